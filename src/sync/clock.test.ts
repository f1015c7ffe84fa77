import fc from "fast-check";
import { expect, test } from "vitest";
import { isStamp, laterStamp, nextStamp, type Stamp, stampToMs } from "./clock.ts";

const device = "0a0b0c0d0e0f";
const anyMs = fc.integer({ min: 0, max: 4_000_000_000_000 });

test("every stamp is later than the one before, whatever the wall clock does", () => {
  fc.assert(
    fc.property(fc.array(anyMs, { minLength: 2, maxLength: 50 }), (clock) => {
      let latest: Stamp | null = null;
      for (const nowMs of clock) {
        const stamp: Stamp = nextStamp(latest, nowMs, device);
        expect(isStamp(stamp)).toBe(true);
        if (latest !== null) expect(stamp > latest).toBe(true);
        latest = stamp;
      }
    }),
  );
});

test("follows the wall clock when it moves on", () => {
  const first = nextStamp(null, 1_000, device);
  expect(stampToMs(nextStamp(first, 2_000, device))).toBe(2_000);
});

test("a clock that was set ten years back still makes later stamps", () => {
  const now = Date.parse("2026-11-22");
  const latest = nextStamp(null, now, device);
  const after = nextStamp(latest, Date.parse("2016-11-22"), device);
  expect(after > latest).toBe(true);
  expect(stampToMs(after)).toBe(now);
});

test("a full counter goes on in the next millisecond", () => {
  const full = `${(1_000).toString(16).padStart(12, "0")}ffff${device}`;
  if (!isStamp(full)) throw new Error("the test's own stamp is malformed");
  expect(stampToMs(nextStamp(full, 0, device))).toBe(1_001);
});

test("a stamp that no other can follow throws, and never becomes one that can't be read back", () => {
  const last = `${"f".repeat(16)}${device}`;
  if (!isStamp(last)) throw new Error("the test's own stamp is malformed");
  expect(() => nextStamp(last, 0, device)).toThrow(RangeError);
  expect(isStamp(nextStamp(null, Number.MAX_SAFE_INTEGER, device))).toBe(true);
});

test("two devices at the same instant are told apart, the same way everywhere", () => {
  const left = nextStamp(null, 5, "000000000001");
  const right = nextStamp(null, 5, "000000000002");
  expect(laterStamp(left, right)).toBe(right);
  expect(laterStamp(right, left)).toBe(right);
});
