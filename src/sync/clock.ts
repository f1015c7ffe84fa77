import type { Brand } from "../lib/brand.ts";

/**
 * A hybrid logical clock reading as text that sorts in time order: 12 hex digits of milliseconds, 4 of a counter, 12 of
 * the device. Source: Kulkarni et al., "Logical Physical Clocks" (2014), with the device as the last tie-break.
 */
export type Stamp = Brand<string, "Stamp">;

const stampPattern = /^[0-9a-f]{28}$/;
const largestCounter = 0xffff;
const largestMs = 2 ** 48 - 1;

export function isStamp(value: unknown): value is Stamp {
  return typeof value === "string" && stampPattern.test(value);
}

/** Milliseconds since 1970 of the clock that made the stamp. */
export function stampToMs(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, 12), 16);
}

/**
 * A stamp that is later than `latest`, the newest one this device has made or seen, also when the wall clock stands
 * still or was set back. `device` is 12 hex digits. Throws when there is no later stamp, after the year 10889.
 */
export function nextStamp(latest: Stamp | null, nowMs: number, device: string): Stamp {
  const wallMs = Math.min(Math.max(0, Math.floor(nowMs)), largestMs);
  if (latest === null || wallMs > stampToMs(latest)) return makeStamp(wallMs, 0, device);
  const counter = Number.parseInt(latest.slice(12, 16), 16);
  return counter < largestCounter
    ? makeStamp(stampToMs(latest), counter + 1, device)
    : makeStamp(stampToMs(latest) + 1, 0, device);
}

export function laterStamp(left: Stamp | null, right: Stamp): Stamp {
  return left === null || right > left ? right : left;
}

function makeStamp(ms: number, counter: number, device: string): Stamp {
  if (ms > largestMs) throw new RangeError("counted past the last millisecond of a stamp");
  return `${ms.toString(16).padStart(12, "0")}${counter.toString(16).padStart(4, "0")}${device}` as Stamp;
}
