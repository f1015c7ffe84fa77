import fc from "fast-check";
import { expect, test } from "vitest";
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
  urgeOn,
} from "./guided-case.test-support.ts";
import { needOf } from "./need.ts";
import { needEntries, needWindowDays } from "./need-entries.ts";
import { readSharedCase, type SharedEntry } from "./shared-case.ts";

const from = day("2026-11-01");
const consent = [
  ...everything,
  ...["start", "triggers", "feelings", "reboot", "reboot-check", "booster"].map(exercisesOf),
];

test("the last weeks of what comes daily stay, what a need is read from, and the newest of each kind", () => {
  const kept: readonly HomeRecord[] = [
    checkInOn("2026-11-01"),
    checkInOn("2026-10-30"),
    urgeOn("2026-08-02", "ridden"),
    symptomsOn("2026-02-01", "start", "symptoms", 2),
    answersOn("2026-03-01", "reboot", "reboot-agreement", { length: "90" }),
    answersOn("2026-09-01", "feelings", "own-words", { text: "Boos en moe" }),
  ];
  const left: readonly HomeRecord[] = [
    checkInOn("2026-10-29"),
    urgeOn("2026-08-01", "slip"),
    answersOn("2026-08-31", "triggers", "own-words", { text: "Alleen thuis" }),
    { kind: "tool-item", values: { tool: "measures", slot: "measure", text: "Filter aan", rank: "a" } },
  ];
  const found = shareRecords([...kept, ...left], consent);
  const readOf = (entries: readonly SharedEntry[]) => {
    const { checkIns, urges, answers, items } = readSharedCase(entries);
    return [
      [...checkIns, ...urges].map((each) => each.day),
      answers.map(({ exercise }) => exercise).toSorted(),
      items.length,
    ];
  };
  expect(readOf(needEntries(found, from))).toEqual([
    ["2026-11-01", "2026-10-30", "2026-08-02"],
    ["own-words", "reboot-agreement", "symptoms"],
    0,
  ]);
});

const anyDay = fc.integer({ min: -200, max: 40 }).map((days) => addDays(from, days));
const anyRecord: fc.Arbitrary<HomeRecord> = fc.oneof(
  fc.tuple(anyDay, fc.integer({ min: 0, max: 10 })).map(([on, mood]) => checkInOn(on, { mood })),
  anyDay.map((on) => slipOn(on)),
  fc.tuple(anyDay, fc.constantFrom("ridden", "slip", null)).map(([on, ended]) => urgeOn(on, ended)),
  fc
    .tuple(anyDay, fc.constantFrom("start|symptoms", "triggers|symptoms-week-4", "booster|symptoms-booster"))
    .chain(([on, place]) =>
      fc.integer({ min: 0, max: 4 }).map((each) => {
        const [module = "", exercise = ""] = place.split("|");
        return symptomsOn(on, module, exercise, each);
      }),
    ),
  fc
    .tuple(
      anyDay,
      fc.constantFrom("reboot|reboot-agreement", "reboot|reboot-check", "reboot-check|reboot-check"),
    )
    .map(([on, place]) => {
      const [module = "", exercise = ""] = place.split("|");
      return answersOn(on, module, exercise, { length: "90", next: "go-on", mood: 7 });
    }),
  anyDay.map((on) => answersOn(on, "feelings", "own-words", { text: "Moe" })),
);

test("whoever reads only these comes to the same need, with the same reasons", () => {
  const later = fc.integer({ min: needWindowDays, max: 90 }).map((days) => addDays(from, days));
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 20 }), later, (records, today) => {
      const guided = guidedCase(records, [], { consent });
      const shared = readSharedCase(needEntries(shareRecords(records, consent), from));
      expect(needOf({ ...guided, shared }, today)).toEqual(needOf(guided, today));
    }),
    { numRuns: 600 },
  );
});
