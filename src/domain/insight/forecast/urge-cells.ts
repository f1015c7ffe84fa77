import { addDays, type CalendarDay, daysBetween, weekdayOf } from "../../check-in/calendar-day.ts";
import { partIndexOf, partsOfDay } from "./part-of-day.ts";

/** What the forecast reads of the log. */
export type ForecastLog = {
  /** Days on which anything was written: only of these is it known that an urge did not come. */
  readonly loggedDays: ReadonlySet<CalendarDay>;
  readonly urges: readonly { readonly day: CalendarDay; readonly minute: number }[];
};

/** One weekday and part of the day: in how many of the logged ones an urge came. Weighted, and as they were counted. */
export type CellCount = {
  readonly hits: number;
  readonly seen: number;
  readonly recentHits: number;
  readonly recentSeen: number;
};

/** After so many days something counts half: what was so in spring need not be so in winter. */
const halfLifeDays = 90;
/** What is told as a reason is of the last twelve weeks. */
export const recentDays = 84;

export const cellCount = 7 * partsOfDay.length;

/** By `weekday * 4 + part`: Monday night first, Sunday evening last. Reads only what lies before `today`. */
export function countCells({ loggedDays, urges }: ForecastLog, today: CalendarDay): readonly CellCount[] {
  const counts = Array.from({ length: cellCount }, () => ({
    hits: 0,
    seen: 0,
    recentHits: 0,
    recentSeen: 0,
  }));
  const partsWithUrge = new Map<CalendarDay, Set<number>>();
  for (const { day, minute } of urges) {
    const parts = partsWithUrge.get(day) ?? new Set();
    parts.add(partIndexOf(minute));
    partsWithUrge.set(day, parts);
  }
  const recentFrom = addDays(today, -recentDays);
  for (const day of loggedDays) {
    if (day >= today) continue;
    const weight = 0.5 ** (daysBetween(day, today) / halfLifeDays);
    const parts = partsWithUrge.get(day);
    for (let part = 0; part < partsOfDay.length; part += 1) {
      const count = counts[weekdayOf(day) * partsOfDay.length + part];
      if (count === undefined) continue;
      const isHit = parts?.has(part) ?? false;
      count.seen += weight;
      if (isHit) count.hits += weight;
      if (day < recentFrom) continue;
      count.recentSeen += 1;
      if (isHit) count.recentHits += 1;
    }
  }
  return counts;
}
