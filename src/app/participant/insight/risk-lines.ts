import { type CalendarDay, daysBetween, weekdayOf } from "../../../domain/check-in/calendar-day.ts";
import type { Risk } from "../../../domain/insight/forecast/forecast-urges.ts";
import { insightStrings } from "../../strings/insight-strings.ts";

/** One reason, with the moments that it holds for. */
export type RiskLine = { readonly when: string; readonly reason: string };

const text = insightStrings.forecast;

/** In words: moments with the same reason share a line, in the order in which they come. */
export function riskLines(risks: readonly Risk[], today: CalendarDay): readonly RiskLine[] {
  const momentsByReason = Map.groupBy(risks, reasonOf);
  return [...momentsByReason].map(([reason, each]) => ({
    when: text.when(each.map((risk) => momentOf(risk, today))),
    reason,
  }));
}

function momentOf({ day, part }: Risk, today: CalendarDay): string {
  const names = text.parts[part];
  const ahead = daysBetween(today, day);
  if (ahead === 0) return names.today;
  return ahead === 1 ? names.tomorrow : names.on(text.weekdays[weekdayOf(day)] ?? "");
}

function reasonOf({ day, part, reason: { type, times, of } }: Risk): string {
  return type === "part"
    ? text.reason.part[part](times, of)
    : text.reason.weekday[part](text.weekdays[weekdayOf(day)] ?? "", times, of);
}
