import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "../../lib/json.ts";
import type { RecordChange } from "../../sync/record-change.ts";
import type { RecordLog } from "../../sync/record-log.ts";
import {
  eraseEverything,
  idOf,
  newSpaceAccess,
  openTab,
  put,
  remove,
  visible,
} from "./local-log.test-support.ts";

/** What a participant expects: a row of boxes, each with named fields, each there or away. */
type Model = Map<string, { values: Record<string, Json>; isAway: boolean }>;

function apply(model: Model, change: RecordChange): void {
  const box = model.get(change.id);
  if (change.type === "remove") {
    if (box !== undefined) box.isAway = true;
    return;
  }
  model.set(change.id, { values: { ...box?.values, ...change.values }, isAway: false });
}

function visibleIn(model: Model): Readonly<Record<string, Readonly<Record<string, Json>>>> {
  return Object.fromEntries(
    [...model].filter(([, { isAway }]) => !isAway).map(([id, { values }]) => [id, values]),
  );
}

const anyNumber = fc.nat(5);
const anyChange: fc.Arbitrary<RecordChange> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(anyNumber, fc.constantFrom("mood", "sleep", "note"), fc.nat(3))
      .map(([number, name, value]) => put(number, { [name]: value })),
  },
  { weight: 1, arbitrary: anyNumber.map(remove) },
);
const anyTab = fc.nat(1);
const anyStep = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      type: fc.constant("write"),
      tab: anyTab,
      changes: fc.array(anyChange, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("reopen"), tab: anyTab }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("catch-up"), tab: anyTab }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("clock"),
      byMs: fc.integer({ min: -400_000_000_000, max: 400_000_000_000 }),
    }),
  },
);

test("two tabs that write, remove and reopen in any order end where a simple list would", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    // Long enough that most runs meet a snapshot or two on the way.
    fc.asyncProperty(fc.array(anyStep, { minLength: 60, maxLength: 220, size: "max" }), async (steps) => {
      await eraseEverything();
      const access = await newSpaceAccess();
      let nowMs = Date.parse("2026-11-22");
      const open = (): Promise<RecordLog> => openTab(access, () => nowMs);
      const tabs = [await open(), await open()];
      const model: Model = new Map();
      for (const step of steps) {
        if ("byMs" in step) nowMs += step.byMs;
        else if ("changes" in step) {
          for (const change of step.changes) apply(model, change);
          expect((await tabs[step.tab]?.write(step.changes))?.ok).toBe(true);
        } else if (step.type === "reopen") tabs[step.tab] = await open();
        else await tabs[step.tab]?.catchUp();
        const seen = "tab" in step ? tabs[step.tab] : undefined;
        if (seen !== undefined) expect(visible(seen)).toEqual(visibleIn(model));
      }
      for (const tab of tabs) await tab.catchUp();
      for (const log of [...tabs, await open()]) {
        expect(visible(log)).toEqual(visibleIn(model));
        expect(log.damagedCount()).toBe(0);
      }
    }),
    { numRuns: 25 },
  );
});

test("two tabs that write at the same moment both keep what they wrote", async () => {
  await eraseEverything();
  const access = await newSpaceAccess();
  const tabs = [await openTab(access), await openTab(access)];
  const writes = Array.from({ length: 100 }, (_, number) =>
    tabs[number % 2]?.write([put(number, { number })]),
  );
  for (const written of await Promise.all(writes)) expect(written).toEqual({ ok: true, value: null });
  const expected = Object.fromEntries(Array.from({ length: 100 }, (_, number) => [idOf(number), { number }]));
  for (const tab of tabs) await tab.catchUp();
  for (const log of [...tabs, await openTab(access)]) expect(visible(log)).toEqual(expected);
});
