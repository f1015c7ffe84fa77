import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ScoreLine,
  scoreChange,
  smallestReliableChange,
  symptomLine,
  whoFiveLine,
} from "./reliable-change.ts";

// Worked out by hand: 1.96 × 10 × 1.41421 × √0.19 = 1.96 × 10 × 1.41421 × 0.43589 = 12.08.
const examined: ScoreLine = {
  min: 0,
  max: 100,
  better: "lower",
  precision: { type: "reliability", sd: 10, reliability: 0.81 },
};

test("the smallest reliable change is that of Jacobson and Truax", () => {
  expect(smallestReliableChange(examined.precision)).toBeCloseTo(12.08, 2);
  expect(smallestReliableChange({ type: "reliability", sd: 7.5, reliability: 0.88 })).toBeCloseTo(7.2, 1);
});

test("a change that is larger than chance is named, one that is smaller is not", () => {
  expect(scoreChange(examined, 40, 27)).toBe("better");
  expect(scoreChange(examined, 40, 28)).toBe("noise");
  expect(scoreChange(examined, 40, 52)).toBe("noise");
  expect(scoreChange(examined, 40, 53)).toBe("worse");
});

test("on the WHO-5 ten points count, and higher is better", () => {
  expect(scoreChange(whoFiveLine, 36, 60)).toBe("better");
  expect(scoreChange(whoFiveLine, 60, 52)).toBe("noise");
  expect(scoreChange(whoFiveLine, 60, 50)).toBe("worse");
});

test("of the programme's own questions nothing is said, however far they moved", () => {
  expect(smallestReliableChange(symptomLine.precision)).toBeNull();
  expect(scoreChange(symptomLine, 24, 0)).toBe("unknown");
  expect(scoreChange(symptomLine, 0, 24)).toBe("unknown");
});

test("a score outside its line, and a measure that cannot be, are mistakes", () => {
  expect(() => scoreChange(whoFiveLine, 20, 104)).toThrow(RangeError);
  expect(() => smallestReliableChange({ type: "reliability", sd: 4, reliability: 1.1 })).toThrow(RangeError);
});

test("what is better one way is worse the other way, and the same score is never a change", () => {
  const score = fc.integer({ min: 0, max: 100 });
  const opposite = { better: "worse", worse: "better", noise: "noise", unknown: "unknown" } as const;
  fc.assert(
    fc.property(score, score, fc.constantFrom(examined, whoFiveLine), (from, to, line) => {
      expect(scoreChange(line, to, from)).toBe(opposite[scoreChange(line, from, to)]);
      expect(scoreChange(line, from, from)).toBe("noise");
    }),
  );
});
