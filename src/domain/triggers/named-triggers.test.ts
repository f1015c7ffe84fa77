import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type CalendarDay } from "../check-in/calendar-day.ts";
import { namedTriggers } from "./named-triggers.ts";

const today = "2026-11-25" as CalendarDay;
const named = (trigger: string, ...daysAgo: readonly number[]) =>
  daysAgo.map((days) => ({ day: addDays(today, -days), trigger }));

test("what was named on two days or more is suggested, the most named first", () => {
  const namings = [...named("Boos", 1, 2), ...named("Moe", 1, 3, 4), ...named("Eens", 1, 1)];
  expect(namedTriggers(namings, [], today)).toEqual([
    { text: "Moe", days: 3 },
    { text: "Boos", days: 2 },
  ]);
});

test("what stands on the map already, in whatever capitals, is not", () => {
  expect(namedTriggers(named("moe ", 1, 2), ["Moe"], today)).toEqual([]);
});

test("there are never more than three, none of them twice, and none on the map", () => {
  const trigger = fc.constantFrom("Moe", "moe", "Boos", "Alleen", "Laat", "Wijn", "");
  const naming = fc.record({
    trigger,
    day: fc.integer({ min: 0, max: 40 }).map((ago) => addDays(today, -ago)),
  });
  fc.assert(
    fc.property(fc.array(naming, { maxLength: 60 }), fc.array(trigger), (namings, onMap) => {
      const texts = namedTriggers(namings, onMap, today).map(({ text }) => text.toLowerCase());
      expect(texts.length).toBeLessThanOrEqual(3);
      expect(new Set(texts).size).toBe(texts.length);
      expect(texts.filter((text) => onMap.some((known) => known.toLowerCase() === text))).toEqual([]);
    }),
  );
});
