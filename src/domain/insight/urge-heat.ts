import { weekdayOf } from "../check-in/calendar-day.ts";
import type { Urge } from "../urge/urge.ts";

/** Columns of the map: two hours each, from midnight. */
export const blocksPerDay = 12;
const minutesPerBlock = 120;

/** How many urges were felt, by weekday (Monday 0 to Sunday 6) and block of two hours. `counts[weekday][block]`. */
export type UrgeHeat = {
  readonly total: number;
  readonly highest: number;
  readonly counts: readonly (readonly number[])[];
};

export function urgeHeat(urges: readonly Urge[]): UrgeHeat {
  const counts = Array.from({ length: 7 }, () => new Array<number>(blocksPerDay).fill(0));
  for (const { day, minute } of urges) {
    const row = counts[weekdayOf(day)];
    const block = Math.floor(minute / minutesPerBlock);
    if (row !== undefined) row[block] = (row[block] ?? 0) + 1;
  }
  return { total: urges.length, highest: Math.max(0, ...counts.flat()), counts };
}

/**
 * What the map shows. "few": under `fewUrges`, too little to see anything in. "spread": no block of the day stands out.
 * "peak": the two hours with the most urges hold at least a quarter of all, and the weekdays that hold more than their
 * part of those, at most three.
 */
export type HeatFinding =
  | { readonly type: "few"; readonly total: number }
  | { readonly type: "spread"; readonly total: number }
  | {
      readonly type: "peak";
      readonly total: number;
      readonly fromHour: number;
      readonly count: number;
      readonly weekdays: readonly number[];
    };

export const fewUrges = 10;
const peakShare = 0.25;
/** A weekday stands out when it has half as many again as it would have if all were the same. */
const standsOut = 1.5 / 7;

export function findPeak({ total, counts }: UrgeHeat): HeatFinding {
  if (total < fewUrges) return { type: "few", total };
  const byBlock = Array.from({ length: blocksPerDay }, (_, block) =>
    counts.reduce((sum, row) => sum + (row[block] ?? 0), 0),
  );
  const count = Math.max(...byBlock);
  const block = byBlock.indexOf(count);
  if (count < total * peakShare) return { type: "spread", total };
  const weekdays = counts
    .map((row, weekday) => ({ weekday, count: row[block] ?? 0 }))
    .filter((each) => each.count >= 3 && each.count >= count * standsOut)
    .toSorted((left, right) => right.count - left.count)
    .slice(0, 3)
    .map(({ weekday }) => weekday)
    .sort();
  return { type: "peak", total, fromHour: block * 2, count, weekdays };
}
