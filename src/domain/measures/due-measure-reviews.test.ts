import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../check-in/calendar-day.test-support.ts";
import { addDays, weekdayOf } from "../check-in/calendar-day.ts";
import { dueMeasureReviews, isReviewTime, reviewMonday } from "./due-measure-reviews.ts";

const measure = (id: string, startOn: string | null, stoppedOn: string | null = null) => ({
  id,
  measure: {
    startOn: startOn === null ? null : day(startOn),
    effort: null,
    stoppedOn: stoppedOn === null ? null : day(stoppedOn),
  },
});

// 23 November 2026 is a Monday, 29 November its Sunday.
test.each([
  ["2026-11-28", "2026-11-16", false],
  ["2026-11-29", "2026-11-23", true],
  ["2026-11-30", "2026-11-23", true],
  ["2026-12-01", "2026-11-23", true],
  ["2026-12-02", "2026-11-23", false],
])("on %s the week of %s is looked back on, and asked for: %s", (today, monday, isAsked) => {
  expect(reviewMonday(day(today))).toBe(monday);
  expect(isReviewTime(day(today))).toBe(isAsked);
});

test("a measure is due when it ran four days or more of that week", () => {
  const measures = [
    measure("before", "2026-11-01"),
    measure("thursday", "2026-11-26"),
    measure("friday", "2026-11-27"),
    measure("no-day", null),
    measure("stopped", "2026-11-01", "2026-11-28"),
  ];
  const due = dueMeasureReviews(measures, [], day("2026-11-29"));
  expect(due.map(({ id }) => id)).toEqual(["before", "thursday"]);
});

test("a week that was looked back on is not asked for again, an earlier one does not count for it", () => {
  const measures = [measure("a", "2026-11-01"), measure("b", "2026-11-01")];
  const weeks = [
    { item: "a", monday: day("2026-11-23") },
    { item: "b", monday: day("2026-11-16") },
  ];
  expect(dueMeasureReviews(measures, weeks, day("2026-11-30")).map(({ id }) => id)).toEqual(["b"]);
});

describe("on any day", () => {
  const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(day("2020-01-01"), days));

  test("the week to look back on begins on a Monday and has ended, or ends today", () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const monday = reviewMonday(today);
        expect(weekdayOf(monday)).toBe(0);
        expect(addDays(monday, 6) <= today).toBe(true);
        expect(addDays(monday, 13) > today).toBe(true);
      }),
    );
  });

  test("once answered, a measure stays quiet for the rest of that week", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 300 }), (today, age) => {
        const one = measure("a", addDays(today, -age));
        const week = { item: "a", monday: reviewMonday(today) };
        expect(dueMeasureReviews([one], [week], today)).toEqual([]);
      }),
    );
  });
});
