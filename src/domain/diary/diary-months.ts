import type { CalendarDay } from "../check-in/calendar-day.ts";
import type { CheckIn } from "../check-in/check-in.ts";
import type { Urge } from "../urge/urge.ts";

export type DiaryUrge = { readonly id: string; readonly value: Urge };

/** What stands in the diary for one day: a check-in, urges, or both. Urges in the order in which they came. */
export type DiaryDay = {
  readonly day: CalendarDay;
  readonly checkIn: CheckIn | null;
  readonly urges: readonly DiaryUrge[];
};

/** `month` is YYYY-MM. */
export type DiaryMonth = { readonly month: string; readonly days: readonly DiaryDay[] };

/** The diary, newest day first. A day on which nothing was written is not in it. */
export function diaryDays(checkIns: readonly CheckIn[], urges: readonly DiaryUrge[]): readonly DiaryDay[] {
  const checkInByDay = new Map(checkIns.map((checkIn) => [checkIn.day, checkIn]));
  const urgesByDay = Map.groupBy(urges, ({ value }) => value.day);
  const days = [...new Set([...checkInByDay.keys(), ...urgesByDay.keys()])].sort().reverse();
  return days.map((day) => ({
    day,
    checkIn: checkInByDay.get(day) ?? null,
    urges: (urgesByDay.get(day) ?? []).toSorted((left, right) => left.value.minute - right.value.minute),
  }));
}

/** The same days cut into months. */
export function daysToMonths(days: readonly DiaryDay[]): readonly DiaryMonth[] {
  return [...Map.groupBy(days, ({ day }) => day.slice(0, 7))].map(([month, inMonth]) => ({
    month,
    days: inMonth,
  }));
}
