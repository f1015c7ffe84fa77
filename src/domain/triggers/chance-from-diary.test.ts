import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type CalendarDay } from "../check-in/calendar-day.ts";
import { chanceFromDiary, isWorthALook, type Naming, shownChance } from "./chance-from-diary.ts";

const today = "2026-11-25" as CalendarDay;
const ago = (days: number): CalendarDay => addDays(today, -days);
const named = (trigger: string, ...daysAgo: readonly number[]): readonly Naming[] =>
  daysAgo.map((days) => ({ day: ago(days), trigger }));

test.each([
  [[0], 1, 2],
  [[0, 20], 2, 4],
  [[0, 1, 2], 3, 4],
  [[0, 7, 14, 21], 4, 6],
  [[0, 1, 2, 3, 4, 5, 6, 7], 8, 8],
  [Array.from({ length: 16 }, (_, index) => index), 16, 10],
])("named on %j days ago is %i days, and a chance of %i", (daysAgo, days, chance) => {
  expect(chanceFromDiary("Moe", named("Moe", ...daysAgo), today)).toEqual({ days, chance });
});

test("several urges on one day are one day, and other triggers do not count", () => {
  const namings = [...named("moe ", 1, 1, 1), ...named("Alleen thuis", 0, 2, 3)];
  expect(chanceFromDiary("Moe", namings, today)).toEqual({ days: 1, chance: 2 });
});

test("a trigger that was not named in four weeks keeps its silence", () => {
  expect(chanceFromDiary("Moe", named("Moe", 28, 40), today)).toBeNull();
  expect(chanceFromDiary("Moe", named("Moe", 27), today)).toEqual({ days: 1, chance: 2 });
  expect(chanceFromDiary("Moe", [{ day: addDays(today, 1), trigger: "Moe" }], today)).toBeNull();
});

test("the own number stands above the diary, which fills in what was left open", () => {
  expect(shownChance(3, { days: 9, chance: 8 })).toEqual({ chance: 3, from: "own" });
  expect(shownChance(0, { days: 9, chance: 8 })).toEqual({ chance: 0, from: "own" });
  expect(shownChance(null, { days: 9, chance: 8 })).toEqual({ chance: 8, from: "diary" });
  expect(shownChance(null, null)).toBeNull();
});

test("only a real difference is worth a look", () => {
  expect(isWorthALook(5, { days: 9, chance: 8 })).toBe(true);
  expect(isWorthALook(6, { days: 9, chance: 8 })).toBe(false);
  expect(isWorthALook(null, { days: 9, chance: 8 })).toBe(false);
  expect(isWorthALook(9, null)).toBe(false);
});

describe("for any diary", () => {
  const namings = fc.array(
    fc.record({
      day: fc.integer({ min: -3, max: 60 }).map(ago),
      trigger: fc.constantFrom("Moe", "moe", "Boos"),
    }),
    { maxLength: 80 },
  );

  test("the chance lies between 2 and 10, and one more naming never lowers it", () => {
    fc.assert(
      fc.property(namings, fc.integer({ min: 0, max: 27 }), (all, days) => {
        const before = chanceFromDiary("Moe", all, today);
        const after = chanceFromDiary("Moe", [...all, { day: ago(days), trigger: "Moe" }], today);
        expect(after?.chance).toBeGreaterThanOrEqual(before?.chance ?? 2);
        expect(after?.chance).toBeLessThanOrEqual(10);
      }),
    );
  });

  test("whatever it holds, an own number is shown as it is", () => {
    fc.assert(
      fc.property(namings, fc.integer({ min: 0, max: 10 }), (all, own) => {
        expect(shownChance(own, chanceFromDiary("Moe", all, today))?.chance).toBe(own);
      }),
    );
  });
});
