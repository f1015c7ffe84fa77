/** Minutes from midnight, 0 to 1439, by the clock of whoever wears it: an urge at ten in the evening is at 1320. */
export function dateToMinute(date: Date): number {
  return date.getHours() * 60 + date.getMinutes();
}

/** "22:10", as a time field of the browser has it. */
export function minuteToClock(minute: number): string {
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

/** The minute that "22:10" means; null for anything that is no time of a day. */
export function clockToMinute(clock: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)/.exec(clock);
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
