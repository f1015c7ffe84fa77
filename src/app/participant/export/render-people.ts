import { dateToCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import type { ExportFile } from "../../../domain/export/export-file.ts";
import { exportStrings } from "../../strings/export-strings.ts";
import { escapeHtml } from "../help-now/escape-html.ts";
import { dateText } from "./date-text.ts";

type WithOthers = ExportFile["people"][number];

const text = exportStrings.exportFile;

/** What was said with each other person, and who looked and when. */
export function renderPeople(people: ExportFile["people"]): string {
  if (people.length === 0) return "";
  return `<section>
<h2>${text.people}</h2>
${people.map(renderOne).join("\n")}
</section>`;
}

function renderOne({ title, isEnded, isRead, said, log }: WithOthers): string {
  const heading = isEnded ? text.peopleEnded(title) : title;
  if (!isRead) return `<h3>${escapeHtml(heading)}</h3>\n<p>${text.peopleUnread}</p>`;
  const lines = said.flatMap(({ writtenAt, isOwn, by, values }) => {
    const words = typeof values.text === "string" ? values.text : "";
    if (words.trim() === "") return [];
    const head = `${dayOf(writtenAt)}, ${isOwn ? text.peopleOwn : by}`;
    return [`<li>${escapeHtml(head)}<br><span class="own">${escapeHtml(words)}</span></li>`];
  });
  const looked = log.map((line) => `<li>${escapeHtml(`${dayOf(line.at)}: ${line.text}`)}</li>`);
  return [`<h3>${escapeHtml(heading)}</h3>`, listOf(text.peopleSaid, lines), listOf(text.peopleLog, looked)]
    .filter((part) => part !== "")
    .join("\n");
}

function listOf(heading: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `<h4>${heading}</h4>\n<ul>\n${items.join("\n")}\n</ul>`;
}

function dayOf(moment: string): string {
  return dateText(dateToCalendarDay(new Date(moment)), "short");
}
