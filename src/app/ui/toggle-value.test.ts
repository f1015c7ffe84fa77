import { expect, test } from "vitest";
import { toggleValue } from "./toggle-value.ts";

const exclusive = ["none"];

test("a tap adds, a second tap takes away", () => {
  expect(toggleValue(["belly"], "hands", exclusive)).toEqual(["belly", "hands"]);
  expect(toggleValue(["belly", "hands"], "belly", exclusive)).toEqual(["hands"]);
});

test("'none of these' clears the rest", () => {
  expect(toggleValue(["belly", "hands"], "none", exclusive)).toEqual(["none"]);
});

test("any other choice clears 'none of these'", () => {
  expect(toggleValue(["none"], "hands", exclusive)).toEqual(["hands"]);
});

test("'none of these' can be taken back", () => {
  expect(toggleValue(["none"], "none", exclusive)).toEqual([]);
});
