import { dateToCalendarDay } from "../../../../domain/check-in/calendar-day.ts";
import type { LocalMoment } from "../../../../domain/reminders/due-reminders.ts";

/** The day and the minute on the wall. */
export function dateToLocalMoment(date: Date): LocalMoment {
  return { day: dateToCalendarDay(date), minute: date.getHours() * 60 + date.getMinutes() };
}
