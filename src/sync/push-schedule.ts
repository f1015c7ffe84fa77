import type { RandomSource } from "../crypto/random-source.ts";

/**
 * `now`: somebody waits for it, such as a change that an open second device should show. `calm`: the time itself is
 * sensitive, such as that of an urge.
 */
export type PushUrgency = "now" | "calm";

/** The server learns that something happened in the quarter of an hour before a calm push, and no more. */
export const calmWindowMs = 15 * 60 * 1000;
const shortestRetryMs = 1_000;
const longestRetryMs = 5 * 60 * 1000;

/**
 * When the next push is due, after one more change. `plannedMs` is the push that is planned already: a calm change joins
 * it without moving it, so that neither the number of changes nor the last of them shows.
 */
export function planPush(
  plannedMs: number | null,
  change: { readonly urgency: PushUrgency; readonly nowMs: number },
  random: RandomSource,
): number {
  const { urgency, nowMs } = change;
  if (urgency === "now") return plannedMs === null ? nowMs : Math.min(plannedMs, nowMs);
  // A plan further away than any calm push was made by a clock that has been set back since.
  if (plannedMs !== null && plannedMs <= nowMs + calmWindowMs) return plannedMs;
  return nowMs + fraction(random) * calmWindowMs;
}

/**
 * How long to wait after `failures` (1 or more) pushes in a row that failed: at most double of the time before, up to
 * five minutes, and at random within it, so that devices do not come back to a restarted server in one wave.
 */
export function retryDelayMs(failures: number, random: RandomSource): number {
  const ceiling = Math.min(longestRetryMs, shortestRetryMs * 2 ** failures);
  return shortestRetryMs + fraction(random) * (ceiling - shortestRetryMs);
}

/** At least 0, less than 1. */
function fraction(random: RandomSource): number {
  const bytes = random(4);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0) / 2 ** 32;
}
