import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "../check-in/calendar-day.test-support.ts";
import type { DataKind } from "../sharing/data-kind.ts";
import { exercisesOf } from "../sharing/data-kind.ts";
import type { HomeRecord } from "../sharing/project-record.ts";
import { feedbackDraft } from "./feedback-draft.ts";
import type { WrittenEntry } from "./guidance-entries.ts";
import { answersOn, checkInOn, shareRecords, slipOn, urgeOn } from "./guided-case.test-support.ts";
import { readSharedCase } from "./shared-case.ts";

const consent: readonly DataKind[] = [
  "diary",
  "urges",
  "analyses",
  "measures",
  "plan",
  exercisesOf("reason"),
];
const at = (text: string) => Date.parse(`${text}T12:00:00Z`);
const feedbackOn = (on: string): WrittenEntry => ({
  id: "f".repeat(32),
  name: "feedback|1",
  kind: "feedback",
  author: "bb",
  atMs: at(on),
  values: { text: "Hoi", week: "2026-11-16" },
});
const homework: WrittenEntry = {
  id: "a".repeat(32),
  name: "assignment|homework|1",
  kind: "assignment",
  author: "bb",
  atMs: at("2026-11-10"),
  values: { type: "homework", text: "Bel je zus.", dueOn: null },
};
const doneOn = (on: string | null): WrittenEntry => ({
  id: "b".repeat(32),
  name: `done|${homework.id}`,
  kind: "done",
  author: "aa",
  atMs: at("2026-11-20"),
  values: { homework: homework.id, on },
});
const draftOf = (records: readonly HomeRecord[], written: readonly WrittenEntry[] = []) =>
  feedbackDraft(readSharedCase(shareRecords(records, consent)), written, {
    beganOn: day("2026-11-01"),
    today: day("2026-11-26"),
  });

test("without anything shared it says that somebody is there, asks how it is, and counts nothing", () => {
  expect(draftOf([])).toEqual({
    from: "2026-11-01",
    isFirst: true,
    well: [{ type: "here" }],
    done: { days: 0, urges: 0, analyses: 0, exercises: [], homework: [] },
    urge: null,
    mood: null,
    question: { type: "how" },
    suggestion: { type: "diary" },
  });
});

test("only what came since the last feedback counts", () => {
  const records = [checkInOn("2026-11-15"), checkInOn("2026-11-20"), urgeOn("2026-11-14", "ridden")];
  expect(draftOf(records, [feedbackOn("2026-11-19")])).toMatchObject({
    from: "2026-11-19",
    isFirst: false,
    done: { days: 1, urges: 0 },
    well: [{ type: "diary", days: 1 }],
  });
});

test("on the first day of a case the first feedback looks back a week", () => {
  const shared = readSharedCase(shareRecords([checkInOn("2026-11-20"), checkInOn("2026-11-19")], consent));
  const today = day("2026-11-26");
  const draft = feedbackDraft(shared, [], { beganOn: today, today });
  expect([draft.from, draft.done.days]).toEqual(["2026-11-20", 1]);
});

test("waves that were ridden come before a diary that was kept", () => {
  const records = [
    urgeOn("2026-11-20", "ridden"),
    urgeOn("2026-11-21", "slip"),
    urgeOn("2026-11-22", "ridden"),
    checkInOn("2026-11-22", { onCourse: "yes" }),
  ];
  expect(draftOf(records).well).toEqual([
    { type: "waves", part: 2, of: 3 },
    { type: "course", part: 1, of: 1 },
  ]);
});

test("a slip that was looked back at went well, and its change is the next step", () => {
  const slip = slipOn("2026-11-20", { analysedOn: "2026-11-21", change: "Telefoon in de keuken." });
  const draft = draftOf([slip]);
  expect(draft.well).toEqual([{ type: "looked-back", count: 1 }]);
  expect(draft.suggestion).toEqual({ type: "change", text: "Telefoon in de keuken." });
});

test("a slip that was only noted leads to looking back, and is not counted", () => {
  const draft = draftOf([slipOn("2026-11-20", { analysedOn: null })]);
  expect(draft.suggestion).toEqual({ type: "look-back" });
  expect(draft.done.analyses).toBe(0);
});

test("homework that was done went well; as long as it is not, it is the next step", () => {
  expect(draftOf([], [homework, doneOn("2026-11-20")])).toMatchObject({
    well: [{ type: "homework", text: "Bel je zus." }],
    done: { homework: ["Bel je zus."] },
    suggestion: { type: "diary" },
  });
  expect(draftOf([], [homework, doneOn(null)]).suggestion).toEqual({ type: "homework", text: "Bel je zus." });
});

test("a mean needs three days, and the time before needs three as well", () => {
  const days = (from: number, urges: readonly number[]) =>
    urges.map((urge, index) => checkInOn(`2026-11-${String(from + index).padStart(2, "0")}`, { urge }));
  const since = [feedbackOn("2026-11-19")];
  expect(draftOf(days(20, [4, 5]), since).urge).toBeNull();
  expect(draftOf(days(20, [4, 5, 5]), since).urge).toEqual({ now: 4.7, before: null });
  // 11 to 18 November is as long as 19 to 26 November.
  const both = [...days(12, [8, 7, 6]), ...days(20, [4, 5, 5])];
  expect(draftOf(both, since).urge).toEqual({ now: 4.7, before: 7 });
});

test("what stood at two urges is asked about, else the strongest wave, else the last exercise", () => {
  const urge = (on: string, values: object): HomeRecord => {
    const { kind, values: standing } = urgeOn(on, "ridden");
    return { kind, values: { ...standing, ...values } };
  };
  const exercise = answersOn("2026-11-20", "reason", "columns", { why: "rust" });
  const strong = urge("2026-11-20", { strength: 8, triggers: ["alleen"] });
  expect(draftOf([exercise, strong, urge("2026-11-21", { triggers: ["alleen"] })]).question).toEqual({
    type: "trigger",
    text: "alleen",
    count: 2,
  });
  expect(draftOf([exercise, strong]).question).toEqual({
    type: "strong-urge",
    day: "2026-11-20",
    strength: 8,
  });
  expect(draftOf([exercise]).question).toEqual({ type: "exercise", module: "reason", exercise: "columns" });
});

const dayArbitrary = fc
  .integer({ min: 1, max: 26 })
  .map((date) => `2026-11-${String(date).padStart(2, "0")}`);
const recordArbitrary = fc.oneof(
  fc
    .record({
      on: dayArbitrary,
      urge: fc.integer({ min: 0, max: 10 }),
      onCourse: fc.constantFrom("yes", "no"),
    })
    .map(({ on, urge, onCourse }) => checkInOn(on, { urge, onCourse: onCourse === "yes" ? "yes" : "no" })),
  fc
    .record({ on: dayArbitrary, ended: fc.constantFrom("ridden", "slip", null) })
    .map(({ on, ended }) => urgeOn(on, ended === "ridden" || ended === "slip" ? ended : null)),
  dayArbitrary.map((on) => slipOn(on, { analysedOn: null })),
);

test("whatever is shared: something went well, no count that is told is a zero, and slips are in none", () => {
  fc.assert(
    fc.property(fc.array(recordArbitrary, { maxLength: 40 }), (records) => {
      const draft = draftOf(records, [feedbackOn("2026-11-12")]);
      expect(draft.well.length).toBeGreaterThan(0);
      for (const well of draft.well) {
        if ("part" in well) expect(well.part).toBeGreaterThan(0);
        if ("count" in well) expect(well.count).toBeGreaterThan(0);
        if (well.type === "diary") expect(well.days).toBeGreaterThan(0);
      }
      const withSlips = draftOf(
        [...records, slipOn("2026-11-25", { analysedOn: null })],
        [feedbackOn("2026-11-12")],
      );
      expect(withSlips.done).toEqual(draft.done);
      expect(withSlips.well).toEqual(draft.well);
    }),
    { numRuns: 60 },
  );
});
