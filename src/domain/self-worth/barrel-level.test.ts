import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CalendarDay } from "../check-in/calendar-day.ts";
import { toolIds } from "../programme/exercise.ts";
import { barrelLevel, fillingActs } from "./barrel-level.ts";

const task = { tool: "self-worth" } as const;
const times = (count: number) => Array.from({ length: count }, () => task);

test.each([
  [0, 0.1],
  // 0.1 + 0.9 × (1 − e^(−1/30)) and so on, reckoned by hand with e^(−1) = 0.367879.
  [1, 0.1295],
  [30, 0.6689],
  [60, 0.8782],
])("after %i acts the barrel stands at %f", (count, level) => {
  expect(barrelLevel(times(count))).toBeCloseTo(level, 4);
});

test("a mini-task and a value fill it, a kept measure does not", () => {
  expect(barrelLevel([{ tool: "values" }])).toBe(barrelLevel([task]));
  expect(barrelLevel([{ tool: "measures" }])).toBe(barrelLevel([]));
});

test("the acts of a week are those from its first to its last day", () => {
  const on = (day: string) => ({ tool: "self-worth" as const, day: day as CalendarDay });
  const acts = [on("2026-11-22"), on("2026-11-23"), on("2026-11-29"), on("2026-11-30")];
  expect(fillingActs(acts, "2026-11-23", "2026-11-29")).toEqual([on("2026-11-23"), on("2026-11-29")]);
});

describe("for any acts", () => {
  const acts = fc.array(fc.record({ tool: fc.constantFrom(...toolIds) }), { maxLength: 300 });

  test("one more act never lowers it, and it stays between a tenth and full", () => {
    fc.assert(
      fc.property(acts, fc.constantFrom(...toolIds), (all, tool) => {
        const before = barrelLevel(all);
        const after = barrelLevel([...all, { tool }]);
        expect(after).toBeGreaterThanOrEqual(before);
        expect(before).toBeGreaterThanOrEqual(0.1);
        expect(after).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("one more act that fills lifts it", () => {
    fc.assert(
      fc.property(acts, (all) => {
        expect(barrelLevel([...all, task])).toBeGreaterThan(barrelLevel(all));
      }),
    );
  });
});
