import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type CalendarDay } from "../check-in/calendar-day.ts";
import { daysDone, isDoneOn, weekMarks } from "./days-done.ts";

// A Wednesday.
const today = "2026-11-25" as CalendarDay;
const act = (daysAgo: number, item = "walk") => ({ item, day: addDays(today, -daysAgo) });

test("days count from the first time on", () => {
  expect(daysDone([act(8), act(6), act(6), act(0), act(20, "read")], "walk", today)).toEqual({
    done: 3,
    of: 9,
  });
  expect(daysDone([act(0)], "walk", today)).toEqual({ done: 1, of: 1 });
  expect(daysDone([act(20, "read")], "walk", today)).toBeNull();
});

test("a week shows what was done, what is open and what is still to come", () => {
  expect(weekMarks([act(2), act(7)], "walk", today).map(({ state }) => state)).toEqual([
    "done",
    "open",
    "today",
    "future",
    "future",
    "future",
    "future",
  ]);
  expect(isDoneOn([act(2)], "walk", addDays(today, -2))).toBe(true);
  expect(isDoneOn([act(2)], "walk", today)).toBe(false);
});

describe("for any acts", () => {
  const acts = fc.array(
    fc.record({
      item: fc.constantFrom("walk", "read"),
      day: fc.integer({ min: 0, max: 400 }).map((ago) => addDays(today, -ago)),
    }),
  );

  test("once done it is never none again, whatever comes after", () => {
    fc.assert(
      fc.property(
        acts,
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 900 }),
        (all, ago, later) => {
          const counted = daysDone([...all, act(ago)], "walk", addDays(today, later));
          expect(counted?.done).toBeGreaterThanOrEqual(1);
          expect(counted?.of).toBeGreaterThanOrEqual(counted?.done ?? 0);
        },
      ),
    );
  });

  test("one more act never lowers the days done", () => {
    fc.assert(
      fc.property(acts, fc.integer({ min: 0, max: 400 }), (all, ago) => {
        const before = daysDone(all, "walk", today)?.done ?? 0;
        expect(daysDone([...all, act(ago)], "walk", today)?.done).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
