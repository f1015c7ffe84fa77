import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../check-in/calendar-day.test-support.ts";
import type { ModuleSummary } from "../programme/module.ts";
import { type ModuleProgress, programmeSteps } from "../programme/programme-steps.ts";
import {
  applyGuidance,
  assignmentSubject,
  orderModules,
  positionAfterMove,
  readGuidance,
} from "./assignment.ts";
import { agreedResponseDays, type WrittenEntry } from "./guidance-entries.ts";

const summary = (id: string, opens: ModuleSummary["opens"], written = true): ModuleSummary => ({
  id,
  number: "0",
  title: id,
  minutes: 30,
  week: "1",
  opens,
  written,
});
const programme = [
  summary("start", "always"),
  summary("reason", "in-order"),
  summary("measures", "in-order"),
  summary("support", "free"),
  summary("values", "free"),
];
const finished = (...modules: string[]): ModuleProgress[] =>
  modules.map((module) => ({ module, page: 9, finishedOn: "2026-11-22" }));

const given = (atMs: number, subject: string, values: object, author = "a1"): WrittenEntry => ({
  id: `${author}${subject}`,
  name: `assignment|${subject}`,
  kind: "assignment",
  author,
  atMs,
  values,
});
const statesOf = (progress: ModuleProgress[], entries: readonly WrittenEntry[]) =>
  applyGuidance(programme, progress, readGuidance(entries)).map(
    ({ summary: { id }, state }) => `${id} ${state}`,
  );

describe("modules", () => {
  test("without a therapist everything is as the programme has it", () => {
    expect(statesOf(finished("start"), [])).toEqual([
      "start done",
      "reason now",
      "measures later",
      "support later",
      "values later",
    ]);
  });

  test("a module that is opened is open at once, and does not push the next one aside", () => {
    expect(statesOf([], [given(1, "module|values", { type: "open", module: "values" })])).toEqual([
      "start now",
      "reason later",
      "measures later",
      "support later",
      "values open",
    ]);
  });

  test("a module that is advised is the next thing to do", () => {
    expect(statesOf([], [given(1, "module|support", { type: "advise", module: "support" })])).toEqual([
      "start open",
      "reason later",
      "measures later",
      "support now",
      "values later",
    ]);
  });

  test("a module that is skipped lets the next one come, and may be done all the same", () => {
    expect(
      statesOf(finished("start"), [given(1, "module|reason", { type: "skip", module: "reason" })]),
    ).toEqual(["start done", "reason open", "measures now", "support later", "values later"]);
  });

  test("the start, which asks whether somebody is safe, is not skipped", () => {
    expect(statesOf([], [given(1, "module|start", { type: "skip", module: "start" })])[0]).toBe("start now");
  });

  test("what is taken back is as it was, also by a colleague", () => {
    const entries = [
      given(1, "module|values", { type: "open", module: "values" }),
      given(2, "module|values", { type: "taken-back" }, "b2"),
    ];
    expect(statesOf([], entries)).toEqual(statesOf([], []));
  });

  test("an entry whose name says another subject than it is about is not read", () => {
    expect(statesOf([], [given(1, "module|reason", { type: "open", module: "values" })])).toEqual(
      statesOf([], []),
    );
  });
});

describe("the order", () => {
  test("a module moves between two others, and its neighbours stay where they are", () => {
    const entries = [given(1, "order|values", { type: "order", module: "values", position: 1.5 })];
    const { positions } = readGuidance(entries);
    expect(orderModules(programme, positions).map(({ id }) => id)).toEqual([
      "start",
      "reason",
      "values",
      "measures",
      "support",
    ]);
  });

  test("each step up brings a module one place, until it is the first", () => {
    const positions = new Map<string, number>();
    const order: string[] = [];
    for (let index = 4; index > 0; index -= 1) {
      const position = positionAfterMove(programme, positions, index, -1);
      if (position === null) throw new Error("there is a place before");
      positions.set("values", position);
      order.push(
        orderModules(programme, positions)
          .findIndex(({ id }) => id === "values")
          .toString(),
      );
    }
    expect(order).toEqual(["3", "2", "1", "0"]);
    expect(positionAfterMove(programme, positions, 0, -1)).toBeNull();
  });
});

describe("homework and worksheets", () => {
  const homework = { type: "homework", text: "Bel je zus.", dueOn: "2026-12-03" };

  test("homework stands by itself, the newest first; a worksheet stands once", () => {
    const guidance = readGuidance([
      given(1, "homework|1", homework),
      given(2, "homework|2", { type: "homework", text: "Ga wandelen.", dueOn: null }),
      given(3, "worksheet|reason|columns", {
        type: "worksheet",
        module: "reason",
        exercise: "columns",
        note: "",
      }),
      given(4, "worksheet|reason|columns", {
        type: "worksheet",
        module: "reason",
        exercise: "columns",
        note: "Nog eens.",
      }),
    ]);
    expect(guidance.homework.map(({ text, dueOn }) => [text, dueOn])).toEqual([
      ["Ga wandelen.", null],
      ["Bel je zus.", day("2026-12-03")],
    ]);
    expect(guidance.worksheets.map(({ note }) => note)).toEqual(["Nog eens."]);
  });

  test("what does not fit the form, or was taken back, is not there", () => {
    const guidance = readGuidance([
      given(1, "homework|1", homework),
      given(2, "homework|1", { type: "taken-back" }),
      given(3, "homework|2", { type: "homework", text: "", dueOn: null }),
      given(4, "homework|3", { ...homework, dueOn: "soon" }),
    ]);
    expect(guidance.homework).toEqual([]);
  });
});

test("of what was agreed the newest counts", () => {
  const agreement = (atMs: number, responseDays: number): WrittenEntry => ({
    id: `${atMs}`,
    name: "agreement",
    kind: "agreement",
    author: "a1",
    atMs,
    values: { responseDays },
  });
  expect(agreedResponseDays([])).toBeNull();
  expect(agreedResponseDays([agreement(2, 3), agreement(1, 7)])).toBe(3);
  expect(agreedResponseDays([agreement(1, 7), agreement(2, 30)])).toBe(7);
});

const ids = programme.map(({ id }) => id);
const assignmentArbitrary = fc.oneof(
  fc.record({ type: fc.constantFrom("open", "skip", "advise"), module: fc.constantFrom(...ids) }),
  fc.record({
    type: fc.constant("order"),
    module: fc.constantFrom(...ids),
    position: fc.double({ min: -100, max: 200, noNaN: true }),
  }),
);
const entriesArbitrary = fc
  .array(assignmentArbitrary, { maxLength: 12 })
  .map((assignments) =>
    assignments.map((values, index) =>
      given(index, `${values.type === "order" ? "order" : "module"}|${values.module}`, values),
    ),
  );
const progressArbitrary = fc.subarray(ids).map((done) => finished(...done));

test("whatever a therapist gives: nothing closes that is open, every module stays in the list once, one thing is next", () => {
  fc.assert(
    fc.property(entriesArbitrary, progressArbitrary, (entries, progress) => {
      const steps = applyGuidance(programme, progress, readGuidance(entries));
      expect(steps.map(({ summary: { id } }) => id).toSorted()).toEqual(ids.toSorted());
      const stateOf = (id: string) => steps.find((step) => step.summary.id === id)?.state;
      for (const {
        summary: { id },
        state,
      } of programmeSteps(programme, progress)) {
        if (state !== "later") expect(stateOf(id)).not.toBe("later");
        if (state === "done") expect(stateOf(id)).toBe("done");
      }
      expect(steps.filter(({ state }) => state === "now").length).toBeLessThanOrEqual(1);
    }),
  );
});

test("homework gets a subject of its own each time", () => {
  expect(assignmentSubject({ type: "homework", text: "x", dueOn: null }, () => "7")).toBe("homework|7");
  expect(assignmentSubject({ type: "open", module: "values" }, () => "7")).toBe("module|values");
});
