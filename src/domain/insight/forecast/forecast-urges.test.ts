import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../../check-in/calendar-day.test-support.ts";
import { addDays, type CalendarDay, weekdayOf } from "../../check-in/calendar-day.ts";
import { estimateCells } from "./estimate-cells.ts";
import { enoughDays, enoughUrges, forecastUrges } from "./forecast-urges.ts";
import { logGamma } from "./log-gamma.ts";
import { countCells, type ForecastLog } from "./urge-cells.ts";

/** A Thursday. */
const today = day("2026-11-26");
/** The last `count` days, with an urge at these minutes of each. */
const logOf = (count: number, minutesOf: (day: CalendarDay) => readonly number[]): ForecastLog => {
  const days = Array.from({ length: count }, (_, ago) => addDays(today, -ago - 1));
  return {
    loggedDays: new Set(days),
    urges: days.flatMap((each) => minutesOf(each).map((minute) => ({ day: each, minute }))),
  };
};

describe("too little in the log", () => {
  test("is told with what is still needed", () => {
    expect(
      forecastUrges(
        logOf(10, () => [1200]),
        today,
        0,
      ),
    ).toEqual({
      type: "too-little",
      days: enoughDays - 10,
      urges: enoughUrges - 10,
    });
  });

  test("counts only the last twelve weeks", () => {
    const old = addDays(today, -200);
    const long = {
      loggedDays: new Set([old]),
      urges: Array.from({ length: 50 }, () => ({ day: old, minute: 0 })),
    };
    expect(forecastUrges(long, today, 0)).toMatchObject({ type: "too-little", days: enoughDays });
  });
});

test("somebody whose urges come at any hour gets no moment named", () => {
  const parts = [60, 500, 900, 1300];
  const even = logOf(84, (each) => [parts[(Number(each.slice(8)) * 7 + weekdayOf(each)) % 4] ?? 0]);
  expect(forecastUrges(even, today, 0)).toEqual({ type: "even" });
});

test("Sunday evenings are named, with how often it was so", () => {
  const sundays = logOf(84, (each) =>
    weekdayOf(each) === 6 ? [1320] : Number(each.slice(8)) % 5 === 0 ? [600] : [],
  );
  // On a Friday the three days ahead reach the Sunday, which is the 29th.
  const forecast = forecastUrges(sundays, addDays(today, 1), 0);
  expect(forecast).toMatchObject({
    type: "risks",
    risks: [{ day: "2026-11-29", part: "evening", reason: { type: "weekday", times: 12, of: 12 } }],
  });
});

test("an evening like all others is named for the evening, not for the weekday; one that has passed is not named", () => {
  const evenings = logOf(60, () => [1300]);
  const forecast = forecastUrges(evenings, today, 0);
  expect(forecast).toMatchObject({
    risks: [0, 1, 2].map((ahead) => ({
      day: addDays(today, ahead),
      part: "evening",
      reason: { type: "part", times: 60, of: 60 },
    })),
  });
  expect(forecastUrges(evenings, today, 1440)).toMatchObject({ risks: { length: 2 } });
});

test("chances stay between 0 and 1, and nothing of today or later is read", () => {
  const anyLog = fc.array(
    fc.record({
      ago: fc.integer({ min: -5, max: 120 }),
      minutes: fc.array(fc.integer({ min: 0, max: 1439 })),
    }),
  );
  fc.assert(
    fc.property(anyLog, (entries) => {
      const urges = entries.flatMap(({ ago, minutes }) =>
        minutes.map((minute) => ({ day: addDays(today, -ago), minute })),
      );
      const log = { loggedDays: new Set(entries.map(({ ago }) => addDays(today, -ago))), urges };
      const { base, parts, cells } = estimateCells(countCells(log, today));
      for (const { mean } of [base, ...parts, ...cells]) {
        expect(mean).toBeGreaterThan(0);
        expect(mean).toBeLessThan(1);
      }
      const past = {
        loggedDays: new Set([...log.loggedDays].filter((each) => each < today)),
        urges: urges.filter((urge) => urge.day < today),
      };
      expect(countCells(log, today)).toEqual(countCells(past, today));
    }),
  );
});

test("the logarithm of the gamma function is that of the factorials and of a half", () => {
  expect(logGamma(1)).toBeCloseTo(0, 9);
  expect(logGamma(5)).toBeCloseTo(Math.log(24), 9);
  expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 9);
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 9);
});
