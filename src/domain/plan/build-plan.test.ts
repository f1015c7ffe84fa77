import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toolIds } from "../programme/exercise.ts";
import type { ToolItem } from "../tools/tool-item.ts";
import { toolSlots } from "../tools/tool-slots.ts";
import { buildPlan, type PlanItem, type PlanPart, sameWords } from "./build-plan.ts";
import { planShape } from "./plan-shape.ts";

const item = (id: string, values: Partial<ToolItem>): PlanItem => ({
  id,
  value: {
    tool: "prevention-plan",
    slot: "why",
    text: id,
    source: null,
    sourceText: null,
    order: 0,
    ...values,
  },
});

const partOf = (items: readonly PlanItem[], id: string): PlanPart => {
  const found = buildPlan(items)
    .flatMap(({ parts }) => parts)
    .find((part) => part.id === id);
  if (found === undefined) throw new Error(`the plan has no part ${id}`);
  return found;
};
const textsOf = (items: readonly PlanItem[], id: string) => partOf(items, id).lines.map(({ text }) => text);

const someItem: fc.Arbitrary<PlanItem> = fc.constantFrom(...toolIds).chain((tool) =>
  fc.record({
    id: fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 4, maxLength: 4 }),
    value: fc.record({
      tool: fc.constant(tool),
      slot: fc.constantFrom(...toolSlots[tool]),
      text: fc.constantFrom("", " ", "bel Mark", "Bel  Mark.", "douchen", "blokje om", "op tijd naar bed"),
      source: fc.constantFrom(null, "slips/first/do/0", "slips/first/do.when/0", "slips/first/do/1"),
      sourceText: fc.constant(null),
      order: fc.integer({ min: 0, max: 5 }),
      values: fc.option(fc.record({ chance: fc.nat(10), pull: fc.nat(10) }), { nil: undefined }),
      planOrder: fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined }),
      planHidden: fc.option(fc.boolean(), { nil: undefined }),
    }),
  }),
);
const someItems = fc.uniqueArray(someItem, { selector: ({ id }) => id, maxLength: 40 });

describe("whatever stands in the tools", () => {
  test("every line of the plan is the text of an item, and no item and no words stand twice in a part", () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const textById = new Map(items.map(({ id, value }) => [id, value.text.trim()]));
        const parts = buildPlan(items).flatMap((section) => section.parts);
        const lines = parts.flatMap((part) => [...part.lines, ...part.hidden]);
        for (const { id, text } of lines) expect(textById.get(id)).toBe(text);
        const ids = lines.flatMap((line) => line.items.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        for (const part of parts) {
          const words = [...part.lines, ...part.hidden].map(({ text }) => sameWords(text));
          expect(new Set(words).size).toBe(words.length);
        }
      }),
    );
  });

  test("nothing that has words and belongs in the plan is lost: it is a line, or a hidden one", () => {
    const sources = new Set(
      planShape.flatMap(({ parts }) =>
        parts.flatMap((part) => part.sources.map(({ tool, slot }) => `${tool}/${slot}`)),
      ),
    );
    fc.assert(
      fc.property(someItems, (items) => {
        const found = new Set(
          buildPlan(items).flatMap(({ parts }) =>
            parts.flatMap((part) => [...part.lines, ...part.hidden].flatMap((line) => line.items)),
          ),
        );
        for (const one of items) {
          const { tool, slot, text } = one.value;
          expect(found.has(one)).toBe(sources.has(`${tool}/${slot}`) && text.trim() !== "");
        }
      }),
    );
  });

  test("the order in which the items come changes nothing", () => {
    fc.assert(
      fc.property(
        someItems.chain((items) =>
          fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
        ),
        ([items, shuffled]) => {
          expect(buildPlan(shuffled)).toEqual(buildPlan(items));
        },
      ),
    );
  });

  test("the sections that everybody has are always there, in the order of the programme", () => {
    const all = planShape.map(({ id }) => id);
    fc.assert(
      fc.property(someItems, (items) => {
        const ids = buildPlan(items).map(({ id }) => id);
        expect(ids).toEqual(all.filter((id) => ids.includes(id)));
        for (const { id, always } of planShape) if (always) expect(ids).toContain(id);
      }),
    );
  });
});

test("an empty plan has eight sections and no line", () => {
  const plan = buildPlan([]);
  expect(plan.map(({ id }) => id)).toEqual([
    "reason",
    "green",
    "amber",
    "red",
    "people",
    "measures",
    "values",
    "after-slip",
  ]);
  expect(plan.flatMap(({ parts }) => parts.flatMap(({ lines }) => lines))).toEqual([]);
});

test("a reason that an exercise gave to the plan and to the help screen is one line with two items", () => {
  const items = [
    item("in-plan", { text: "Voor Noor", source: "start/reason/reason/0" }),
    item("in-help", {
      tool: "help-now",
      slot: "reason",
      text: "voor Noor.",
      source: "start/reason/reason/0",
    }),
  ];
  const [line, ...others] = partOf(items, "why").lines;
  expect(others).toEqual([]);
  expect(line).toMatchObject({ id: "in-plan", text: "Voor Noor" });
  expect(line?.items.map(({ id }) => id)).toEqual(["in-plan", "in-help"]);
});

test("somebody who was renamed in the tool is not called twice, and has the number of the tool", () => {
  const items = [
    item("plan", { slot: "people", text: "Mark", source: "support/people-circle/people.who/a1" }),
    item("tool", {
      tool: "support",
      slot: "person",
      text: "Mark de Wit",
      source: "support/people-circle/people/a1",
      values: { phone: "06 1234 5678" },
    }),
  ];
  expect(partOf(items, "people").lines).toMatchObject([{ text: "Mark de Wit", phone: "06 1234 5678" }]);
});

test("of the triggers the three with the highest chance × pull stand in the plan; the others are a choice away", () => {
  const risk = (text: string, chance: number, pull: number, more: Partial<ToolItem> = {}) =>
    item(text, { tool: "triggers", slot: "risk", text, values: { chance, pull }, ...more });
  // 8×9 = 72, 9×7 = 63, 6×6 = 36, 10×3 = 30, 2×9 = 18
  const items = [
    risk("eenzaam", 6, 6),
    risk("moe", 8, 9),
    risk("feest", 2, 9),
    risk("bed", 9, 7),
    risk("ruzie", 10, 3),
  ];
  expect(textsOf(items, "amber")).toEqual(["moe", "bed", "eenzaam"]);
  expect(partOf(items, "amber").hidden.map(({ text }) => text)).toEqual(["ruzie", "feest"]);
  const chosen = [
    ...items.slice(0, 4),
    risk("bed ", 1, 1, { planHidden: true }),
    risk("feest", 2, 9, { planHidden: false }),
  ];
  expect(textsOf(chosen, "amber")).toEqual(["moe", "eenzaam", "feest"]);
});

test("a measure that was stopped, and a line without words, are no part of the plan", () => {
  const measure = (id: string, text: string, stoppedOn?: string) =>
    item(id, {
      tool: "measures",
      slot: "measure",
      text,
      values: stoppedOn === undefined ? {} : { stoppedOn },
    });
  const items = [measure("a", "lader in de gang"), measure("b", "filter", "2026-11-20"), measure("c", "  ")];
  expect(textsOf(items, "measures")).toEqual(["lader in de gang"]);
  expect(partOf(items, "measures").hidden).toEqual([]);
});

test("a line that is left out of the plan stays in the tool, and can come back", () => {
  const technique = { tool: "help-now", slot: "technique" } as const;
  const out = [item("a", { ...technique, planHidden: true }), item("b", { ...technique, order: 1 })];
  expect(textsOf(out, "do-red")).toEqual(["b"]);
  expect(partOf(out, "do-red").hidden.map(({ text }) => text)).toEqual(["a"]);
});

test("what somebody moved stands where it was put, the rest source by source", () => {
  const items = [
    item("own", { slot: "do-red", order: 4 }),
    item("first technique", { tool: "help-now", slot: "technique", order: 0 }),
    item("second technique", { tool: "help-now", slot: "technique", order: 1, planOrder: -1 }),
  ];
  expect(textsOf(items, "do-red")).toEqual(["second technique", "own", "first technique"]);
});
