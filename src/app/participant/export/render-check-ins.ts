import type { CheckIn } from "../../../domain/check-in/check-in.ts";
import { exportStrings } from "../../strings/export-strings.ts";
import { escapeHtml } from "../help-now/escape-html.ts";
import { dateText } from "./date-text.ts";

const text = exportStrings.exportFile;

/** The diary as a table: a day is a row, and its note a second one over the whole width. Large text may scroll it. */
export function renderCheckIns(checkIns: readonly CheckIn[]): string {
  if (checkIns.length === 0) return "";
  const { day, urge, mood, sleep, onCourse } = text.columns;
  const head = [day, urge, mood, sleep, onCourse].map((name) => `<th scope="col">${name}</th>`).join("");
  return `<section>
<h2>${text.checkIns}</h2>
<p class="soft">${text.scales}</p>
<div class="wide" role="region" tabindex="0" aria-label="${text.checkIns}">
<table>
<thead><tr>${head}</tr></thead>
${checkIns.map(renderDay).join("\n")}
</table>
</div>
</section>`;
}

function renderDay({ day, urge, mood, sleep, onCourse, note, behaviours = [] }: CheckIn): string {
  const cells = [urge, mood, sleep, onCourse === null ? null : text.course[onCourse]];
  const row = cells.map((cell) => `<td>${cell ?? "–"}</td>`).join("");
  const words = [behaviours.join(", "), note].filter((line) => line.trim() !== "").join("\n");
  const noteRow = words === "" ? "" : `\n<tr><td colspan="5" class="own">${escapeHtml(words)}</td></tr>`;
  return `<tbody>
<tr><th scope="row">${dateText(day, "short")}</th>${row}</tr>${noteRow}
</tbody>`;
}
