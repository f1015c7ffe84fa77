import { expect, test } from "vitest";
import { scaleColumns } from "./scale-columns.ts";

test("0 to 10 stands in rows of six and five", () => {
  expect(scaleColumns(11)).toBe(6);
});

test("a short scale stays in one row", () => {
  expect([2, 4, 5, 6].map(scaleColumns)).toEqual([2, 4, 5, 6]);
});

test("a row never holds more than fit at 320 px, and no row is left with a single number", () => {
  for (let count = 2; count <= 21; count += 1) {
    const columns = scaleColumns(count);
    expect(columns).toBeLessThanOrEqual(6);
    if (count > 6) expect(count % columns).not.toBe(1);
  }
});
