import { expect, test } from "vitest";
import { type BuddySignal, compareByNeed } from "./buddy-signal.ts";

test("who asks to be called stands first, then who has it hard; of equals the newest; who said nothing last", () => {
  const said: readonly (readonly [string, BuddySignal | null, number | null])[] = [
    ["nothing", null, null],
    ["green", "green", 900],
    ["amber, earlier", "amber", 100],
    ["call me", "call-me", 50],
    ["amber, later", "amber", 200],
  ];
  const sorted = said
    .map(([name, signal, atMs]) => ({ name, signal, atMs }))
    .toSorted(compareByNeed)
    .map(({ name }) => name);
  expect(sorted).toEqual(["call me", "amber, later", "amber, earlier", "green", "nothing"]);
});
