import type { Brand } from "../../lib/brand.ts";
import { v } from "../../lib/schema.ts";

/** A day on the participant's own calendar, YYYY-MM-DD: no time zone, because a diary day is where you were. */
export type CalendarDay = Brand<string, "CalendarDay">;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMs = 24 * 60 * 60 * 1000;

export const calendarDaySchema = v.custom<CalendarDay>(
  (value) => typeof value === "string" && isCalendarDay(value),
);

/** Reckoned without a date of the browser: a desk asks it of a hundred thousand entries. */
export function isCalendarDay(text: string): text is CalendarDay {
  const parts = dayPattern.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** By the Gregorian calendar, 28 to 31; `month` 1 to 12. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day of a clock as its owner sees it, from the local parts of the date. */
export function dateToCalendarDay(date: Date): CalendarDay {
  const month = String(date.getMonth() + 1).padStart(2, "0");
  const day = String(date.getDate()).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${month}-${day}` as CalendarDay;
}

/** Moves by whole days; summer time does not matter, because a calendar day has no hours. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return new Date(dayAtUtc(day).getTime() + days * dayMs).toISOString().slice(0, 10) as CalendarDay;
}

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((dayAtUtc(to).getTime() - dayAtUtc(from).getTime()) / dayMs);
}

/** Monday 0 to Sunday 6. */
export function weekdayOf(day: CalendarDay): number {
  return (dayAtUtc(day).getUTCDay() + 6) % 7;
}

function dayAtUtc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
