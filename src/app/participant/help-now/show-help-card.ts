import type { HelpNowTexts } from "../../strings/nl/help-now.ts";
import type { HelpCard } from "../../vault/help-card.ts";
import { findElement, setText } from "./find-element.ts";

/** Puts the participant's own words into the page, in the place of the general technique. */
export function showHelpCard({ reason, techniques }: HelpCard, texts: HelpNowTexts["reason"]): void {
  if (reason === null && techniques.length === 0) return;
  if (reason === null) {
    setText(findElement("title-reden"), texts.titleWithoutReason);
    setText(findElement("hint-reden"), texts.hintWithoutReason);
    setText(findElement("reden-title"), texts.titleWithoutReason);
  } else {
    setText(findElement("reason"), reason);
    findElement("reason").hidden = false;
    findElement("techniques-title").hidden = techniques.length === 0;
  }
  findElement("techniques").replaceChildren(...techniques.map(createItem));
  findElement("techniques").hidden = techniques.length === 0;
  findElement("tile-reden").hidden = false;
  findElement("tile-kijk").hidden = true;
}

function createItem(text: string): HTMLLIElement {
  const item = document.createElement("li");
  item.textContent = text;
  return item;
}
