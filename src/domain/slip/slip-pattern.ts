import { sameWords } from "../plan/build-plan.ts";
import type { Slip, SlipLink } from "./slip.ts";

const partsOfDay = ["night", "morning", "afternoon", "evening"] as const;
export type PartOfDay = (typeof partsOfDay)[number];

/** `count` of the `total` slips, 2 or more. */
export type Recurring<What> = { readonly what: What; readonly count: number };

export type SlipPattern = {
  /** How many slips it was looked for in, 3 or more. */
  readonly total: number;
  readonly part: Recurring<PartOfDay> | null;
  readonly triggers: readonly Recurring<string>[];
  readonly choices: readonly Recurring<string>[];
};

/** Fewer than these say nothing about what comes back. */
const fewestSlips = 3;
const mostOfEach = 3;

/**
 * What comes back in the slips that were looked at: the part of the day when it was so in at least two slips and in at
 * least half of those with a time; the words that went before, were felt, or were a wissel in at least two slips. Each
 * slip counts once. Null below three slips, and when nothing comes back. Parts of six hours: night from midnight.
 */
export function slipPattern(slips: readonly Slip[]): SlipPattern | null {
  if (slips.length < fewestSlips) return null;
  const pattern: SlipPattern = {
    total: slips.length,
    part: recurringPart(slips),
    triggers: recurringTexts(slips, ["before", "feeling"]),
    choices: recurringTexts(slips, ["choice"]),
  };
  const isEmpty = pattern.part === null && pattern.triggers.length + pattern.choices.length === 0;
  return isEmpty ? null : pattern;
}

export function partOfDay(minute: number): PartOfDay {
  return partsOfDay[Math.floor(minute / 360)] ?? "evening";
}

function recurringPart(slips: readonly Slip[]): Recurring<PartOfDay> | null {
  const parts = slips.flatMap(({ minute }) => (minute === null ? [] : [partOfDay(minute)]));
  const [most] = partsOfDay
    .map((what) => ({ what, count: parts.filter((part) => part === what).length }))
    .toSorted((left, right) => right.count - left.count);
  return most !== undefined && most.count >= 2 && most.count * 2 >= parts.length ? most : null;
}

function recurringTexts(
  slips: readonly Slip[],
  parts: readonly SlipLink["part"][],
): readonly Recurring<string>[] {
  const found = new Map<string, Recurring<string>>();
  for (const { links } of slips) {
    const texts = links.filter(({ part, text }) => parts.includes(part) && text.trim() !== "");
    const once = new Map(texts.toReversed().map(({ text }) => [sameWords(text), text.trim()]));
    for (const [words, text] of once) {
      const standing = found.get(words);
      found.set(words, { what: standing?.what ?? text, count: (standing?.count ?? 0) + 1 });
    }
  }
  return [...found.values()]
    .filter(({ count }) => count >= 2)
    .toSorted((left, right) => right.count - left.count)
    .slice(0, mostOfEach);
}
