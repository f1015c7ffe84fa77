import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sameWords } from "../plan/build-plan.ts";
import { toolIds } from "../programme/exercise.ts";
import { toolSlots } from "../tools/tool-slots.ts";
import { proposeEdits, type StandingLine } from "./propose-edits.ts";
import { makeSlip } from "./slip.test-support.ts";
import { linkParts, type Slip } from "./slip.ts";

const wednesday = makeSlip({
  links: [
    { part: "before", text: "Ruzie, daarna alleen op zolder" },
    { part: "choice", text: "Telefoon mee naar bed" },
    { part: "thought", text: "Ik heb het verdiend" },
    { part: "feeling", text: "Afgewezen" },
    { part: "act", text: "Veertig minuten" },
    { part: "after", text: "Leeg" },
  ],
  missing: "Niemand om te bellen",
  worked: "Ik stopte zelf en ging douchen",
  learned: "Na ruzie eerst naar beneden",
  change: "Telefoon in de keuken vanaf half tien",
});

const measure: StandingLine = {
  id: "m1",
  value: { tool: "measures", slot: "measure", text: "Telefoon in de keuken" },
};

test("a whole analysis proposes a measure, early signs, what worked, what was learnt, and triggers", () => {
  expect(proposeEdits(wednesday, [], []).map(({ tool, slot, text }) => `${tool}/${slot}: ${text}`)).toEqual([
    "measures/measure: Telefoon in de keuken vanaf half tien",
    "prevention-plan/amber: Telefoon mee naar bed",
    "prevention-plan/amber: Niemand om te bellen",
    "prevention-plan/after-slip: Ik stopte zelf en ging douchen",
    "slip-analysis/learned: Na ruzie eerst naar beneden",
    "triggers/risk: Ruzie, daarna alleen op zolder",
    "triggers/inner: Afgewezen",
  ]);
});

test("a measure that is to change is changed in its place", () => {
  const [first] = proposeEdits({ ...wednesday, changedItem: "m1" }, [measure], []);
  expect(first).toMatchObject({ item: "m1", slot: "measure", text: "Telefoon in de keuken vanaf half tien" });
});

test("a measure that was taken away meanwhile becomes a new one", () => {
  expect(proposeEdits({ ...wednesday, changedItem: "gone" }, [measure], [])[0]?.item).toBeNull();
});

const word = fc.constantFrom("ruzie", "Ruzie.", "alleen", "moe", " moe ", "telefoon mee", "", "  ");
const text = fc.oneof(word, fc.string({ maxLength: 20 }));
const anySlip: fc.Arbitrary<Slip> = fc
  .record({
    links: fc.array(fc.record({ part: fc.constantFrom(...linkParts), text }), { maxLength: 8 }),
    missing: text,
    worked: text,
    learned: text,
    change: text,
    changedItem: fc.constantFrom(null, "item-0", "item-1", "gone"),
  })
  .map(makeSlip);
const anyStanding: fc.Arbitrary<readonly StandingLine[]> = fc
  .array(
    fc.constantFrom(...toolIds).chain((tool) =>
      fc.record({
        tool: fc.constant(tool),
        slot: fc.constantFrom<string>(...toolSlots[tool]),
        text: word,
      }),
    ),
    { maxLength: 12 },
  )
  .map((values) => values.map((value, index) => ({ id: `item-${index}`, value })));

describe("whatever was written", () => {
  test("a proposal is only ever what was written, and never an act, a thought or what came after", () => {
    fc.assert(
      fc.property(anySlip, anyStanding, (slip, standing) => {
        const mayBeCarried = [
          ...slip.links.filter(({ part }) => ["before", "choice", "feeling"].includes(part)),
          ...[slip.missing, slip.worked, slip.learned, slip.change].map((said) => ({ text: said })),
        ].map((said) => said.text.trim());
        for (const edit of proposeEdits(slip, standing, [])) {
          expect(mayBeCarried).toContain(edit.text);
          expect(edit.text).not.toBe("");
          expect(edit.written).toBe(edit.text);
        }
      }),
    );
  });

  test("no proposal says what its tool says already, or what another proposal says", () => {
    fc.assert(
      fc.property(anySlip, anyStanding, (slip, standing) => {
        const edits = proposeEdits(slip, standing, []);
        const said = standing.map(({ value }) => `${value.tool} ${sameWords(value.text)}`);
        const proposed = edits.map((edit) => `${edit.tool} ${sameWords(edit.text)}`);
        expect(proposed.filter((one) => said.includes(one))).toEqual([]);
        expect(new Set(proposed).size).toBe(proposed.length);
      }),
    );
  });

  test("only an item that stands in the same tool is changed", () => {
    fc.assert(
      fc.property(anySlip, anyStanding, (slip, standing) => {
        for (const { item, tool } of proposeEdits(slip, standing, [])) {
          if (item === null) continue;
          expect(standing.find(({ id }) => id === item)?.value.tool).toBe(tool);
        }
      }),
    );
  });

  test("what was accepted or rejected does not come back", () => {
    fc.assert(
      fc.property(anySlip, anyStanding, (slip, standing) => {
        const first = proposeEdits(slip, standing, []);
        const accepted = first.map(({ tool, slot, text: said, item }, index) => ({
          id: item ?? `new-${index}`,
          value: { tool, slot, text: said },
        }));
        const after = [...standing.filter(({ id }) => !accepted.some((one) => one.id === id)), ...accepted];
        expect(proposeEdits(slip, after, first)).toEqual([]);
        expect(proposeEdits(slip, standing, first)).toEqual([]);
      }),
    );
  });

  test("nothing that goes in or comes out is changed, and the same gives the same", () => {
    fc.assert(
      fc.property(anySlip, anyStanding, (slip, standing) => {
        const before = JSON.stringify([slip, standing]);
        expect(proposeEdits(slip, standing, [])).toEqual(proposeEdits(slip, standing, []));
        expect(JSON.stringify([slip, standing])).toBe(before);
      }),
    );
  });
});
