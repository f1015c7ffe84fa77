import type { CheckIn } from "../check-in/check-in.ts";
import { meanOf } from "./mean-of.ts";

/** Mean urge, 0 to 10, on days with a low and on days with a high number for something else. */
export type UrgeBeside = {
  readonly low: { readonly days: number; readonly urge: number };
  readonly high: { readonly days: number; readonly urge: number };
};

/** 0 to 4 counts as low, 6 to 10 as high; 5 is neither. */
const lowTo = 4;
const highFrom = 6;
/** Fewer days than this on either side say too little. The limit is ours: below it one bad day decides the mean. */
export const daysEachSide = 5;

/**
 * The urge of days beside the sleep of the night before them or the mood of the day, as the diary asks both on the day
 * itself. Null while either side has fewer than five days. It says that two things went together, never why.
 */
export function urgeBeside(field: "sleep" | "mood", checkIns: readonly CheckIn[]): UrgeBeside | null {
  const urgesWhere = (matches: (value: number) => boolean): readonly number[] =>
    checkIns.flatMap((checkIn) => {
      const value = checkIn[field];
      return value !== null && checkIn.urge !== null && matches(value) ? [checkIn.urge] : [];
    });
  const low = urgesWhere((value) => value <= lowTo);
  const high = urgesWhere((value) => value >= highFrom);
  const [lowMean, highMean] = [meanOf(low), meanOf(high)];
  if (low.length < daysEachSide || high.length < daysEachSide || lowMean === null || highMean === null)
    return null;
  return { low: { days: low.length, urge: lowMean }, high: { days: high.length, urge: highMean } };
}
