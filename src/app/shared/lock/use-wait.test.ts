import { expect, test } from "vitest";
import { waitSecondsAfter } from "./use-wait.ts";

test("a few mistakes cost nothing", () => {
  for (const tries of [0, 1, 2, 3, 4]) expect(waitSecondsAfter(tries)).toBe(0);
});

test("from the fifth on every mistake doubles the wait, up to five minutes", () => {
  expect([5, 6, 7, 8, 9, 10, 50].map(waitSecondsAfter)).toEqual([15, 30, 60, 120, 240, 300, 300]);
});
