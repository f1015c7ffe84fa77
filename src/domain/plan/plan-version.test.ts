import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "../check-in/calendar-day.test-support.ts";
import { addDays } from "../check-in/calendar-day.ts";
import {
  compareVersions,
  isVersionDue,
  monthOf,
  type PlanVersion,
  type VersionLine,
} from "./plan-version.ts";

const line = (slot: string, text: string): VersionLine => ({ slot, text });
const version = (on: string, ...lines: VersionLine[]): PlanVersion => ({ day: day(on), lines });

const noor = line("why", "Voor Noor");
const charger = line("measures", "Lader in de gang");

test("what came and what went; a line that only moved or got a full stop did neither", () => {
  const walk = line("do-red", "Naar buiten");
  expect(compareVersions([noor, charger], [line("measures", "lader in de gang."), walk, noor])).toEqual({
    added: [walk],
    removed: [],
  });
  expect(compareVersions([noor, charger], [charger])).toEqual({ added: [], removed: [noor] });
  expect(compareVersions([line("amber", "moe")], [line("red", "moe")])).toEqual({
    added: [line("red", "moe")],
    removed: [line("amber", "moe")],
  });
});

test("the first version is kept as soon as the plan has a line", () => {
  expect(isVersionDue([], [], day("2026-11-26"))).toBe(false);
  expect(isVersionDue([], [noor], day("2026-11-26"))).toBe(true);
});

test("later ones are kept in a new month, and only of a plan that changed", () => {
  const kept = [version("2026-10-30", noor)];
  expect(isVersionDue(kept, [noor], day("2026-11-01"))).toBe(false);
  expect(isVersionDue(kept, [noor, charger], day("2026-10-31"))).toBe(false);
  expect(isVersionDue(kept, [noor, charger], day("2026-11-01"))).toBe(true);
  expect(isVersionDue([...kept, version("2026-11-01", noor, charger)], [noor], day("2026-11-30"))).toBe(
    false,
  );
});

test("somebody who looks every day keeps one version a month at most, whatever happens to the plan", () => {
  const someDay = fc.record({
    skip: fc.integer({ min: 0, max: 20 }),
    text: fc.constantFrom("a", "b", "c", ""),
  });
  fc.assert(
    fc.property(fc.array(someDay, { maxLength: 100 }), (days) => {
      let today = day("2026-01-01");
      let versions: readonly PlanVersion[] = [];
      for (const { skip, text } of days) {
        today = addDays(today, skip);
        const lines = text === "" ? [] : [line("why", text)];
        if (isVersionDue(versions, lines, today)) versions = [{ day: today, lines: [...lines] }, ...versions];
      }
      const months = versions.map((one) => monthOf(one.day));
      expect(new Set(months).size).toBe(months.length);
    }),
  );
});
