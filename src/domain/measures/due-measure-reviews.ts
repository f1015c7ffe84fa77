import { addDays, type CalendarDay, weekdayOf } from "../check-in/calendar-day.ts";
import type { Measure } from "./measure.ts";
import { type MeasureWeek, mondayOf } from "./measure-week.ts";

const sunday = 6;
const tuesday = 1;
/** A measure that began on the Thursday has four days to look back on. */
const latestStart = 3;

/** The Monday of the week to look back on: on a Sunday the week that ends, on other days the week before. */
export function reviewMonday(today: CalendarDay): CalendarDay {
  return weekdayOf(today) === sunday ? mondayOf(today) : addDays(mondayOf(today), -7);
}

/** Vandaag asks from Sunday to Tuesday, and then leaves it; in the tool the week stays open. */
export function isReviewTime(today: CalendarDay): boolean {
  const weekday = weekdayOf(today);
  return weekday === sunday || weekday <= tuesday;
}

/** The measures that ran in that week for four days or more and were not looked back on yet, in their own order. */
export function dueMeasureReviews<One extends { readonly id: string; readonly measure: Measure }>(
  measures: readonly One[],
  weeks: readonly Pick<MeasureWeek, "item" | "monday">[],
  today: CalendarDay,
): readonly One[] {
  const monday = reviewMonday(today);
  return measures.filter(
    ({ id, measure: { startOn, stoppedOn } }) =>
      stoppedOn === null &&
      startOn !== null &&
      startOn <= addDays(monday, latestStart) &&
      !weeks.some((week) => week.item === id && week.monday === monday),
  );
}
