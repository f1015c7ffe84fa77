import { type CheckIn, isOnCourse } from "../check-in/check-in.ts";
import type { Urge } from "../urge/urge.ts";
import type { Slip } from "./slip.ts";

/** `count` is 1 or more: what somebody does not have yet is not named. */
export type Standing = {
  readonly what: "waves" | "days" | "measures" | "analyses";
  readonly count: number;
};

/**
 * What is there after a slip as it was before it: waves ridden, days on course, measures that stand, slips looked at.
 * A slip takes nothing from any of them, and a count of nothing is left out, so that nobody ever reads a zero here.
 */
export function whatStays(kept: {
  readonly urges: readonly Pick<Urge, "ended">[];
  readonly checkIns: readonly CheckIn[];
  readonly measures: number;
  readonly slips: readonly Pick<Slip, "analysedOn">[];
}): readonly Standing[] {
  const counts: readonly Standing[] = [
    { what: "waves", count: kept.urges.filter(({ ended }) => ended === "ridden").length },
    { what: "days", count: kept.checkIns.filter(isOnCourse).length },
    { what: "measures", count: kept.measures },
    { what: "analyses", count: kept.slips.filter(({ analysedOn }) => analysedOn !== null).length },
  ];
  return counts.filter(({ count }) => count > 0);
}
