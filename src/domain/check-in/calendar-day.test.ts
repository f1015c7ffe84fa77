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

test("agrees with the calendar of the clock about every day that can be written", () => {
  const twoDigits = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, "0"));
  const written = fc
    .tuple(fc.integer({ min: 0, max: 9999 }), twoDigits, twoDigits)
    .map(([year, month, day]) => `${String(year).padStart(4, "0")}-${month}-${day}`);
  const isReal = (text: string): boolean => {
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  };
  fc.assert(
    fc.property(written, (text) => isCalendarDay(text) === isReal(text)),
    { numRuns: 2000 },
  );
  for (const year of ["0000", "0004", "1900", "2000", "2027", "2028", "2100"])
    for (const day of ["02-28", "02-29", "02-30", "04-30", "04-31", "12-31", "12-32", "00-10", "10-00"])
      expect(isCalendarDay(`${year}-${day}`)).toBe(isReal(`${year}-${day}`));
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
