import { expect, test } from "vitest";
import { joinedReadings } from "./joined-readings.ts";
import { programmeWithFaults } from "./plant-fault.ts";
import type { Programme } from "./programme.ts";

const joins = (programme: Programme) =>
  joinedReadings(programme).map(({ units }) => units.map(({ name }) => name));

test("a short text is counted with the next of its section that has the same threshold", async () => {
  // 16 words, 10 words and 48 words, all on pages where something is done.
  expect(joins(await programmeWithFaults())).toContainEqual(["safe-now", "start/today"]);
});

test("the last of a section is counted with the one before it, and a page of one threshold never with another", async () => {
  // "limits" has 20 words and comes last; right before it stands the box of 26 words: both explain.
  expect(joins(await programmeWithFaults())).toContainEqual(["start/hello, box", "start/limits"]);
  // In module 1 the look back (70) and the explanation (60) are both under 25 words and alone in their threshold.
  expect(joins(await programmeWithFaults()).flat()).not.toContain("reason/yesterday");
  expect(joins(await programmeWithFaults()).flat()).not.toContain("reason/why-a-reason");
});

test("a text of 25 words or more stands alone", async () => {
  const programme = await programmeWithFaults({
    file: "00-start/nl.md",
    from: "Kies wat past.",
    to: "Kies wat past. ".repeat(8),
  });
  expect(joins(programme)).toContainEqual(["start/today"]);
});

test("a long text is judged by itself, whatever short text is counted with it", async () => {
  const names = joins(await programmeWithFaults());
  expect(names).toContainEqual(["start/hello, box"]);
  expect(names).toContainEqual(["start/hello, box", "start/limits"]);
});

test("nothing is counted with a text of another section", async () => {
  const programme = await programmeWithFaults();
  for (const { units } of joinedReadings(programme)) {
    expect(new Set(units.map((unit) => unit.section)).size).toBe(1);
  }
});
