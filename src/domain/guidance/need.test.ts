import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../check-in/calendar-day.test-support.ts";
import { addDays } from "../check-in/calendar-day.ts";
import { exercisesOf } from "../sharing/data-kind.ts";
import type { HomeRecord } from "../sharing/project-record.ts";
import {
  answersOn,
  checkInOn,
  everything,
  guidedCase,
  shareRecords,
  slipOn,
  symptomsOn,
  therapist,
  urgeOn,
  writtenOn,
} from "./guided-case.test-support.ts";
import { compareNeeds, needOf, type RankedNeed } from "./need.ts";
import { needWindowDays } from "./need-entries.ts";
import { readSharedCase } from "./shared-case.ts";

const today = day("2026-11-26");
const fresh = checkInOn("2026-11-26");
const feedback = writtenOn("2026-11-24", "feedback", { text: "Mooi.", week: "2026-11-23" }, therapist);
const reasonsOf = (...args: Parameters<typeof guidedCase>) => needOf(guidedCase(...args), today).reasons;

describe("reasons", () => {
  test("whoever fills in the diary and had feedback this week needs nothing", () => {
    expect(needOf(guidedCase([fresh], [feedback]), today)).toEqual({ weight: 0, reasons: [] });
  });

  test("after a week without feedback it is due, also the first time", () => {
    expect(reasonsOf([fresh], [], { beganOn: "2026-11-20" })).toEqual([]);
    expect(reasonsOf([fresh], [], { beganOn: "2026-11-19" })).toEqual([
      { type: "feedback-due", days: 7, isFirst: true },
    ]);
  });

  test("slips are counted over two weeks, an urge that ended in one of the same day once", () => {
    const records = [fresh, slipOn("2026-11-13"), slipOn("2026-11-20"), urgeOn("2026-11-20", "slip")];
    // The 13th is the first of the fourteen days that end with the 26th.
    expect(reasonsOf(records, [feedback])).toEqual([{ type: "slips", count: 2 }]);
    expect(reasonsOf([fresh, slipOn("2026-11-12")], [feedback])).toEqual([]);
  });

  test("eight days without a word are a silence, seven are not", () => {
    expect(reasonsOf([checkInOn("2026-11-19")], [feedback])).toEqual([]);
    expect(reasonsOf([checkInOn("2026-11-18")], [feedback])).toEqual([{ type: "silent", days: 8 }]);
  });

  test("whoever shares nothing that has days is never called silent", () => {
    expect(reasonsOf([], [feedback], { consent: ["plan"] })).toEqual([]);
  });

  test("a message is a word too", () => {
    const spoke = writtenOn("2026-11-23", "message", { text: "Hoi" });
    expect(reasonsOf([checkInOn("2026-11-01")], [spoke, feedback])).toEqual([]);
  });

  test("a message waits within what was agreed, and is late beyond it", () => {
    const asked = writtenOn("2026-11-24", "message", { text: "Kan dat?" });
    const agreed = (responseDays: number) =>
      writtenOn("2026-11-01", "agreement", { responseDays }, therapist);
    const before = writtenOn("2026-11-23", "feedback", { text: "Mooi.", week: "2026-11-23" }, therapist);
    expect(reasonsOf([fresh], [before, asked, agreed(2)])).toEqual([{ type: "message", days: 2 }]);
    expect(reasonsOf([fresh], [before, asked, agreed(1)])).toEqual([
      { type: "late-message", days: 2, agreed: 1 },
    ]);
    const answered = writtenOn("2026-11-25", "message", { text: "Ja." }, therapist);
    expect(reasonsOf([fresh], [before, asked, agreed(1), answered])).toEqual([]);
  });

  test("without an agreement an answer comes with the feedback of the week", () => {
    const asked = writtenOn("2026-11-18", "message", { text: "Kan dat?" });
    const before = writtenOn("2026-11-17", "feedback", { text: "Mooi.", week: "2026-11-16" }, therapist);
    expect(reasonsOf([fresh], [before, asked])).toContainEqual({
      type: "late-message",
      days: 8,
      agreed: null,
    });
  });

  test("what was ticked to talk about counts until the next feedback", () => {
    const topic = (on: string) => writtenOn(on, "topic", { about: { type: "own" }, text: "Noor" });
    expect(reasonsOf([fresh], [feedback, topic("2026-11-23"), topic("2026-11-25")])).toEqual([
      { type: "question", count: 1 },
    ]);
  });

  test("more complaints than the last time are a reason as long as they are new and were shared", () => {
    const consent = [...everything, exercisesOf("start"), exercisesOf("triggers")];
    const scored = (each: number) => [
      fresh,
      symptomsOn("2026-10-01", "start", "symptoms", 1),
      answersOn("2026-11-25", "triggers", "symptoms-week-4", {
        control: 1,
        suppress: 1,
        tolerance: 1,
        "life-suffers": 1,
        preoccupied: 1,
        "despite-risks": each,
      }),
    ];
    // 6 of 24 at the start; 5 + 4 is three more, 5 + 3 is two more.
    expect(reasonsOf(scored(4), [feedback], { consent })).toEqual([{ type: "score-rose", from: 6, to: 9 }]);
    expect(reasonsOf(scored(3), [feedback], { consent })).toEqual([]);
    expect(reasonsOf(scored(4), [feedback], { consent: everything })).toEqual([]);
    const later = writtenOn("2026-11-26", "feedback", { text: "Zwaar.", week: "2026-11-23" }, therapist);
    expect(reasonsOf(scored(4), [later], { consent })).toEqual([]);
  });

  test("a stop sign of a reboot comes before everything else", () => {
    const consent = [...everything, exercisesOf("reboot"), exercisesOf("reboot-check")];
    const low = ["20", "21", "22", "23", "24"].map((date) => checkInOn(`2026-11-${date}`, { mood: 2 }));
    const agreed = answersOn("2026-11-01", "reboot", "reboot-agreement", { length: "90" });
    const slips = [slipOn("2026-11-24"), slipOn("2026-11-25")];
    const records = [...low, agreed, ...slips];
    expect(reasonsOf(records, [feedback], { consent })[0]).toEqual({
      type: "stop-rule",
      signs: ["mood-low"],
    });
    const stopped = answersOn("2026-11-25", "reboot-check", "reboot-check", { next: "stop" });
    expect(reasonsOf([...records, stopped], [feedback], { consent })[0]).toEqual({ type: "slips", count: 2 });
  });
});

const pastDay = fc.integer({ min: 0, max: 60 }).map((days) => addDays(today, -days));
const recordArbitrary: fc.Arbitrary<HomeRecord> = fc.oneof(
  pastDay.map((on) => checkInOn(on)),
  pastDay.map((on) => slipOn(on)),
  fc.tuple(pastDay, fc.constantFrom("ridden", "slip", null)).map(([on, ended]) => urgeOn(on, ended)),
);
const writtenArbitrary = fc.oneof(
  fc
    .tuple(pastDay, fc.constantFrom("aa", "bb"))
    .map(([on, author]) => writtenOn(on, "message", { text: "x" }, author)),
  pastDay.map((on) => writtenOn(on, "feedback", { text: "x", week: "2026-11-23" }, therapist)),
  pastDay.map((on) => writtenOn(on, "topic", { about: { type: "own" }, text: "x" })),
);
const caseArbitrary = fc.tuple(
  fc.array(recordArbitrary, { maxLength: 12 }),
  fc.array(writtenArbitrary, { maxLength: 6 }),
);

describe("whatever is shared", () => {
  test("one more slip never lowers the need", () => {
    fc.assert(
      fc.property(caseArbitrary, pastDay, ([records, written], on) => {
        const before = needOf(guidedCase(records, written), today).weight;
        const after = needOf(guidedCase([...records, slipOn(on)], written), today).weight;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 400 },
    );
  });

  test("the days before the window change nothing", () => {
    fc.assert(
      fc.property(caseArbitrary, ([records, written]) => {
        const guided = guidedCase(records, written);
        const entries = shareRecords(records, everything);
        const recent = { ...guided, shared: readSharedCase(entries, addDays(today, -needWindowDays)) };
        expect(needOf(recent, today)).toEqual(needOf(guided, today));
      }),
      { numRuns: 400 },
    );
  });

  test("one more day of waiting for an answer never lowers the need", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 14 }), (days, responseDays) => {
        const waiting = (since: number) =>
          needOf(
            guidedCase(
              [fresh],
              [
                writtenOn(addDays(today, -since), "message", { text: "x" }),
                writtenOn("2026-06-01", "agreement", { responseDays }, therapist),
              ],
            ),
            today,
          ).weight;
        expect(waiting(days + 1)).toBeGreaterThanOrEqual(waiting(days));
      }),
    );
  });

  test("the weight stays within its range, and is nothing exactly when there is no reason that weighs", () => {
    fc.assert(
      fc.property(caseArbitrary, ([records, written]) => {
        const { weight, reasons } = needOf(guidedCase(records, written), today);
        expect(weight).toBeGreaterThanOrEqual(0);
        expect(weight).toBeLessThanOrEqual(320);
        expect(weight === 0).toBe(reasons.length === 0);
      }),
    );
  });

  test("the order of a list does not depend on the order in which it came", () => {
    const ranked = fc.array(
      caseArbitrary.map(([records, written]) => needOf(guidedCase(records, written), today)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(ranked, fc.integer({ min: 0, max: 7 }), (needs, turn) => {
        const list = needs.map(
          (need, index): RankedNeed => ({ need, name: index % 2 === 0 ? "Sam" : "Kim", id: `${index}` }),
        );
        const turned = [...list.slice(turn), ...list.slice(0, turn)].toReversed();
        expect(turned.toSorted(compareNeeds)).toEqual(list.toSorted(compareNeeds));
      }),
      { numRuns: 60 },
    );
  });
});

test("of the same need the longest silence comes first, then the name", () => {
  const silent = (days: number) => needOf(guidedCase([checkInOn(addDays(today, -days))], [feedback]), today);
  const list = [
    { need: silent(9), name: "Tom", id: "1" },
    { need: silent(30), name: "Zoë", id: "2" },
    { need: silent(9), name: "Élise", id: "3" },
  ];
  expect(list.toSorted(compareNeeds).map(({ name }) => name)).toEqual(["Zoë", "Élise", "Tom"]);
});

test("two hundred people with a year each are weighed and sorted within a tenth of a second", () => {
  const records = Array.from({ length: 365 }, (_, back) => checkInOn(addDays(today, -back), { mood: 5 }));
  const cases = Array.from({ length: 200 }, (_, index) => guidedCase(records.slice(index % 30), []));
  const startedAt = performance.now();
  const ranked = cases
    .map((guided, index): RankedNeed => ({ need: needOf(guided, today), name: `P${index}`, id: `${index}` }))
    .toSorted(compareNeeds);
  expect(performance.now() - startedAt).toBeLessThan(100);
  expect(ranked[0]?.need.reasons[0]).toEqual({ type: "silent", days: 29 });
});
