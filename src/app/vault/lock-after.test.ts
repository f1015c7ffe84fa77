import { expect, test } from "vitest";
import { lockAfterChoices, parseLockAfter } from "./lock-after.ts";

test("what was chosen is what counts", () => {
  expect(lockAfterChoices.map(parseLockAfter)).toEqual([0, 1, 5, 15]);
});

test("what nobody can choose never makes the app wait longer than the five minutes that are usual", () => {
  for (const minutes of [undefined, -1, 0.5, 2, 6, 60, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(parseLockAfter(minutes)).toBe(5);
  }
});
