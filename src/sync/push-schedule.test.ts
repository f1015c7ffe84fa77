import fc from "fast-check";
import { expect, test } from "vitest";
import type { RandomSource } from "../crypto/random-source.ts";
import { calmWindowMs, planPush, retryDelayMs } from "./push-schedule.ts";

const anyNow = fc.integer({ min: 0, max: 4_000_000_000_000 });
const anyRandom: fc.Arbitrary<RandomSource> = fc
  .uint8Array({ minLength: 4, maxLength: 4 })
  .map((bytes) => () => new Uint8Array(bytes));

test("what somebody waits for goes at once, also past a calm push that was planned", () => {
  fc.assert(
    fc.property(anyNow, fc.option(anyNow), anyRandom, (nowMs, plannedMs, random) => {
      expect(planPush(plannedMs, { urgency: "now", nowMs }, random)).toBeLessThanOrEqual(nowMs);
    }),
  );
});

test("a calm push goes within a quarter of an hour, and no sooner than the change", () => {
  fc.assert(
    fc.property(anyNow, anyRandom, (nowMs, random) => {
      const due = planPush(null, { urgency: "calm", nowMs }, random);
      expect(due).toBeGreaterThanOrEqual(nowMs);
      expect(due).toBeLessThan(nowMs + calmWindowMs);
    }),
  );
});

test("the whole window is used, evenly", () => {
  const due = Array.from({ length: 256 }, (_, byte) =>
    planPush(null, { urgency: "calm", nowMs: 0 }, () => Uint8Array.of(byte, 0, 0, 0)),
  );
  expect(due[0]).toBe(0);
  expect(due[128]).toBe(calmWindowMs / 2);
  expect(due[255]).toBe((calmWindowMs * 255) / 256);
});

test("more calm changes do not move a push, so their number and their times do not show", () => {
  fc.assert(
    fc.property(anyNow, fc.array(anyRandom, { minLength: 1 }), anyRandom, (nowMs, later, random) => {
      const planned = planPush(null, { urgency: "calm", nowMs }, random);
      for (const [index, other] of later.entries()) {
        expect(planPush(planned, { urgency: "calm", nowMs: nowMs + index }, other)).toBe(planned);
      }
    }),
  );
});

test("a clock that was set back does not put a push off for years", () => {
  const planned = Date.parse("2036-11-22");
  const nowMs = Date.parse("2026-11-22");
  const due = planPush(planned, { urgency: "calm", nowMs }, () => new Uint8Array(4).fill(255));
  expect(due).toBeLessThan(nowMs + calmWindowMs);
});

test("failures make the waits longer, between one second and five minutes", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), anyRandom, (failures, random) => {
      const delay = retryDelayMs(failures, random);
      expect(delay).toBeGreaterThanOrEqual(1_000);
      expect(delay).toBeLessThanOrEqual(300_000);
    }),
  );
  const longest = (failures: number) => retryDelayMs(failures, () => new Uint8Array(4).fill(255));
  expect([1, 2, 3, 4].map((failures) => Math.round(longest(failures) / 1000))).toEqual([2, 4, 8, 16]);
});
