import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../check-in/calendar-day.test-support.ts";
import { addDays } from "../check-in/calendar-day.ts";
import { type CheckIn, emptyCheckIn } from "../check-in/check-in.ts";
import { newUrge, type Urge } from "../urge/urge.ts";
import { diaryTrend, trendChange } from "./diary-trend.ts";
import { measureHistory, measureMonths } from "./measure-history.ts";
import { boosterOf, readMoment } from "./questionnaire-moments.ts";
import { courseShare, ridingShare } from "./shares.ts";
import { countTriggers } from "./trigger-counts.ts";
import { urgeBeside } from "./urge-beside.ts";
import { findPeak, urgeHeat } from "./urge-heat.ts";

/** A Monday. */
const monday = day("2026-11-02");
const urgeAt = (days: number, hour: number, values: Partial<Urge> = {}): Urge => ({
  ...newUrge(addDays(monday, days), hour * 60, 5, "diary"),
  ...values,
});
const checkIn = (days: number, values: Partial<CheckIn>): CheckIn => ({
  ...emptyCheckIn(addDays(monday, days)),
  ...values,
});

const anyUrge = fc
  .record({
    days: fc.integer({ min: 0, max: 400 }),
    hour: fc.integer({ min: 0, max: 23 }),
    ended: fc.constantFrom("ridden" as const, "slip" as const, null),
  })
  .map(({ days, hour, ended }) => urgeAt(days, hour, { ended }));
const anyCheckIn = fc
  .record({
    days: fc.integer({ min: 0, max: 400 }),
    onCourse: fc.constantFrom("yes" as const, "partly" as const, "no" as const, null),
  })
  .map(({ days, onCourse }) => checkIn(days, { onCourse }));

describe("progress", () => {
  test("never shows a zero", () => {
    fc.assert(
      fc.property(fc.array(anyUrge), fc.array(anyCheckIn), (urges, checkIns) => {
        for (const share of [ridingShare(urges), courseShare(checkIns)]) {
          if (share === null) continue;
          expect(share.part).toBeGreaterThanOrEqual(1);
          expect(share.part).toBeLessThanOrEqual(share.of);
        }
      }),
    );
  });

  test("loses nothing by a slip: what was counted stays counted", () => {
    fc.assert(
      fc.property(fc.array(anyUrge), fc.array(anyCheckIn), (urges, checkIns) => {
        const slip = urgeAt(401, 23, { ended: "slip" });
        const dayOfSlip = checkIn(401, { onCourse: "no" });
        expect(ridingShare([...urges, slip])?.part).toBe(ridingShare(urges)?.part);
        expect(courseShare([...checkIns, dayOfSlip])?.part).toBe(courseShare(checkIns)?.part);
      }),
    );
  });

  test("counts only what somebody said", () => {
    expect(ridingShare([urgeAt(0, 22, { ended: "ridden" }), urgeAt(1, 22)])).toEqual({ part: 1, of: 1 });
    expect(
      courseShare([checkIn(0, { onCourse: "yes" }), checkIn(1, { onCourse: "no" }), checkIn(2, {})]),
    ).toEqual({ part: 1, of: 2 });
    expect(ridingShare([])).toBeNull();
  });
});

describe("the map of hours and weekdays", () => {
  test("puts an urge of Sunday at 23.59 in the last block of the last row", () => {
    const heat = urgeHeat([urgeAt(6, 23, { minute: 1439 })]);
    expect(heat.counts[6]?.[11]).toBe(1);
    expect(heat.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  test("says nothing about fewer than ten urges", () => {
    expect(findPeak(urgeHeat(Array.from({ length: 9 }, () => urgeAt(6, 22))))).toEqual({
      type: "few",
      total: 9,
    });
  });

  test("names the two hours and the weekdays that stand out", () => {
    const late = [0, 7, 14, 6, 13, 20, 27].map((days) => urgeAt(days, 22));
    const other = [1, 2, 3, 4, 5].map((days) => urgeAt(days, days * 2));
    // 7 of 12 between 22 and 24; 3 on Monday and 4 on Sunday, each more than 1.5/7 of 7.
    expect(findPeak(urgeHeat([...late, ...other]))).toEqual({
      type: "peak",
      total: 12,
      fromHour: 22,
      count: 7,
      weekdays: [0, 6],
    });
  });

  test("sees no peak where urges are spread", () => {
    const spread = Array.from({ length: 24 }, (_, hour) => urgeAt(hour % 7, hour));
    expect(findPeak(urgeHeat(spread))).toEqual({ type: "spread", total: 24 });
  });
});

test("counts a trigger once a day of a slip, in capitals or not", () => {
  const counts = countTriggers(
    [urgeAt(0, 22, { triggers: ["Ruzie"], ended: "slip" }), urgeAt(1, 22, { triggers: ["ruzie", "Moe"] })],
    [
      {
        day: monday,
        links: [
          { part: "before", text: "ruzie " },
          { part: "act", text: "Moe" },
        ],
      },
      { day: addDays(monday, 3), links: [{ part: "before", text: "Ruzie" }] },
    ],
  );
  expect(counts).toEqual([
    { text: "Ruzie", urges: 2, slips: 2 },
    { text: "Moe", urges: 1, slips: 0 },
  ]);
});

test("sets urge beside sleep only with five days on each side", () => {
  const bad = [6, 8, 7, 7, 7].map((urge, days) => checkIn(days, { urge, sleep: 4 }));
  const good = [2, 4, 3, 3, 3].map((urge, days) => checkIn(days + 10, { urge, sleep: 6 }));
  const neither = checkIn(30, { urge: 10, sleep: 5 });
  expect(urgeBeside("sleep", [...bad, ...good, neither])).toEqual({
    low: { days: 5, urge: 7 },
    high: { days: 5, urge: 3 },
  });
  expect(urgeBeside("sleep", [...bad.slice(1), ...good])).toBeNull();
});

describe("the line of the diary", () => {
  test("goes by the day for four weeks, and by the week after that", () => {
    const first = checkIn(0, { urge: 4 });
    expect(diaryTrend([first], addDays(monday, 27))).toMatchObject({ step: "day", points: { length: 28 } });
    const weekly = diaryTrend([first, checkIn(6, { urge: 8 }), checkIn(7, { urge: 1 })], addDays(monday, 28));
    expect(weekly.step).toBe("week");
    expect(weekly.points.map(({ urge }) => urge)).toEqual([6, 1, null, null, null]);
    expect(diaryTrend([first], addDays(monday, 400)).points.length).toBe(26);
  });

  test("compares the first four weeks with the last four", () => {
    const early = [8, 8, 8, 8, 3].map((urge, days) => checkIn(days, { urge }));
    const late = [4, 4, 4, 4, 4].map((urge, days) => checkIn(95 + days, { urge }));
    expect(trendChange("urge", [...early, ...late], addDays(monday, 100))).toEqual({
      before: 7,
      now: 4,
      days: 28,
    });
    expect(trendChange("urge", [...early, ...late.slice(1)], addDays(monday, 100))).toBeNull();
  });
});

test("counts how often a measure helped, and by month", () => {
  const looks = [
    { item: "a", day: day("2026-10-05"), helped: "yes" as const },
    { item: "a", day: day("2026-10-12"), helped: "no" as const },
    { item: "a", day: day("2026-11-02"), helped: "partly" as const },
    { item: "b", day: day("2026-11-02"), helped: "yes" as const },
  ];
  expect(measureHistory(looks)).toEqual([
    { item: "a", helped: 2, looks: 3 },
    { item: "b", helped: 1, looks: 1 },
  ]);
  expect(measureMonths(looks)).toEqual([
    { month: "2026-10", share: 0.5, looks: 2 },
    { month: "2026-11", share: 1, looks: 2 },
  ]);
});

describe("moments of the questionnaires", () => {
  const six = {
    control: 2,
    suppress: 1,
    tolerance: 3,
    "life-suffers": 2,
    preoccupied: 4,
    "despite-risks": 0,
  };

  test("take the sum of the six and the own questions that were answered", () => {
    const answers = {
      savedOn: monday,
      symptoms: { ...six, frequency: "daily" },
      wellBeing: { urge: 6, mood: "?" },
    };
    expect(readMoment("start", answers)).toEqual({
      name: "start",
      savedOn: monday,
      symptoms: 12,
      wellBeing: { urge: 6 },
    });
    expect(readMoment("start", { savedOn: null, symptoms: {}, wellBeing: {} })).toBeNull();
  });

  test("belong to the check-up that is nearest", () => {
    expect(boosterOf(monday, addDays(monday, 33))).toBe(30);
    expect(boosterOf(monday, addDays(monday, 100))).toBe(91);
    expect(boosterOf(monday, addDays(monday, 500))).toBe(365);
  });
});
