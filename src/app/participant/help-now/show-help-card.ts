import { phoneToDial, smsLink } from "../../../domain/support/phone-number.ts";
import type { HelpNowTexts } from "../../strings/nl/help-now.ts";
import type { HelpCard } from "../../vault/help-card.ts";
import { findElement, setText } from "./find-element.ts";
import type { RunLog } from "./run-log.ts";

/** Puts the participant's own words into the page. Loaded with the card, so the page without one carries none of it. */
export function showHelpCard(card: HelpCard, texts: HelpNowTexts, log: RunLog): void {
  const { reason, techniques, letter, sleep } = card;
  if (reason !== null) {
    setText(findElement("reason"), reason);
    showTile("reden");
    showLines("techniques", techniques);
    findElement("techniques-title").hidden = techniques.length === 0;
  }
  if (techniques[0] !== undefined) {
    showKit(techniques, texts, log);
    setText(findElement("hint-lijst"), techniques[0]);
    showTile("lijst");
  }
  if (letter !== null) {
    setText(findElement("letter"), letter);
    showTile("brief");
  }
  if (sleep.length > 0) {
    showLines("sleep", sleep);
    findElement("own-sleep").hidden = false;
  }
  showPeople(card, texts.people);
  showAskBuddy(card, texts.people.ask, log);
  findElement("aid-remember").hidden = card.inbox === null;
}

function showTile(panel: string): void {
  findElement(`tile-${panel}`).hidden = false;
}

function showLines(id: string, lines: readonly string[]): void {
  findElement(id).replaceChildren(...lines.map((line) => make("li", line)));
  findElement(id).hidden = lines.length === 0;
}

/** Each technique is a button: tapping it says "this is what I do now". */
function showKit(techniques: readonly string[], texts: HelpNowTexts, log: RunLog): void {
  const items = techniques.map((technique) => {
    const button = make("button", "");
    button.type = "button";
    button.setAttribute("aria-pressed", "false");
    button.append(make("b", technique));
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", "true");
      button.querySelector("small")?.remove();
      button.append(make("small", texts.kit.chosen));
      void log.use(technique);
    });
    const item = make("li", "");
    item.append(button);
    return item;
  });
  findElement("kit").replaceChildren(...items);
}

function showPeople({ people, message }: HelpCard, texts: HelpNowTexts["people"]): void {
  const [first] = people;
  if (first === undefined) return;
  const words = message ?? texts.standard;
  setText(findElement("title-mensen"), texts.tile(first.name));
  if (first.isBuddy) setText(findElement("hint-mensen"), texts.buddyHint);
  setText(findElement("message"), words);
  const items = people.map(({ name, phone, isBuddy }) => {
    const item = make("li", "");
    item.className = "line";
    const heading = make("h2", name);
    heading.className = "line-name";
    item.append(heading);
    if (isBuddy) item.append(make("p", texts.buddy));
    const dial = phone === null ? null : phoneToDial(phone);
    if (dial === null) item.append(small(texts.noPhone));
    else {
      item.append(link("call", `tel:${dial}`, texts.call(name)));
      item.append(link("call-quiet", smsLink(dial, words), texts.message(name)));
    }
    return item;
  });
  findElement("people").replaceChildren(...items);
  showTile("mensen");
}

/** A wish that waits, sealed, until the app opens: this page can send nothing. */
function showAskBuddy(
  { askBuddy, inbox }: HelpCard,
  texts: HelpNowTexts["people"]["ask"],
  log: RunLog,
): void {
  if (askBuddy === null || inbox === null) return;
  const place = make("li", "");
  place.className = "line";
  const button = make("button", texts.button(askBuddy));
  button.type = "button";
  button.className = "call-quiet";
  const said = small(texts.hint);
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    button.disabled = true;
    const isKept = await log.askBuddy();
    said.textContent = isKept ? texts.ready : texts.failed;
    button.replaceWith(link("call", "/vandaag", texts.open));
  });
  place.append(button, said);
  findElement("people").prepend(place);
  showTile("mensen");
}

function small(text: string): HTMLElement {
  const paragraph = make("p", text);
  paragraph.className = "small";
  return paragraph;
}

function link(className: string, href: string, text: string): HTMLElement {
  const anchor = make("a", text);
  anchor.className = className;
  anchor.href = href;
  return anchor;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
