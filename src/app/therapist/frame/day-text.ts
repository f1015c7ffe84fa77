import type { CalendarDay } from "../../../domain/check-in/calendar-day.ts";

const formats = {
  /** "3 november" */
  date: new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", timeZone: "UTC" }),
  /** "wo 3 nov" */
  short: new Intl.DateTimeFormat("nl-NL", {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  }),
  /** "woensdag 3 november" */
  long: new Intl.DateTimeFormat("nl-NL", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }),
} as const;

export function dayText(day: CalendarDay, length: keyof typeof formats): string {
  return formats[length].format(new Date(`${day}T00:00:00Z`));
}

/** 1390 gives "23:10". */
export function minuteText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
