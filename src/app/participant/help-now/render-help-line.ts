import type { HelpLine } from "../../../domain/safety/help-line.ts";
import type { HelpNowTexts } from "../../strings/nl/help-now.ts";
import { escapeHtml } from "./escape-html.ts";

/** A line of help as a list item: the call button is a plain link, so that it works before any script does. */
export function renderHelpLine(line: HelpLine, texts: HelpNowTexts["crisis"]): string {
  const name = line.name === line.number ? "" : `<h2 class="line-name">${escapeHtml(line.name)}</h2>`;
  const alternative =
    line.alternative === undefined ? "" : `<p class="small">${linkPhoneNumbers(line.alternative)}</p>`;
  return `<li class="line">
  ${name}<p>${escapeHtml(line.about)}</p>
  <a class="call" href="tel:${escapeHtml(line.dial)}">${escapeHtml(texts.call(line.number))}</a>
  <p class="small">${escapeHtml(line.hours)}<br>${escapeHtml(line.cost)}</p>
  ${alternative}
</li>`;
}

/** Dutch numbers as they are written in a sentence, such as 0800-0113 or 0800-266 64 36, become links. */
function linkPhoneNumbers(text: string): string {
  return escapeHtml(text).replace(
    /\b0\d{2,3}-\d[\d ]*\d/g,
    (number) => `<a href="tel:${number.replace(/\D/g, "")}">${number}</a>`,
  );
}
