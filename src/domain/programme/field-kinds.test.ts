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
  isShown,
  parseAnswer,
  shownFields,
} from "./field-kinds.ts";
import type { ChoiceField } from "./fields/choice.ts";
import { ownItemMaxLength } from "./fields/three-columns.ts";

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
];

const empty: readonly { kind: FieldKind; answer: unknown }[] = [
  { kind: "several-choices", answer: [] },
  { kind: "short-text", answer: "  " },
  { kind: "long-text", answer: "" },
  { kind: "list", answer: ["", " "] },
  { kind: "wave", answer: { seconds: 0, finished: false } },
  { kind: "three-columns", answer: [] },
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
];

describe("an answer", () => {
  test.each(good)("$kind: is taken as it was given and read back in the labels of the screen", (row) => {
    const field: Field = fieldByKind[row.kind];
    expect(parseAnswer(field, row.answer)).toEqual({ ok: true, value: row.answer });
    expect(isAnswered(field, row.answer)).toBe(true);
    expect(answerToLines(field, row.answer)).toEqual(row.lines);
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
