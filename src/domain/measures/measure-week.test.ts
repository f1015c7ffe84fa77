import { expect, test } from "vitest";
import { v } from "../../lib/schema.ts";
import type { CalendarDay } from "../check-in/calendar-day.ts";
import { measureWeekName, measureWeekSchema, mondayOf } from "./measure-week.ts";

// 23 November 2026 is a Monday.
test.each([
  ["2026-11-23", "2026-11-23"],
  ["2026-11-29", "2026-11-23"],
  ["2026-11-22", "2026-11-16"],
  ["2027-01-01", "2026-12-28"],
])("the week of %s began on %s", (day, monday) => {
  expect(mondayOf(day as CalendarDay)).toBe(monday);
});

test("a week of a measure has an answer and a choice", () => {
  const week = { item: "0a", monday: "2026-11-23", helped: "partly", choice: "change" };
  expect(v.parse(measureWeekSchema, week)).toEqual(week);
  expect(v.safeParse(measureWeekSchema, { ...week, choice: "fail" }).success).toBe(false);
  expect(measureWeekName("0a", "2026-11-23" as CalendarDay)).toBe("measure-week|0a|2026-11-23");
});
