import type { HelpLine } from "../../../domain/safety/help-line.ts";
import type { HelpNowTexts } from "../../strings/nl/help-now.ts";
import { escapeHtml } from "./escape-html.ts";
import { orderHelpLines } from "./order-help-lines.ts";
import { renderHelpLine } from "./render-help-line.ts";

const dayFormat = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" });

/** What stands in the panel `#crisis`; printed, it is a card for a wallet. */
export function renderCrisisCard(texts: HelpNowTexts["crisis"], helpLines: readonly HelpLine[]): string {
  const { crisis, other } = orderHelpLines(helpLines);
  return `<p class="intro">${escapeHtml(texts.intro)}</p>
<ul class="lines">${renderLines(crisis, texts)}</ul>
<div class="aside">
  <h2>${escapeHtml(texts.known.title)}</h2><p>${escapeHtml(texts.known.text)}</p>
  <h2>${escapeHtml(texts.doctor.title)}</h2><p>${escapeHtml(texts.doctor.text)}</p>
</div>
<h2>${escapeHtml(texts.otherLines)}</h2>
<ul class="lines">${renderLines(other, texts)}</ul>
<p class="small">${escapeHtml(texts.checkedOn(formatOldestCheck(helpLines)))}</p>`;
}

function renderLines(helpLines: readonly HelpLine[], texts: HelpNowTexts["crisis"]): string {
  return helpLines.map((line) => renderHelpLine(line, texts)).join("\n");
}

/** The day that holds for all of them. */
function formatOldestCheck(helpLines: readonly HelpLine[]): string {
  const oldest = helpLines
    .map((line) => line.checkedOn)
    .reduce((left, right) => (left < right ? left : right));
  return dayFormat.format(new Date(`${oldest}T00:00:00Z`));
}
