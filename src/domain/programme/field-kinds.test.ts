import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import { fieldDefinitions } from "./field-definitions.ts";
import {
  type AnswerOf,
  answerToLines,
  type Field,
  type FieldKind,
  fieldKinds,
  isAnswered,
  parseAnswer,
} from "./field-kinds.ts";
import type { ChoiceField } from "./fields/choice.ts";
import { ownItemMaxLength } from "./fields/three-columns.ts";
import { isShown, shownFields } from "./shown-fields.ts";

const base = { id: "it", label: "Vraag", optional: false };
const options = [
  { id: "habit", label: "gewoonte" },
  { id: "other", label: "anders" },
  { id: "none", label: "geen van deze" },
];

const fieldByKind: { readonly [Kind in FieldKind]: Extract<Field, { kind: Kind }> } = {
  choice: { ...base, kind: "choice", options },
  "several-choices": { ...base, kind: "several-choices", options, exclusive: ["none"] },
  scale: {
    ...base,
    kind: "scale",
    min: 0,
    max: 10,
    low: "geen",
    high: "veel",
    labels: [{ id: "10", label: "Heel veel" }],
  },
  "short-text": { ...base, kind: "short-text", maxLength: 10 },
  "long-text": { ...base, kind: "long-text", maxLength: 20 },
  list: { ...base, kind: "list", maxItems: 2, maxLength: 10, itemLabel: "Reden", addLabel: "Nog een" },
  wave: { ...base, kind: "wave", label: "Op de golf", seconds: 180, steps: ["Adem uit."] },
  "three-columns": {
    ...base,
    kind: "three-columns",
    columns: [
      { id: "not-wanted", label: "Wil ik niet" },
      { id: "doubt", label: "Twijfel" },
      { id: "okay", label: "Oké" },
    ],
    items: [
      { id: "porn", label: "Porno" },
      { id: "chat", label: "Sekschat" },
    ],
    maxOwnItems: 1,
    ownLabel: "Zelf iets",
  },
  boxes: {
    ...base,
    kind: "boxes",
    look: "four",
    boxes: [
      { id: "gives", label: "Geeft" },
      { id: "costs", label: "Kost" },
    ],
    maxItems: 2,
    maxLength: 10,
    addLabel: "Nog een",
  },
  entries: {
    ...base,
    kind: "entries",
    look: "sentence",
    maxEntries: 2,
    parts: [
      { ...base, id: "when", kind: "short-text", maxLength: 20 },
      { ...base, id: "effort", kind: "scale", min: 1, max: 5, low: "weinig", high: "veel" },
      { ...base, id: "how", kind: "choice", options },
      { ...base, id: "more", kind: "long-text", maxLength: 20, optional: true },
    ],
    entryLabel: "Zin",
    addLabel: "Nog een",
    line: "Als %when%, dan %how% (%effort%)",
  },
  "rated-list": {
    ...base,
    kind: "rated-list",
    look: "map",
    items: [
      { id: "bored", label: "Verveling" },
      { id: "tired", label: "Moe" },
    ],
    maxOwnItems: 1,
    ownLabel: "Zelf iets",
    scales: [
      { id: "chance", label: "Hoe vaak?", low: "nooit", high: "altijd" },
      { id: "pull", label: "Hoe hard?", low: "niet", high: "heel hard" },
    ],
    rankBy: "pull",
  },
  quiz: {
    ...base,
    kind: "quiz",
    statements: [
      { id: "born", label: "Aangeboren", explanation: "Nee." },
      { id: "learnt", label: "Geleerd", explanation: "Ja." },
    ],
    answers: { born: "false", learnt: "true" },
  },
  "week-calendar": {
    ...base,
    kind: "week-calendar",
    maxCells: 2,
    maxLength: 20,
    days: ["ma", "di", "wo", "do", "vr", "za", "zo"].map((label, index) => ({ id: `${index + 1}`, label })),
    parts: [
      { id: "morning", label: "ochtend" },
      { id: "afternoon", label: "middag" },
      { id: "evening", label: "avond" },
      { id: "night", label: "nacht" },
    ],
  },
};

const good: readonly { kind: FieldKind; answer: unknown; lines: readonly string[] }[] = [
  { kind: "choice", answer: "other", lines: ["anders"] },
  { kind: "several-choices", answer: ["other", "habit"], lines: ["gewoonte", "anders"] },
  { kind: "several-choices", answer: ["none"], lines: ["geen van deze"] },
  { kind: "scale", answer: 0, lines: ["0 / 10"] },
  { kind: "scale", answer: 10, lines: ["10 / 10: Heel veel"] },
  { kind: "short-text", answer: " rust ", lines: ["rust"] },
  { kind: "long-text", answer: "meer rust\nen slaap", lines: ["meer rust\nen slaap"] },
  { kind: "list", answer: ["rust", " "], lines: ["rust"] },
  { kind: "wave", answer: { seconds: 40, finished: false }, lines: ["Op de golf"] },
  {
    kind: "three-columns",
    answer: [
      { id: "chat", label: null, column: "okay" },
      { id: "own-1", label: "Apps", column: "doubt" },
      { id: "porn", label: null, column: "not-wanted" },
    ],
    lines: ["Wil ik niet: Porno", "Twijfel: Apps", "Oké: Sekschat"],
  },
  { kind: "boxes", answer: { costs: ["slaap", ""], gives: ["rust"] }, lines: ["Geeft: rust", "Kost: slaap"] },
  {
    kind: "entries",
    answer: [
      { id: "entry-1", values: { when: " ik moe ben ", effort: 2, how: "other" } },
      { id: "entry-2", values: { when: "nog niet af" } },
    ],
    lines: ["Als ik moe ben, dan anders (2)"],
  },
  {
    kind: "rated-list",
    answer: [
      { id: "own-1", label: "Hotel", values: { pull: 9 } },
      { id: "bored", label: null, values: { chance: 8, pull: 3 } },
      { id: "tired", label: null, values: { chance: 2, pull: 9 } },
    ],
    lines: ["Moe", "Hotel", "Verveling"],
  },
  { kind: "quiz", answer: { born: "unknown", learnt: "true" }, lines: [] },
  {
    kind: "week-calendar",
    answer: [
      { day: 7, part: "night", text: "wakker" },
      { day: 1, part: "evening", text: " alleen " },
    ],
    lines: ["ma, avond: alleen", "zo, nacht: wakker"],
  },
];

test("a feed that names a part gets that part alone, and numbers and choices go along with a whole line", () => {
  expect(answerToLines(fieldByKind.boxes, { costs: ["slaap"], gives: ["rust"] }, "costs")).toEqual([
    { text: "slaap" },
  ]);
  const placedItems = [{ id: "porn", label: null, column: "not-wanted" }];
  expect(answerToLines(fieldByKind["three-columns"], placedItems, "not-wanted")).toEqual([{ text: "Porno" }]);
  expect(answerToLines(fieldByKind["three-columns"], placedItems, "okay")).toEqual([]);
  const entry = { id: "entry-1", values: { when: "ik moe ben", effort: 2, how: "other" } };
  expect(answerToLines(fieldByKind.entries, [entry], "when")).toEqual([
    { text: "ik moe ben", key: "entry-1" },
  ]);
  expect(answerToLines(fieldByKind.entries, [entry])).toEqual([
    {
      text: "Als ik moe ben, dan anders (2)",
      key: "entry-1",
      values: { effort: 2, how: "other" },
    },
  ]);
});

const empty: readonly { kind: FieldKind; answer: unknown }[] = [
  { kind: "several-choices", answer: [] },
  { kind: "short-text", answer: "  " },
  { kind: "long-text", answer: "" },
  { kind: "list", answer: ["", " "] },
  { kind: "wave", answer: { seconds: 0, finished: false } },
  { kind: "three-columns", answer: [] },
  { kind: "boxes", answer: { gives: [" "] } },
  { kind: "entries", answer: [{ id: "entry-1", values: {} }] },
  { kind: "rated-list", answer: [{ id: "bored", label: null, values: {} }] },
  { kind: "quiz", answer: { born: "true" } },
  { kind: "week-calendar", answer: [{ day: 1, part: "night", text: " " }] },
];

const placed = { id: "porn", label: null, column: "doubt" };
const bad: readonly { kind: FieldKind; why: string; answer: unknown }[] = [
  { kind: "choice", why: "no such option", answer: "addiction" },
  { kind: "choice", why: "not a text", answer: 1 },
  { kind: "several-choices", why: "an option twice", answer: ["habit", "habit"] },
  { kind: "several-choices", why: "no such option", answer: ["addiction"] },
  { kind: "several-choices", why: "an exclusive option beside another", answer: ["none", "habit"] },
  { kind: "scale", why: "over the end", answer: 11 },
  { kind: "scale", why: "under the end", answer: -1 },
  { kind: "scale", why: "between two points", answer: 3.5 },
  { kind: "scale", why: "no number", answer: Number.NaN },
  { kind: "short-text", why: "too long", answer: "x".repeat(11) },
  { kind: "long-text", why: "too long", answer: "x".repeat(21) },
  { kind: "list", why: "too many items", answer: ["a", "b", "c"] },
  { kind: "list", why: "too long an item", answer: ["x".repeat(11)] },
  { kind: "wave", why: "a bare number", answer: 180 },
  { kind: "wave", why: "less than nothing", answer: { seconds: -1, finished: false } },
  { kind: "wave", why: "more than was asked", answer: { seconds: 1, finished: true, mood: 3 } },
  { kind: "three-columns", why: "no such column", answer: [{ ...placed, column: "maybe" }] },
  { kind: "three-columns", why: "the same item twice", answer: [placed, placed] },
  { kind: "three-columns", why: "an offered item with own words", answer: [{ ...placed, label: "P" }] },
  { kind: "three-columns", why: "an unknown item without words", answer: [{ ...placed, id: "own-1" }] },
  {
    kind: "three-columns",
    why: "more own items than allowed",
    answer: [
      { id: "own-1", label: "A", column: "doubt" },
      { id: "own-2", label: "B", column: "doubt" },
    ],
  },
  {
    kind: "three-columns",
    why: "an own item without end",
    answer: [{ id: "own-1", label: "x".repeat(ownItemMaxLength + 1), column: "doubt" }],
  },
  { kind: "boxes", why: "a box that there is not", answer: { other: ["a"] } },
  { kind: "boxes", why: "too many lines", answer: { gives: ["a", "b", "c"] } },
  { kind: "boxes", why: "too long a line", answer: { gives: ["x".repeat(11)] } },
  { kind: "entries", why: "a part that there is not", answer: [{ id: "a", values: { other: "x" } }] },
  { kind: "entries", why: "a part over its end", answer: [{ id: "a", values: { effort: 6 } }] },
  { kind: "entries", why: "no such option", answer: [{ id: "a", values: { how: "never" } }] },
  {
    kind: "entries",
    why: "one entry twice",
    answer: [
      { id: "a", values: {} },
      { id: "a", values: {} },
    ],
  },
  {
    kind: "entries",
    why: "more entries than allowed",
    answer: ["a", "b", "c"].map((id) => ({ id, values: {} })),
  },
  { kind: "rated-list", why: "over the end", answer: [{ id: "bored", label: null, values: { pull: 11 } }] },
  { kind: "rated-list", why: "no such scale", answer: [{ id: "bored", label: null, values: { fun: 1 } }] },
  {
    kind: "rated-list",
    why: "an unknown thing without words",
    answer: [{ id: "x", label: null, values: {} }],
  },
  {
    kind: "rated-list",
    why: "more own things than allowed",
    answer: ["a", "b"].map((id) => ({ id, label: id, values: { pull: 1 } })),
  },
  { kind: "quiz", why: "no such statement", answer: { other: "true" } },
  { kind: "quiz", why: "no such verdict", answer: { born: "maybe" } },
  { kind: "week-calendar", why: "an eighth day", answer: [{ day: 8, part: "night", text: "a" }] },
  { kind: "week-calendar", why: "no such part of the day", answer: [{ day: 1, part: "noon", text: "a" }] },
  {
    kind: "week-calendar",
    why: "one moment twice",
    answer: [
      { day: 1, part: "night", text: "a" },
      { day: 1, part: "night", text: "b" },
    ],
  },
];

describe("an answer", () => {
  test.each(good)("$kind: is taken as it was given and read back in the labels of the screen", (row) => {
    const field: Field = fieldByKind[row.kind];
    expect(parseAnswer(field, row.answer)).toEqual({ ok: true, value: row.answer });
    expect(isAnswered(field, row.answer)).toBe(true);
    expect(answerToLines(field, row.answer).map(({ text }) => text)).toEqual(row.lines);
  });

  test.each(empty)("$kind: belongs to the field while it is still empty, but answers nothing", (row) => {
    const field: Field = fieldByKind[row.kind];
    expect(parseAnswer(field, row.answer).ok).toBe(true);
    expect(isAnswered(field, row.answer)).toBe(false);
    expect(answerToLines(field, row.answer)).toEqual([]);
  });

  test.each(bad)("$kind: is refused when it is $why", (row) => {
    const field: Field = fieldByKind[row.kind];
    expect(parseAnswer(field, row.answer)).toEqual({ ok: false, error: { type: "invalid-answer" } });
    expect(isAnswered(field, row.answer)).toBe(false);
    expect(answerToLines(field, row.answer)).toEqual([]);
  });

  test("every kind has a good and a bad answer above", () => {
    const kinds = Object.keys(fieldKinds).sort();
    expect([...new Set(good.map((row) => row.kind))].sort()).toEqual(kinds);
    expect([...new Set(bad.map((row) => row.kind))].sort()).toEqual(kinds);
  });

  test("that is damaged in any way never throws, and gives lines only when it was accepted", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(fieldByKind)), fc.jsonValue(), (field: Field, raw) => {
        const parsed = parseAnswer(field, raw);
        if (!parsed.ok) expect(answerToLines(field, raw)).toEqual([]);
        if (isAnswered(field, raw)) expect(parsed.ok).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("has the type of its kind", () => {
    const urge = parseAnswer(fieldByKind.scale, 3);
    if (urge.ok) expectTypeOf(urge.value).toEqualTypeOf<number>();
    expectTypeOf<AnswerOf<ChoiceField>>().toEqualTypeOf<string>();
    expect(urge.ok).toBe(true);
  });

  test("that is missing is no answer", () => {
    for (const field of Object.values<Field>(fieldByKind)) {
      expect(isAnswered(field, undefined)).toBe(false);
      expect(isAnswered(field, null)).toBe(false);
    }
  });
});

describe("a field that waits for an answer", () => {
  const waiting = (id: string, field: string, is: readonly string[]): ChoiceField => ({
    ...fieldByKind.choice,
    id,
    showIf: { field, is },
  });

  test("is shown when one of the answers was given, as an option, among several, or as a number", () => {
    expect(isShown(waiting("b", "a", ["yes", "partly"]), { a: "partly" })).toBe(true);
    expect(isShown(waiting("b", "a", ["yes"]), { a: ["no", "yes"] })).toBe(true);
    expect(isShown(waiting("b", "a", ["0"]), { a: 0 })).toBe(true);
  });

  test("is hidden when nothing or something else was given", () => {
    expect(isShown(waiting("b", "a", ["yes"]), {})).toBe(false);
    expect(isShown(waiting("b", "a", ["yes"]), { a: "no" })).toBe(false);
    expect(isShown(waiting("b", "a", ["undefined"]), {})).toBe(false);
    expect(isShown(waiting("b", "constructor", ["yes"]), {})).toBe(false);
  });

  test("is not opened by an answer to a field that is hidden itself", () => {
    const first = { ...fieldByKind.choice, id: "a" };
    const second = waiting("b", "a", ["yes"]);
    const third = waiting("c", "b", ["yes"]);
    const ids = (answers: Record<string, unknown>) =>
      shownFields([first, second, third], answers).map((field) => field.id);
    expect(ids({ a: "yes", b: "yes" })).toEqual(["a", "b", "c"]);
    expect(ids({ a: "no", b: "yes" })).toEqual(["a"]);
  });
});

describe("the two registries", () => {
  test("know the same kinds", () => {
    expect(Object.keys(fieldDefinitions).sort()).toEqual(Object.keys(fieldKinds).sort());
  });
});
