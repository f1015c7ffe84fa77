import { expect, test } from "vitest";
import type { Module, Page, PageCondition } from "./module.ts";
import { isPageShown, minutesLeft, moduleToPages, pageExercises } from "./module-pages.ts";
import { exerciseAtMoment, placedExerciseId } from "./placed-exercise.ts";

const partner: PageCondition = {
  module: "m",
  exercise: "status",
  field: "status",
  is: ["partner", "dating"],
};
const page = (id: string, more: Partial<Page> = {}): Page => ({
  id,
  kind: "explanation",
  title: id,
  blocks: [],
  ...more,
});
const module: Module = {
  id: "m",
  number: "1",
  title: "M",
  version: 1,
  minutes: 6,
  homework: [],
  exercises: [],
  sections: [
    {
      id: "one",
      title: "Een",
      minutes: 4,
      pages: [page("a"), page("b", { when: partner }), page("c", { unless: partner })],
    },
    { id: "two", title: "Twee", minutes: 2, pages: [page("d")] },
  ],
};
const answering = (answer: unknown) => () => answer;
const ids = (answer: unknown) => moduleToPages(module, answering(answer)).map(({ page: { id } }) => id);

test("a page that waits for an answer is there after one of them, one that steps aside is not", () => {
  expect(ids("partner")).toEqual(["a", "b", "d"]);
  expect(ids("dating")).toEqual(["a", "b", "d"]);
  expect(ids("single")).toEqual(["a", "c", "d"]);
});

test("without an answer, or with one that is no choice, only the page that steps aside is there", () => {
  expect(ids(undefined)).toEqual(["a", "c", "d"]);
  expect(ids(["partner"])).toEqual(["a", "c", "d"]);
  expect(isPageShown({ when: partner, unless: partner }, answering("partner"))).toBe(false);
});

test("a page keeps its place in the module whatever is answered; steps count what is shown", () => {
  const last = moduleToPages(module, answering("partner")).at(-1);
  expect(last?.index).toBe(3);
  const shown = moduleToPages(module, answering("single")).filter(({ section }) => section.id === "one");
  expect(shown.map(({ index, step, steps }) => [index, step, steps])).toEqual([
    [0, 1, 2],
    [2, 2, 2],
  ]);
});

test("the minutes that are left are those of the pages that are shown", () => {
  expect(minutesLeft(module, 0, answering("single"))).toBe(6);
  expect(minutesLeft(module, 3, answering("single"))).toBe(2);
  expect(minutesLeft(module, 99, answering("single"))).toBe(1);
});

test("the same exercise at another moment has an id of its own and feeds no tool again", () => {
  const exercise = {
    id: "symptoms",
    version: 2,
    title: "Zes zinnen",
    intro: [],
    fields: [],
    feeds: [{ tool: "diary", slot: "behaviours", from: "it" }] as const,
    keep: "sealed",
    gate: null,
  } as const;
  const again = exerciseAtMoment(exercise, "week-4");
  const block = { type: "exercise", exerciseId: "symptoms", moment: "week-4" } as const;
  expect(again).toMatchObject({ id: "symptoms-week-4", version: 2, feeds: [] });
  expect(placedExerciseId(block)).toBe("symptoms-week-4");
  const withBoth = { ...module, exercises: [exercise, again] };
  expect(pageExercises(withBoth, page("x", { blocks: [block] }))).toEqual([again]);
});
