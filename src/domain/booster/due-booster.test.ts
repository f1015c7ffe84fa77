import { expect, test } from "vitest";
import { addDays, type CalendarDay } from "../check-in/calendar-day.ts";
import { dueBooster } from "./due-booster.ts";

const finished = "2026-01-01" as CalendarDay;
const after = (days: number): CalendarDay => addDays(finished, days);

test("nobody is asked back before the last module is finished", () => {
  expect(dueBooster(null, null, after(400))).toBeNull();
});

test("a check-up is due about a month later, and stays due until it is done", () => {
  expect(dueBooster(finished, null, after(29))).toBeNull();
  expect(dueBooster(finished, null, after(30))).toBe(30);
  expect(dueBooster(finished, null, after(80))).toBe(30);
  expect(dueBooster(finished, after(80), after(81))).toBeNull();
});

test("who stayed away is asked for the newest one only", () => {
  expect(dueBooster(finished, null, after(200))).toBe(182);
  expect(dueBooster(finished, after(200), after(364))).toBeNull();
  expect(dueBooster(finished, after(200), after(365))).toBe(365);
});
