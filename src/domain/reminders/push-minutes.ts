import { addDays, type CalendarDay, weekdayOf } from "../check-in/calendar-day.ts";
import type { WeekTime } from "./reminder-times.ts";

const minutesInWeek = 7 * 1440;
/** How far a time that the server learns may lie from the time that was chosen, in minutes. */
export const pushJitter = 10;

/** A time that was chosen, under a name that stays the same: its jitter hangs on that. */
export type NamedTime = WeekTime & { readonly name: string };

/**
 * What the server is told: minutes of the week in UTC, from 0 (Monday 0:00) to 10079, each once, sorted, at most `most`.
 * Each is the next one of its kind from today on, so that summer time is right for the coming week; the app tells them
 * anew when it is opened. `offsetAt` gives minutes east of UTC. A minute lies up to ten beside the chosen time, always
 * the same way for one name: telling it again gives nothing away.
 */
export function pushMinutes(
  times: readonly NamedTime[],
  today: CalendarDay,
  offsetAt: (day: CalendarDay, minute: number) => number,
  most: number,
): readonly number[] {
  const minutes = times.map(({ weekday, minute, name }) => {
    const day = addDays(today, (weekday - weekdayOf(today) + 7) % 7);
    const utc = weekday * 1440 + minute - offsetAt(day, minute) + jitterOf(name);
    return ((utc % minutesInWeek) + minutesInWeek) % minutesInWeek;
  });
  return [...new Set(minutes)].slice(0, most).toSorted((left, right) => left - right);
}

/** FNV-1a, 32 bits: from −10 to 10, evenly enough. */
function jitterOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash % (2 * pushJitter + 1)) - pushJitter;
}
