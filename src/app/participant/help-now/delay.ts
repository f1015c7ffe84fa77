import { remainingSeconds } from "../../ui/wave-motion.ts";

export const delayMinutes = 15;

/** Whole seconds until the choice is there again, 0 when it is. */
export function delayRemainingSeconds(startMs: number, nowMs: number): number {
  return remainingSeconds(startMs, nowMs, delayMinutes * 60);
}

/** What was kept of the delay: `null` for nothing, rubbish, or a start that a changed clock put in the future. */
export function parseDelayStart(text: string | null, nowMs: number): number | null {
  if (text === null || !/^\d{1,15}$/.test(text)) return null;
  const startMs = Number(text);
  return startMs <= nowMs ? startMs : null;
}
