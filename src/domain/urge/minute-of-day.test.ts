import { expect, test } from "vitest";
import { clockToMinute, dateToMinute, minuteToClock } from "./minute-of-day.ts";

test("reads a clock and writes it the same", () => {
  expect(dateToMinute(new Date(2026, 10, 22, 22, 10))).toBe(1330);
  expect(minuteToClock(1330)).toBe("22:10");
  for (let minute = 0; minute < 1440; minute += 1) expect(clockToMinute(minuteToClock(minute))).toBe(minute);
});

test("knows no time outside the day", () => {
  for (const wrong of ["", "24:00", "9:05", "12:60", "later"]) expect(clockToMinute(wrong)).toBeNull();
});
