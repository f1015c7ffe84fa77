const day = new Intl.DateTimeFormat("nl-NL", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const shortDay = new Intl.DateTimeFormat("nl-NL", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const moment = new Intl.DateTimeFormat("nl-NL", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** Of a day on the participant's calendar: "25 november 2026", or "wo 25 nov 2026". */
export function dateText(calendarDay: string, length: "long" | "short" = "long"): string {
  return (length === "long" ? day : shortDay).format(new Date(`${calendarDay}T00:00:00Z`));
}

/** By the clock on the wall: "woensdag 25 november 2026 om 21:40". */
export function momentText(at: Date): string {
  return moment.format(at);
}
