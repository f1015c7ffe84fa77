import type { LiveCircle } from "../../vault/people/live-circles.ts";

/** The cases of a participant, those that go on first, always in the same order. */
export function casesOf(circles: readonly LiveCircle[]): readonly LiveCircle[] {
  return circles
    .filter(({ kept }) => kept.circle === "care" && kept.as === "owner" && kept.isCompared)
    .toSorted(
      (left, right) =>
        Number(left.kept.isEnded) - Number(right.kept.isEnded) ||
        (left.kept.space < right.kept.space ? -1 : 1),
    );
}

/** Almost everybody has one; a second is "behandelaar-2". */
export function casePath(circles: readonly LiveCircle[], space: string): string {
  const index = casesOf(circles).findIndex(({ kept }) => kept.space === space);
  return index <= 0 ? "/naast-je/behandelaar" : `/naast-je/behandelaar-${index + 1}`;
}

/** The case that a part of an address names; `null` when it names none. */
export function segmentToIndex(segment: string): number | null {
  const match = /^behandelaar(?:-([2-9]|\d{2}))?$/.exec(segment);
  return match === null ? null : Number(match[1] ?? 1) - 1;
}
