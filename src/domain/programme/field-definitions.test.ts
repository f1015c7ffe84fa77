import { describe, expect, test } from "vitest";
import { v } from "../../lib/schema.ts";
import { fieldDefinitions } from "./field-definitions.ts";
import type { FieldKind } from "./field-kinds.ts";

const base = { id: "it", label: "Vraag" };
const labelled = (...ids: string[]) => ids.map((id) => ({ id, label: id }));

const definitionByKind: { readonly [Kind in FieldKind]: Readonly<Record<string, unknown>> } = {
  choice: { ...base, kind: "choice", options: labelled("a", "b") },
  "several-choices": { ...base, kind: "several-choices", options: labelled("a", "b"), exclusive: ["b"] },
  scale: {
    ...base,
    kind: "scale",
    min: 0,
    max: 4,
    low: "niet",
    high: "heel erg",
    labels: labelled("0", "4"),
  },
  "short-text": { ...base, kind: "short-text", maxLength: 40 },
  "long-text": { ...base, kind: "long-text", maxLength: 400, rows: 3 },
  list: { ...base, kind: "list", maxItems: 3, maxLength: 80, itemLabel: "Reden", addLabel: "Nog een" },
  wave: { ...base, kind: "wave", seconds: 180, steps: ["Adem uit."] },
  "three-columns": {
    ...base,
    kind: "three-columns",
    columns: labelled("a", "b", "c"),
    items: labelled("d"),
    maxOwnItems: 0,
    ownLabel: "Zelf iets",
  },
  boxes: {
    ...base,
    kind: "boxes",
    look: "plain",
    boxes: labelled("a", "b"),
    maxItems: 3,
    maxLength: 80,
    addLabel: "Nog een",
  },
  entries: {
    ...base,
    kind: "entries",
    look: "cards",
    maxEntries: 3,
    parts: [{ id: "when", label: "Als", kind: "short-text", maxLength: 80 }],
    entryLabel: "Zin",
    addLabel: "Nog een",
    line: "Als %when%",
  },
  "rated-list": {
    ...base,
    kind: "rated-list",
    look: "list",
    items: labelled("a"),
    maxOwnItems: 0,
    ownLabel: "Zelf iets",
    scales: [{ id: "helped", label: "Hielp het?", low: "niet", high: "veel" }],
    rankBy: "helped",
  },
  quiz: {
    ...base,
    kind: "quiz",
    statements: [{ id: "a", label: "Zin", explanation: "Uitleg" }],
    answers: { a: "true" },
  },
  "week-calendar": {
    ...base,
    kind: "week-calendar",
    maxCells: 5,
    maxLength: 80,
    days: labelled("1", "2", "3", "4", "5", "6", "7"),
    parts: labelled("morning", "afternoon", "evening", "night"),
  },
};
const kinds = Object.values(definitionByKind).map((definition) => ({ ...definition }));

function isAccepted(definition: Readonly<Record<string, unknown>>): boolean {
  const entry = Object.entries(fieldDefinitions).find(([kind]) => kind === definition.kind);
  if (entry === undefined) throw new Error("no such kind");
  return v.safeParse(entry[1].schema, definition).success;
}

describe("the definition of a field", () => {
  test.each(kinds)(
    "$kind: is accepted when complete, and must be answered unless it says otherwise",
    (field) => {
      expect(isAccepted(field)).toBe(true);
      expect(
        isAccepted({ ...field, optional: true, hint: "Uitleg.", showIf: { field: "a", is: ["b"] } }),
      ).toBe(true);
    },
  );

  test.each(kinds)(
    "$kind: is refused with a part that nobody knows, without a label, or with a loose id",
    (field) => {
      expect(isAccepted({ ...field, colour: "red" })).toBe(false);
      expect(isAccepted({ ...field, label: " " })).toBe(false);
      expect(isAccepted({ ...field, id: "Not An Id" })).toBe(false);
      expect(isAccepted({ ...field, showIf: { field: "a", is: [] } })).toBe(false);
    },
  );

  test.each(kinds)("$kind: is refused when any of its parts is missing", (field) => {
    const mayBeMissing = ["exclusive", "labels", "rows", "rankBy"];
    for (const part of Object.keys(field).filter((name) => !mayBeMissing.includes(name))) {
      const rest = Object.fromEntries(Object.entries(field).filter(([name]) => name !== part));
      if (part !== "kind") expect(isAccepted(rest), part).toBe(false);
    }
  });

  test("several-choices: an exclusive option is one of the options", () => {
    expect(isAccepted({ ...definitionByKind["several-choices"], exclusive: ["c"] })).toBe(false);
  });

  test("scale: the ends are in order and every labelled point lies between them", () => {
    expect(isAccepted({ ...definitionByKind.scale, min: 4 })).toBe(false);
    expect(isAccepted({ ...definitionByKind.scale, labels: labelled("5") })).toBe(false);
    expect(isAccepted({ ...definitionByKind.scale, labels: labelled("veel") })).toBe(false);
  });

  test("three-columns: there are three columns", () => {
    expect(isAccepted({ ...definitionByKind["three-columns"], columns: labelled("a", "b") })).toBe(false);
  });

  test("boxes: there are at least two", () => {
    expect(isAccepted({ ...definitionByKind.boxes, boxes: labelled("a") })).toBe(false);
  });

  test("entries: the line names parts that there are, and a circle is one entry", () => {
    expect(isAccepted({ ...definitionByKind.entries, line: "Als %other%" })).toBe(false);
    expect(isAccepted({ ...definitionByKind.entries, look: "circle" })).toBe(false);
    expect(isAccepted({ ...definitionByKind.entries, look: "circle", maxEntries: 1 })).toBe(true);
  });

  test("rated-list: it is ranked by one of its scales, and a map and a gap have two", () => {
    expect(isAccepted({ ...definitionByKind["rated-list"], rankBy: "fun" })).toBe(false);
    expect(isAccepted({ ...definitionByKind["rated-list"], look: "map" })).toBe(false);
    expect(isAccepted({ ...definitionByKind["rated-list"], look: "gap" })).toBe(false);
  });

  test("quiz: every statement has its answer and no other", () => {
    expect(isAccepted({ ...definitionByKind.quiz, answers: {} })).toBe(false);
    expect(isAccepted({ ...definitionByKind.quiz, answers: { a: "true", b: "true" } })).toBe(false);
    expect(isAccepted({ ...definitionByKind.quiz, answers: { a: "perhaps" } })).toBe(false);
  });

  test("week-calendar: seven days from Monday and four parts, in order", () => {
    expect(isAccepted({ ...definitionByKind["week-calendar"], days: labelled("1", "2") })).toBe(false);
    const turned = labelled("night", "evening", "afternoon", "morning");
    expect(isAccepted({ ...definitionByKind["week-calendar"], parts: turned })).toBe(false);
  });
});
