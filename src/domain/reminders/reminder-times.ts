import type { PartOfDay } from "../programme/fields/week-calendar.ts";
import type { ToolItem } from "../tools/tool-item.ts";
import type { Reminder } from "./reminder.ts";

/** A time of an ordinary week on the own clock: weekday from Monday 0 to Sunday 6, minute of the day from 0 to 1439. */
export type WeekTime = { readonly weekday: number; readonly minute: number };

/**
 * When a part of the day may get hard, half an hour ahead, so that there is time to choose: the morning from 8:00, the
 * afternoon from 13:00, the evening from 19:00, the night from 22:30. An agreement of this app, not a finding.
 */
export const riskMinuteByPart: Readonly<Record<PartOfDay, number>> = {
  morning: 7 * 60 + 30,
  afternoon: 12 * 60 + 30,
  evening: 18 * 60 + 30,
  night: 22 * 60,
};

/** The times of one reminder, each once, from Monday on; none when it is off. Risk moments are items of the triggers. */
export function reminderTimes(reminder: Reminder, moments: readonly ToolItem[]): readonly WeekTime[] {
  if (!reminder.on) return [];
  const times =
    reminder.about === "risk"
      ? moments.flatMap(momentToTime).filter(({ weekday }) => reminder.weekdays.includes(weekday))
      : reminder.weekdays.map((weekday) => ({ weekday, minute: reminder.minute }));
  const byKey = new Map(times.map((time) => [time.weekday * 1440 + time.minute, time]));
  return [...byKey].toSorted(([left], [right]) => left - right).map(([, time]) => time);
}

/** The week calendar counts days from 1; a moment without a place in the week has no time. */
function momentToTime({ values }: ToolItem): readonly WeekTime[] {
  const { day, part } = values ?? {};
  if (typeof day !== "number" || !Number.isInteger(day) || day < 1 || day > 7 || !isPart(part)) return [];
  return [{ weekday: day - 1, minute: riskMinuteByPart[part] }];
}

function isPart(part: string | number | undefined): part is PartOfDay {
  return typeof part === "string" && Object.hasOwn(riskMinuteByPart, part);
}
