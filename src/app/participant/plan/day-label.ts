import type { CalendarDay } from "../../../domain/check-in/calendar-day.ts";

const formats = {
  short: new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "short", timeZone: "UTC" }),
  month: new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", timeZone: "UTC" }),
  weekday: new Intl.DateTimeFormat("nl-NL", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }),
};

/** "3 nov", "3 november" or "dinsdag 3 november". */
export function dayLabel(day: CalendarDay, length: keyof typeof formats): string {
  return formats[length].format(new Date(`${day}T00:00:00Z`));
}

/** "18:05" from minutes since midnight, and back; null for what is no time. */
export function minuteToTime(minute: number | null): string {
  if (minute === null) return "";
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

export function timeToMinute(time: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}
