import { expect, test } from "vitest";
import { agoOf } from "./ago.ts";

const at = Date.UTC(2026, 10, 22, 21, 0, 0);

test.each([
  [-5_000, { type: "now" }],
  [59_999, { type: "now" }],
  [60_000, { type: "minutes", count: 1 }],
  [3_599_999, { type: "minutes", count: 59 }],
  [3_600_000, { type: "hours", count: 1 }],
  [86_399_999, { type: "hours", count: 23 }],
  [86_400_000, { type: "days", count: 1 }],
  [20 * 86_400_000, { type: "days", count: 20 }],
])("%i ms later", (passed, ago) => {
  expect(agoOf(at, at + passed)).toEqual(ago);
});
