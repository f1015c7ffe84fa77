import { addDays, type CalendarDay, daysBetween, weekdayOf } from "../check-in/calendar-day.ts";
import type { CheckIn } from "../check-in/check-in.ts";
import { meanOf } from "./mean-of.ts";

/** One point of the line: a day, or the mean of a week that begins on `day`. Numbers 0 to 10, null where none was given. */
export type TrendPoint = {
  readonly day: CalendarDay;
  readonly urge: number | null;
  readonly mood: number | null;
  readonly sleep: number | null;
};

export type Trend = { readonly step: "day" | "week"; readonly points: readonly TrendPoint[] };

/** Up to four weeks are drawn by the day; what is longer by the week, and of that the last half year. */
const daysByDay = 28;
const weeks = 26;

export function diaryTrend(checkIns: readonly CheckIn[], today: CalendarDay): Trend {
  const past = checkIns.filter(({ day }) => day <= today);
  const first = past.reduce((earliest, { day }) => (day < earliest ? day : earliest), today);
  const length = daysBetween(first, today) + 1;
  if (length <= daysByDay)
    return {
      step: "day",
      points: Array.from({ length }, (_, index) => pointOf(addDays(first, index), 1, past)),
    };
  const firstMonday = addDays(first, -weekdayOf(first));
  const lastMonday = addDays(today, -weekdayOf(today));
  const count = Math.min(weeks, daysBetween(firstMonday, lastMonday) / 7 + 1);
  return {
    step: "week",
    points: Array.from({ length: count }, (_, index) =>
      pointOf(addDays(lastMonday, (index + 1 - count) * 7), 7, past),
    ),
  };
}

/** How a number went from an earlier stretch to the latest: null while either has fewer than five days. */
export type Change = { readonly before: number; readonly now: number; readonly days: number };

const stretchDays = 28;
const fewestDays = 5;

/** The first four weeks beside the last four, or halves of what there is when that is shorter than eight weeks. */
export function trendChange(
  field: "urge" | "mood" | "sleep",
  checkIns: readonly CheckIn[],
  today: CalendarDay,
): Change | null {
  const said = checkIns.filter((checkIn) => checkIn.day <= today && checkIn[field] !== null);
  const first = said.reduce((earliest, { day }) => (day < earliest ? day : earliest), today);
  const days = Math.min(stretchDays, Math.floor((daysBetween(first, today) + 1) / 2));
  const valuesFrom = (from: CalendarDay): readonly number[] =>
    said.flatMap((checkIn) => {
      const value = checkIn[field];
      return value !== null && checkIn.day >= from && checkIn.day < addDays(from, days) ? [value] : [];
    });
  const before = valuesFrom(first);
  const now = valuesFrom(addDays(today, 1 - days));
  const [meanBefore, meanNow] = [meanOf(before), meanOf(now)];
  if (before.length < fewestDays || now.length < fewestDays || meanBefore === null || meanNow === null)
    return null;
  return { before: meanBefore, now: meanNow, days };
}

function pointOf(day: CalendarDay, days: number, checkIns: readonly CheckIn[]): TrendPoint {
  const end = addDays(day, days);
  const within = checkIns.filter((checkIn) => checkIn.day >= day && checkIn.day < end);
  const mean = (field: "urge" | "mood" | "sleep"): number | null =>
    meanOf(within.flatMap((checkIn) => checkIn[field] ?? []));
  return { day, urge: mean("urge"), mood: mean("mood"), sleep: mean("sleep") };
}
