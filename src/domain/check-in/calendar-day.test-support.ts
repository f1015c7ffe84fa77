import { type CalendarDay, isCalendarDay } from "./calendar-day.ts";

/** The day that a test writes as text; throws on a day that there is not. */
export function day(text: string): CalendarDay {
  if (!isCalendarDay(text)) throw new Error(`${text} is no day`);
  return text;
}
