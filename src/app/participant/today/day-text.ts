import type { CalendarDay } from "../../../domain/check-in/calendar-day.ts";

const formats = {
  long: new Intl.DateTimeFormat("nl-NL", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }),
  weekday: new Intl.DateTimeFormat("nl-NL", { weekday: "short", timeZone: "UTC" }),
};

/** "zondag 22 november", or "zo". */
export function dayToText(day: CalendarDay, length: keyof typeof formats): string {
  const text = formats[length].format(new Date(`${day}T00:00:00Z`));
  return length === "long" ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
