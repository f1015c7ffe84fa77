import type { CalendarDay } from "../../../domain/check-in/calendar-day.ts";
import type { ExportFile } from "../../../domain/export/export-file.ts";
import { exportStrings } from "../../strings/export-strings.ts";
import { dateText } from "./date-text.ts";

const text = exportStrings.toolLogs;

export type ToolLog = { readonly title: string; readonly lines: readonly string[] };

/** How it went with the measures, week by week. */
export function measureLogs({ measureWeeks, acts }: ExportFile): readonly ToolLog[] {
  return [
    {
      title: text.weeks,
      lines: measureWeeks.map(({ monday, measure, helped, choice }) =>
        text.week(
          dateText(monday, "short"),
          measure ?? text.removed,
          text.helped[helped],
          text.choice[choice],
        ),
      ),
    },
    { title: text.kept, lines: actLines(acts, "measures") },
  ];
}

/** The mini-tasks that were done. */
export function taskLogs({ acts }: ExportFile): readonly ToolLog[] {
  return [{ title: text.done, lines: actLines(acts, "self-worth") }];
}

/** What was planned, and what was done of it and how that was. */
export function activityLogs({ acts, appointments }: ExportFile): readonly ToolLog[] {
  return [
    {
      title: text.planned,
      lines: appointments.map(({ day, minute, activity, obstacle, answer, doneOn }) =>
        [
          `${dateText(day, "short")}${minute === null ? "" : `, ${timeText(minute)}`}: ${activity ?? text.removed}`,
          obstacle === "" ? "" : text.obstacle(obstacle),
          answer === "" ? "" : text.answer(answer),
          doneOn === null ? "" : text.doneOn(dateText(doneOn, "short")),
        ]
          .filter((part) => part !== "")
          .join(". "),
      ),
    },
    { title: text.done, lines: actLines(acts, "values") },
  ];
}

function actLines(acts: ExportFile["acts"], tool: string): readonly string[] {
  return acts
    .filter((act) => act.tool === tool)
    .map(({ day, text: words, pleasure, meaning }) =>
      [actDay(day, words), rated(text.pleasure, pleasure), rated(text.meaning, meaning)]
        .filter((part) => part !== "")
        .join(", "),
    );
}

function actDay(day: CalendarDay, words: string): string {
  return `${dateText(day, "short")}: ${words}`;
}

function rated(name: string, value: number | null): string {
  return value === null ? "" : `${name} ${value}`;
}

function timeText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
