import { addDays, type CalendarDay, daysBetween, weekdayOf } from "../check-in/calendar-day.ts";
import type { Act } from "./act.ts";

type ActDay = Pick<Act, "item" | "day">;

/** Days on which something was done, out of the days since it was first done. From the first act on it is never none. */
export type DaysDone = { readonly done: number; readonly of: number };

/** Null before the first time: then there is nothing to count yet. Both numbers are 1 or more, and `done` is at most `of`. */
export function daysDone(acts: readonly ActDay[], item: string, today: CalendarDay): DaysDone | null {
  const days = [
    ...new Set(acts.filter((act) => act.item === item && act.day <= today).map(({ day }) => day)),
  ];
  const first = days.toSorted()[0];
  return first === undefined ? null : { done: days.length, of: daysBetween(first, today) + 1 };
}

export type DayMark = { readonly day: CalendarDay; readonly state: "done" | "open" | "today" | "future" };

/** Monday to Sunday around `today`. A day without an act is open; it is nothing worse. */
export function weekMarks(acts: readonly ActDay[], item: string, today: CalendarDay): readonly DayMark[] {
  const done = new Set(acts.filter((act) => act.item === item).map(({ day }) => day));
  const monday = addDays(today, -weekdayOf(today));
  return Array.from({ length: 7 }, (_, index): DayMark => {
    const day = addDays(monday, index);
    if (done.has(day)) return { day, state: "done" };
    return { day, state: day === today ? "today" : day > today ? "future" : "open" };
  });
}

/** Whether the item was done on the day. */
export function isDoneOn(acts: readonly ActDay[], item: string, day: CalendarDay): boolean {
  return acts.some((act) => act.item === item && act.day === day);
}
