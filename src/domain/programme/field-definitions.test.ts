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
    const mayBeMissing = ["exclusive", "labels", "rows"];
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
});
