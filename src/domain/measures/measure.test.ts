import { expect, test } from "vitest";
import { day } from "../check-in/calendar-day.test-support.ts";
import { itemToMeasure, measureState } from "./measure.ts";

/** A Wednesday. */
const wednesday = day("2026-11-25");

test.each([
  ["today", "2026-11-25", "2026-11-25"],
  ["tomorrow", "2026-11-25", "2026-11-26"],
  ["weekend", "2026-11-25", "2026-11-28"],
  ["weekend", "2026-11-28", "2026-11-28"],
  ["weekend", "2026-11-29", "2026-11-29"],
  [undefined, "2026-11-25", "2026-11-25"],
])("“%s”, chosen on %s, begins on %s", (start, chosenOn, startOn) => {
  const item = start === undefined ? {} : { values: { start } };
  expect(itemToMeasure(item, day(chosenOn)).startOn).toBe(startOn);
});

test("a day that was set in the tool stands above the word of the exercise", () => {
  const values = { start: "tomorrow", startOn: "2026-12-01", effort: 3 };
  expect(itemToMeasure({ values }, wednesday)).toEqual({ startOn: "2026-12-01", effort: 3, stoppedOn: null });
});

test("what is no day and no effort was not said", () => {
  const values = { startOn: "soon", effort: 6, stoppedOn: 4 };
  expect(itemToMeasure({ values }, null)).toEqual({ startOn: null, effort: null, stoppedOn: null });
});

test("a measure comes, is active, and may be stopped", () => {
  const of = (startOn: string | null, stoppedOn: string | null = null) => ({
    startOn: startOn === null ? null : day(startOn),
    effort: null,
    stoppedOn: stoppedOn === null ? null : day(stoppedOn),
  });
  expect(measureState(of("2026-11-26"), wednesday)).toBe("coming");
  expect(measureState(of("2026-11-25"), wednesday)).toBe("active");
  expect(measureState(of(null), wednesday)).toBe("active");
  expect(measureState(of("2026-11-01", "2026-11-20"), wednesday)).toBe("stopped");
});
