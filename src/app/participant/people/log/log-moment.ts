const day = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric" });
const weekday = new Intl.DateTimeFormat("nl-NL", { weekday: "long", day: "numeric", month: "long" });
const time = new Intl.DateTimeFormat("nl-NL", { hour: "2-digit", minute: "2-digit" });
const month = new Intl.DateTimeFormat("nl-NL", { month: "long", year: "numeric" });

// All by the clock on the wall.

/** "25 november 2026". */
export function logDay(atMs: number): string {
  return day.format(atMs);
}

/** "woensdag 25 november". */
export function logWeekday(atMs: number): string {
  return weekday.format(atMs);
}

/** "21:40". */
export function logTime(atMs: number): string {
  return time.format(atMs);
}

/** "november 2026". */
export function logMonth(atMs: number): string {
  return month.format(atMs);
}
