import type { Brand } from "../lib/brand.ts";

/**
 * A hybrid logical clock reading as text that sorts in time order: 12 hex digits of milliseconds, 4 of a counter, 12 of
 * the device. Source: Kulkarni et al., "Logical Physical Clocks" (2014), with the device as the last tie-break.
 */
export type Stamp = Brand<string, "Stamp">;

/** Stamps behind each other, with nothing in between. */
export type StampRow = Brand<string, "StampRow">;

const stampPattern = /^[0-9a-f]{28}$/;
const rowPattern = /^[0-9a-f]*$/;
const stampLength = 28;
const largestCounter = 0xffff;
const largestMs = 2 ** 48 - 1;
/** A clock that is set wrong by more than this must not pull everybody else's clock along. */
const farAheadMs = 24 * 60 * 60 * 1000;

export function isStamp(value: unknown): value is Stamp {
  return typeof value === "string" && stampPattern.test(value);
}

export function isStampRow(value: unknown): value is StampRow {
  return typeof value === "string" && value.length % stampLength === 0 && rowPattern.test(value);
}

export function stampsToRow(stamps: readonly Stamp[]): StampRow {
  return stamps.join("") as StampRow;
}

export function countStamps(row: StampRow): number {
  return row.length / stampLength;
}

/** `undefined` behind the last one. */
export function stampAt(row: StampRow, index: number): Stamp | undefined {
  const start = index * stampLength;
  return start < row.length ? (row.slice(start, start + stampLength) as Stamp) : undefined;
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
  return nextCount(latest, device);
}

/**
 * What this device takes as the newest stamp after it saw `seen`. A stamp more than 24 hours ahead of the wall clock is
 * not taken over: it still wins where it stands, and `stampAfter` beats it there, but new stamps stay near the real time.
 */
export function adoptStamp(latest: Stamp | null, seen: Stamp, nowMs: number): Stamp | null {
  return stampToMs(seen) > nowMs + farAheadMs ? latest : laterStamp(latest, seen);
}

/**
 * `stamp` itself where it is later than what stands; else the first stamp of the same device that is. Behind the very
 * last stamp, which only a faulty or hostile device makes, there is none: then the device decides, and nothing throws.
 */
export function stampAfter(stamp: Stamp, standing: Stamp): Stamp {
  if (stamp > standing) return stamp;
  const device = stampToDevice(stamp);
  const last = makeStamp(largestMs, largestCounter, device);
  return standing.slice(0, 16) === last.slice(0, 16) ? last : nextCount(standing, device);
}

/** The 12 hex digits of the device that made the stamp. */
export function stampToDevice(stamp: Stamp): string {
  return stamp.slice(16);
}

export function laterStamp(left: Stamp | null, right: Stamp): Stamp {
  return left === null || right > left ? right : left;
}

function nextCount(latest: Stamp, device: string): Stamp {
  const counter = Number.parseInt(latest.slice(12, 16), 16);
  return counter < largestCounter
    ? makeStamp(stampToMs(latest), counter + 1, device)
    : makeStamp(stampToMs(latest) + 1, 0, device);
}

function makeStamp(ms: number, counter: number, device: string): Stamp {
  if (ms > largestMs) throw new RangeError("counted past the last millisecond of a stamp");
  return `${ms.toString(16).padStart(12, "0")}${counter.toString(16).padStart(4, "0")}${device}` as Stamp;
}
