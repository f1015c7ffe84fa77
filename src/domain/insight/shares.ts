import { type CheckIn, isOnCourse } from "../check-in/check-in.ts";
import type { Urge } from "../urge/urge.ts";

/** `part` of `of`, with 1 ≤ part ≤ of. There is no share of nothing: progress has no figure that is a zero. */
export type Share = { readonly part: number; readonly of: number };

/** Waves that were ridden, of those of which is said how they ended. Null as long as none was ridden. */
export function ridingShare(urges: readonly Urge[]): Share | null {
  const ended = urges.filter(({ ended }) => ended !== null);
  return shareOf(ended.filter(({ ended }) => ended === "ridden").length, ended.length);
}

/** Days on course, of the days on which was said how they went; all of them, however long ago. Null as long as none was. */
export function courseShare(checkIns: readonly CheckIn[]): Share | null {
  const said = checkIns.filter(({ onCourse }) => onCourse !== null);
  return shareOf(said.filter(isOnCourse).length, said.length);
}

export function shareOf(part: number, of: number): Share | null {
  return part === 0 ? null : { part, of };
}
