import { effect } from "@preact/signals";
import { expect, test } from "vitest";
import { startSitting } from "./sitting.ts";

test("holds every answer of this sitting, by exercise and field, the newest of each", () => {
  const sitting = startSitting();
  expect(sitting.answers.value).toEqual({});
  sitting.answer("reason", "reason", "slapen");
  sitting.answer("wave", "before", 3);
  sitting.answer("wave", "after", 1);
  sitting.answer("reason", "reason", "weer slapen");
  expect(sitting.answers.value).toEqual({ reason: { reason: "weer slapen" }, wave: { before: 3, after: 1 } });
});

test("remembers the furthest page of each module: going back takes nothing away", () => {
  const sitting = startSitting();
  expect(sitting.reached("start")).toBe(0);
  sitting.reach("start", 4);
  sitting.reach("start", 2);
  sitting.reach("goals", 1);
  expect(sitting.reached("start")).toBe(4);
  expect(sitting.reached("goals")).toBe(1);
});

test("forgets everything at once", () => {
  const sitting = startSitting();
  sitting.answer("triage-now", "now", ["none"]);
  sitting.reach("start", 4);
  sitting.forget();
  expect(sitting.answers.value).toEqual({});
  expect(sitting.reached("start")).toBe(0);
});

test("never changes answers that somebody holds: each answer is a new list", () => {
  const sitting = startSitting();
  sitting.answer("wave", "before", 3);
  const held = sitting.answers.value;
  sitting.answer("wave", "before", 5);
  expect(held).toEqual({ wave: { before: 3 } });
});

test("lets a screen follow it", () => {
  const sitting = startSitting();
  const seen: unknown[] = [];
  const stop = effect(() => {
    seen.push([sitting.answers.value.wave?.before, sitting.reached("start")]);
  });
  sitting.answer("wave", "before", 3);
  sitting.reach("start", 1);
  stop();
  sitting.answer("wave", "before", 9);
  expect(seen).toEqual([
    [undefined, 0],
    [3, 0],
    [3, 1],
  ]);
});
