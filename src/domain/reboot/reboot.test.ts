import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type CalendarDay } from "../check-in/calendar-day.ts";
import { type CheckIn, emptyCheckIn } from "../check-in/check-in.ts";
import { dueRebootCheck, isRebootAdvised, type Reboot, rebootProgress } from "./reboot.ts";
import { rebootStopSigns } from "./reboot-stop-signs.ts";

const start = "2026-01-01" as CalendarDay;
const reboot: Reboot = { startedOn: start, lengthDays: 90 };
const day = (number: number): CalendarDay => addDays(start, number - 1);
const logged = (number: number, more: Partial<CheckIn>): CheckIn => ({
  ...emptyCheckIn(day(number)),
  ...more,
});

test("a reboot is advised at daily frequency, and at no other answer", () => {
  expect(isRebootAdvised("daily")).toBe(true);
  for (const answer of ["several-a-week", "weekly", "less", "varies", undefined, null]) {
    expect(isRebootAdvised(answer)).toBe(false);
  }
});

describe("the progress", () => {
  test("counts the days of the diary that were lived within the agreement", () => {
    const checkIns = [
      logged(1, { onCourse: "yes" }),
      logged(2, { onCourse: "partly" }),
      logged(3, { onCourse: "no" }),
      logged(4, { onCourse: null }),
    ];
    expect(rebootProgress(reboot, checkIns, day(5))).toEqual({
      day: 5,
      lengthDays: 90,
      within: 2,
      logged: 3,
    });
  });

  test("a slip neither pauses nor resets anything, wherever it falls", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 90 }), fc.nat(), (days, at) => {
        const good = Array.from({ length: days }, (_, index) => logged(index + 1, { onCourse: "yes" }));
        const slip = at % days;
        const withSlip = good.map((entry, index) =>
          index === slip ? { ...entry, onCourse: "no" as const } : entry,
        );
        const before = rebootProgress(reboot, good, day(days));
        const after = rebootProgress(reboot, withSlip, day(days));
        expect(after).toEqual({ ...before, within: before.within - 1 });
        expect(after.within).toBeGreaterThan(0);
      }),
    );
  });

  test("leaves out what was before it began", () => {
    const before = { ...emptyCheckIn(addDays(start, -3)), onCourse: "no" as const };
    expect(rebootProgress(reboot, [before], day(1))).toMatchObject({ day: 1, logged: 0 });
  });
});

describe("a check", () => {
  test("is due from its day on, until somebody looked", () => {
    expect(dueRebootCheck(reboot, null, day(14))).toBeNull();
    expect(dueRebootCheck(reboot, null, day(15))).toBe(14);
    expect(dueRebootCheck(reboot, day(15), day(20))).toBeNull();
    expect(dueRebootCheck(reboot, day(15), day(31))).toBe(30);
  });

  test("that was missed gives way to the newest", () => {
    expect(dueRebootCheck(reboot, null, day(70))).toBe(60);
  });

  test("does not come after the length that was agreed on", () => {
    expect(dueRebootCheck({ ...reboot, lengthDays: 30 }, day(31), day(95))).toBeNull();
  });
});

describe("a sign to stop", () => {
  const weeks = (count: number, more: Partial<CheckIn>) =>
    Array.from({ length: count }, (_, index) => logged(index + 1, more));

  test("is a mood that fell by two points over two weeks, or that is very low", () => {
    expect(rebootStopSigns(weeks(14, { mood: 5 }), 7, day(14))).toEqual(["mood-fell"]);
    expect(rebootStopSigns(weeks(14, { mood: 6 }), 7, day(14))).toEqual([]);
    expect(rebootStopSigns(weeks(14, { mood: 2 }), null, day(14))).toEqual(["mood-low"]);
  });

  test("is two weeks of hardly any sleep", () => {
    expect(rebootStopSigns(weeks(14, { sleep: 2 }), null, day(14))).toEqual(["sleep-ruined"]);
    expect(rebootStopSigns(weeks(14, { sleep: 3 }), null, day(14))).toEqual([]);
  });

  test("is not read from a few entries, nor from long ago", () => {
    expect(rebootStopSigns(weeks(4, { mood: 0, sleep: 0 }), 9, day(14))).toEqual([]);
    expect(rebootStopSigns(weeks(14, { mood: 0, sleep: 0 }), 9, day(40))).toEqual([]);
  });
});
