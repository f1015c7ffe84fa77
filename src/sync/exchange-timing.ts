import type { RandomSource } from "../crypto/random-source.ts";
import { exhaustive } from "../lib/exhaustive.ts";
import type { ExchangeDirection, ExchangeOutcome } from "./exchange-parts.ts";
import { calmWindowMs, type PushUrgency, planPush, retryDelayMs } from "./push-schedule.ts";

/** When the next exchange is due, and in which direction. Times are milliseconds since 1970. */
export type ExchangeTiming = {
  /** When what was written here is to be sent; null when nothing is. */
  readonly sendAtMs: number | null;
  /** When to look at the server; null when there is no reason to. */
  readonly lookAtMs: number | null;
  /** After a failure, and for a breath after each exchange, nothing goes by itself before this. */
  readonly notBeforeMs: number;
  /** Exchanges in a row that failed. */
  readonly failures: number;
};

export type DueExchange = { readonly atMs: number; readonly direction: ExchangeDirection };

/** A server that tells one head after the other does not make a device run after each of them. */
const breathMs = 300;

/** The first exchange is due at once, and sends what an earlier visit has left. */
export function firstTiming(nowMs: number): ExchangeTiming {
  return { sendAtMs: nowMs, lookAtMs: null, notBeforeMs: nowMs, failures: 0 };
}

export function dueExchange({ sendAtMs, lookAtMs, notBeforeMs }: ExchangeTiming): DueExchange | null {
  const first = Math.min(sendAtMs ?? Number.POSITIVE_INFINITY, lookAtMs ?? Number.POSITIVE_INFINITY);
  if (first === Number.POSITIVE_INFINITY) return null;
  const atMs = Math.max(first, notBeforeMs);
  return { atMs, direction: sendAtMs !== null && sendAtMs <= atMs ? "both" : "pull" };
}

/** Something was written that is yet to be sent. */
export function timeChange(
  timing: ExchangeTiming,
  change: { readonly urgency: PushUrgency; readonly nowMs: number },
  random: RandomSource,
): ExchangeTiming {
  return { ...timing, sendAtMs: planPush(timing.sendAtMs, change, random) };
}

/** The server may have something new. */
export function timeLook(timing: ExchangeTiming, nowMs: number): ExchangeTiming {
  return { ...timing, lookAtMs: Math.min(timing.lookAtMs ?? nowMs, nowMs) };
}

/** Whatever failed before may go well now: the waiting after it is over. */
export function timeAnew(timing: ExchangeTiming, nowMs: number): ExchangeTiming {
  return { ...timing, notBeforeMs: nowMs, failures: 0 };
}

/** An exchange begins: what it does is not planned any more. */
export function timeBegin(timing: ExchangeTiming, direction: ExchangeDirection): ExchangeTiming {
  return { ...timing, lookAtMs: null, sendAtMs: direction === "both" ? null : timing.sendAtMs };
}

/** An exchange has ended. What it could not do is planned again; what came in meanwhile stays planned. */
export function timeEnd(
  timing: ExchangeTiming,
  ended: { readonly direction: ExchangeDirection; readonly outcome: ExchangeOutcome; readonly nowMs: number },
  random: RandomSource,
): ExchangeTiming {
  const { direction, outcome, nowMs } = ended;
  switch (outcome.type) {
    case "in-step":
      return { ...timing, notBeforeMs: nowMs + breathMs, failures: 0 };
    case "full":
      // Somebody has to make room first; a change is tried once with the others.
      return {
        ...timing,
        sendAtMs: timing.sendAtMs ?? nowMs + calmWindowMs,
        notBeforeMs: nowMs + breathMs,
        failures: 0,
      };
    case "busy":
      return timeAgain(timing, direction, nowMs, outcome.retryAfterMs, random);
    case "offline":
    case "outdated":
    case "unfinished":
    case "storage-full":
    case "storage-failed":
    case "no-members":
      return timeAgain(timing, direction, nowMs, 0, random);
    case "access-denied":
    case "space-gone":
    case "removed":
      return { ...timing, sendAtMs: null, lookAtMs: null };
    default:
      return exhaustive(outcome);
  }
}

function timeAgain(
  timing: ExchangeTiming,
  direction: ExchangeDirection,
  nowMs: number,
  leastMs: number,
  random: RandomSource,
): ExchangeTiming {
  const failures = timing.failures + 1;
  return {
    sendAtMs: direction === "both" ? nowMs : timing.sendAtMs,
    lookAtMs: nowMs,
    notBeforeMs: nowMs + Math.max(leastMs, retryDelayMs(failures, random)),
    failures,
  };
}
