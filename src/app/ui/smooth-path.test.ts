import fc from "fast-check";
import { expect, test } from "vitest";
import { smoothPath } from "./smooth-path.ts";

test("draws a straight line between two points", () => {
  expect(
    smoothPath([
      { x: 0, y: 0 },
      { x: 30, y: 60 },
    ]),
  ).toBe("M0 0C10 20 20 40 30 60");
  expect(smoothPath([])).toBe("");
  expect(smoothPath([{ x: 5, y: 7 }])).toBe("M5 7");
});

test("never goes above the highest or below the lowest point", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 30 }), (heights) => {
      const path = smoothPath(heights.map((y, index) => ({ x: index * 10, y })));
      const ys = [...path.matchAll(/[MC ]?(-?[\d.]+) (-?[\d.]+)/g)].map((pair) => Number(pair[2]));
      expect(Math.min(...ys)).toBeGreaterThanOrEqual(Math.min(...heights));
      expect(Math.max(...ys)).toBeLessThanOrEqual(Math.max(...heights));
    }),
  );
});
