import { dateToCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import type { ExportAnswer, ExportExercise } from "../../../domain/export/export-file.ts";
import { exportStrings } from "../../strings/export-strings.ts";
import { escapeHtml } from "../help-now/escape-html.ts";
import { dateText } from "./date-text.ts";

const text = exportStrings.exportFile;

/** Questions with their answers, and under them what stood there on earlier days. */
export function renderExercise(exercise: ExportExercise): string {
  const { title, intro, version, questionsVersion, answers, earlier } = exercise;
  const isChanged = questionsVersion !== null && questionsVersion !== version;
  const above = [answeredOn(exercise), ...intro, isChanged ? text.changedSince : ""];
  const before = earlier.map(
    (each) =>
      `<h5>${escapeHtml(text.earlier(dateText(each.savedOn)))}</h5>\n${renderAnswers(each.answers)}\n`,
  );
  return `<article>
<h4>${escapeHtml(title ?? text.unknownExercise)}</h4>
${above.map((line) => (line === "" ? "" : `<p class="soft">${escapeHtml(line)}</p>\n`)).join("")}${renderAnswers(answers)}
${before.join("")}</article>`;
}

/** Who answered before the day was kept beside the answers has the moment of the last one. */
function answeredOn({ savedOn, answers }: ExportExercise): string {
  const moments = answers.map(({ writtenAt }) => writtenAt).toSorted();
  const latest = moments.at(-1);
  const day = savedOn ?? (latest === undefined ? null : dateToCalendarDay(new Date(latest)));
  return day === null ? "" : text.answeredOn(dateText(day));
}

function renderAnswers(answers: readonly ExportAnswer[]): string {
  return `<dl>\n${answers.map(renderAnswer).join("\n")}\n</dl>`;
}

function renderAnswer({ field, question, value, text: lines }: ExportAnswer): string {
  return `<dt>${escapeHtml(question ?? field)}</dt>\n${renderLines(value, lines)}`;
}

/** What has no words here stands as it was kept. */
function renderLines(value: ExportAnswer["value"], lines: readonly string[]): string {
  if (lines.length > 0) return lines.map((line) => `<dd class="own">${escapeHtml(line)}</dd>`).join("\n");
  const isEmpty = value === null || value === "" || (Array.isArray(value) && value.length === 0);
  return isEmpty
    ? `<dd class="soft">${text.notAnswered}</dd>`
    : `<dd><code>${escapeHtml(JSON.stringify(value))}</code></dd>`;
}
