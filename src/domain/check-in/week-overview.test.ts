import { expect, test } from "vitest";
import { day } from "./calendar-day.test-support.ts";
import type { CheckIn, Course } from "./check-in.ts";
import { weekOverview } from "./week-overview.ts";

const checkIn = (on: string, onCourse: Course | null): CheckIn => ({
  day: day(on),
  urge: 3,
  mood: 6,
  sleep: 7,
  onCourse,
  note: "",
});

test("a new week starts on Monday and shows what lies ahead", () => {
  const { days } = weekOverview([], day("2026-11-25"));
  expect(days.map(({ state }) => state)).toEqual([
    "open",
    "open",
    "today",
    "future",
    "future",
    "future",
    "future",
  ]);
  expect(days[0]?.day).toBe("2026-11-23");
});

test("a slip is one lesson among the days on course, and resets nothing", () => {
  const week = weekOverview(
    [checkIn("2026-11-23", "yes"), checkIn("2026-11-24", "no"), checkIn("2026-11-25", "partly")],
    day("2026-11-25"),
  );
  expect(week.onCourse).toBe(2);
  expect(week.logged).toBe(3);
  expect(week.days.map(({ state }) => state).slice(0, 3)).toEqual(["on-course", "lesson", "on-course"]);
});

test("a check-in without an answer about course leaves the day open", () => {
  const week = weekOverview([checkIn("2026-11-23", null)], day("2026-11-24"));
  expect(week.days[0]?.state).toBe("open");
  expect(week.logged).toBe(0);
});

test("last week does not count in this one", () => {
  expect(weekOverview([checkIn("2026-11-22", "yes")], day("2026-11-23")).logged).toBe(0);
});
