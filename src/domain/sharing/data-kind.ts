import type { Brand } from "../../lib/brand.ts";
import { compareText } from "../../lib/compare-text.ts";

/**
 * What consent is given for, one by one: the diary, urges, slip analyses, the plan, the measures that somebody takes, and
 * the exercises of one module ("exercises:" and the module's id). Whatever has no kind here is never shared.
 */
export const plainDataKinds = ["diary", "urges", "analyses", "plan", "measures"] as const;
export type DataKind = (typeof plainDataKinds)[number] | Brand<string, "ExercisesOfModule">;

const exercisesPattern = /^exercises:[a-z0-9-]{1,50}$/;

/** Throws on an id that no module has. */
export function exercisesOf(moduleId: string): DataKind {
  const kind = `exercises:${moduleId}`;
  if (!isDataKind(kind)) throw new RangeError("not the id of a module");
  return kind;
}

export function isDataKind(text: string): text is DataKind {
  return plainDataKinds.some((kind) => kind === text) || exercisesPattern.test(text);
}

/** Each once and in order, so that the same consent is always the same text. */
export function toConsent(kinds: readonly DataKind[]): readonly DataKind[] {
  return [...new Set(kinds)].toSorted(compareText);
}
