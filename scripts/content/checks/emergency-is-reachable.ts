import type { Page } from "../../../src/domain/programme/module.ts";
import { problemAt } from "../problem.ts";
import { type Programme, placeIn } from "../programme.ts";
import { readingUnits } from "../reading-units.ts";
import type { Check } from "./check.ts";

const aboutDying =
  /zelfmoord|zelfdoding|suïcid|eind(?:e)? aan (?:je|mijn) leven|niet meer (?:willen )?leven/i;

/**
 * 112 and 113 stand in the first section of a module that is open from the first minute, and a page that speaks of
 * suicide shows 113 itself. An exercise with a gate is left out: its answer leads to the card.
 */
export const emergencyIsReachable: Check = (programme) => [
  ...openFromTheStart(programme),
  ...readingUnits(programme).flatMap((unit) => {
    const gate = unit.part === "exercise" && unit.module.exercises.find(({ id }) => id === unit.name)?.gate;
    if (gate) return [];
    const heavy = unit.texts.find(({ text }) => aboutDying.test(text));
    if (heavy === undefined || shows113(unit.page)) return [];
    if (unit.texts.some(({ text }) => /\b113\b/.test(text))) return [];
    return [problemAt(heavy.place, "this speaks of suicide, and the page does not show 113")];
  }),
];

function openFromTheStart(programme: Programme) {
  const [firstSummary] = programme.summaries;
  if (firstSummary === undefined) return [];
  const openIds = programme.summaries.filter(({ opens }) => opens === "always").map(({ id }) => id);
  const shown = new Set(
    programme.modules
      .filter((module) => openIds.includes(module.id))
      .flatMap((module) => module.sections.slice(0, 1))
      .flatMap((section) => section.pages.flatMap((page) => page.blocks))
      .flatMap((block) => (block.type === "help-lines" ? block.ids : [])),
  );
  return ["112", "113"]
    .filter((id) => !shown.has(id))
    .map((id) =>
      problemAt(
        placeIn(programme, firstSummary),
        `no module that is always open begins with help line ${id}`,
      ),
    );
}

function shows113(page: Page): boolean {
  return page.blocks.some((block) => block.type === "help-lines" && block.ids.includes("113"));
}
