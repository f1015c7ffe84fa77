import { expect, test } from "vitest";
import type { ModuleSummary } from "./module.ts";
import { type ModuleProgress, programmeSteps } from "./programme-steps.ts";

const summary = (id: string, opens: ModuleSummary["opens"], written = true): ModuleSummary => ({
  id,
  number: "0",
  title: id,
  minutes: 30,
  week: "1",
  opens,
  written,
});
const finished = (...modules: string[]): ModuleProgress[] =>
  modules.map((module) => ({ module, page: 9, finishedOn: "2026-11-22" }));
const programme = [
  summary("start", "always"),
  summary("reason", "in-order"),
  summary("measures", "in-order"),
  summary("slips", "free"),
  summary("support", "free"),
];
const states = (progress: ModuleProgress[], summaries = programme): string[] =>
  programmeSteps(summaries, progress).map(({ state }) => state);

test("at first only the start is open", () => {
  expect(states([])).toEqual(["now", "later", "later", "later", "later"]);
});

test("ordered modules open one after another", () => {
  expect(states(finished("start"))).toEqual(["done", "now", "later", "later", "later"]);
});

test("free modules open together once the ordered ones are finished", () => {
  expect(states(finished("start", "reason", "measures"))).toEqual(["done", "done", "done", "now", "open"]);
});

test("a free module may be finished before another", () => {
  expect(states(finished("start", "reason", "measures", "support"))).toEqual([
    "done",
    "done",
    "done",
    "now",
    "done",
  ]);
});

test("a module begun but not finished is still now, with its page", () => {
  const [step] = programmeSteps(programme, [{ module: "start", page: 4, finishedOn: null }]);
  expect(step).toMatchObject({ state: "now", page: 4 });
});

test("a module that is not written yet never opens", () => {
  const unwritten = [summary("start", "always"), summary("reason", "in-order", false)];
  expect(states(finished("start"), unwritten)).toEqual(["done", "later"]);
});
