import { v } from "../../lib/schema.ts";

/** All that a buddy is told: it goes well, it is hard, or "bel me". No reason, no number, no content. */
export const buddySignals = ["green", "amber", "call-me"] as const;
export const buddySignalSchema = v.picklist(buddySignals);
export type BuddySignal = v.InferOutput<typeof buddySignalSchema>;

/** Whoever asks to be called comes first, then who has it hard; of equals the newest. 0 for who said nothing. */
const weightBySignal: Readonly<Record<BuddySignal, number>> = { "call-me": 3, amber: 2, green: 1 };

type Said = { readonly signal: BuddySignal | null; readonly atMs: number | null };

/** For sorting, the most urgent first. */
export function compareByNeed(left: Said, right: Said): number {
  const weightOf = ({ signal }: Said): number => (signal === null ? 0 : weightBySignal[signal]);
  return weightOf(right) - weightOf(left) || (right.atMs ?? 0) - (left.atMs ?? 0);
}
