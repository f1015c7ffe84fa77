import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "./calendar-day.test-support.ts";
import { addDays, dateToCalendarDay, daysBetween, isCalendarDay, weekdayOf } from "./calendar-day.ts";

const anyDay = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

test("knows real days from impossible ones", () => {
  expect(isCalendarDay("2028-02-29")).toBe(true);
  for (const wrong of ["2027-02-29", "2026-13-01", "2026-1-1", "", "vandaag"])
    expect(isCalendarDay(wrong)).toBe(false);
});

test("takes the day of the local clock", () => {
  expect(dateToCalendarDay(new Date(2026, 10, 22, 23, 59))).toBe("2026-11-22");
  expect(dateToCalendarDay(new Date(2026, 0, 5, 0, 0))).toBe("2026-01-05");
});

test("steps over the end of a month, of a year and over summer time", () => {
  expect(addDays(day("2026-02-28"), 1)).toBe("2026-03-01");
  expect(addDays(day("2026-12-31"), 1)).toBe("2027-01-01");
  expect(addDays(day("2026-03-28"), 2)).toBe("2026-03-30");
});

test("22 November 2026 is a Sunday", () => {
  expect(weekdayOf(day("2026-11-22"))).toBe(6);
  expect(weekdayOf(day("2026-11-23"))).toBe(0);
});

describe("adding and counting", () => {
  test("undo each other", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (start, count) => {
        expect(daysBetween(start, addDays(start, count))).toBe(count);
      }),
    );
  });
});
