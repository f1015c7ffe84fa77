import { addDays, type CalendarDay, weekdayOf } from "./calendar-day.ts";
import { type CheckIn, isOnCourse } from "./check-in.ts";

export type DayState = "on-course" | "lesson" | "open" | "today" | "future";
export type WeekDay = { readonly day: CalendarDay; readonly state: DayState };

/** `onCourse` out of `logged`: a share that a slip lowers by a day and never sets back to nothing. */
export type WeekOverview = {
  readonly days: readonly WeekDay[];
  readonly onCourse: number;
  readonly logged: number;
};

/** Monday to Sunday around `today`. A day without a check-in is open, never a failure. */
export function weekOverview(checkIns: readonly CheckIn[], today: CalendarDay): WeekOverview {
  const checkInByDay = new Map(checkIns.map((checkIn) => [checkIn.day, checkIn]));
  const monday = addDays(today, -weekdayOf(today));
  const days = Array.from({ length: 7 }, (_, index): WeekDay => {
    const day = addDays(monday, index);
    return { day, state: dayState(day, checkInByDay.get(day), today) };
  });
  const onCourse = days.filter(({ state }) => state === "on-course").length;
  return { days, onCourse, logged: onCourse + days.filter(({ state }) => state === "lesson").length };
}

function dayState(day: CalendarDay, checkIn: CheckIn | undefined, today: CalendarDay): DayState {
  if (checkIn !== undefined && checkIn.onCourse !== null) return isOnCourse(checkIn) ? "on-course" : "lesson";
  if (day === today) return "today";
  return day > today ? "future" : "open";
}
