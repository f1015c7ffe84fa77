import type { Exercise } from "./exercise.ts";
import type { Module, Page, Section } from "./module.ts";

/** A page with its place: the module is read as one row of pages, shown as steps inside a section. */
export type PlacedPage = {
  readonly page: Page;
  readonly section: Section;
  /** From 0, over the whole module. */
  readonly index: number;
  /** From 1, inside the section. */
  readonly step: number;
  readonly steps: number;
};

export function moduleToPages(module: Module): readonly PlacedPage[] {
  return module.sections
    .flatMap((section) =>
      section.pages.map((page, index) => ({ page, section, step: index + 1, steps: section.pages.length })),
    )
    .map((placed, index) => ({ ...placed, index }));
}

/** The exercises on a page, in its order. */
export function pageExercises(module: Module, page: Page): readonly Exercise[] {
  return page.blocks.flatMap((block) => {
    if (block.type !== "exercise") return [];
    const exercise = module.exercises.find(({ id }) => id === block.exerciseId);
    if (exercise === undefined) throw new Error(`module ${module.id} has no such exercise`);
    return [exercise];
  });
}

/** Minutes left from a page on, whole sections counted by what is left of their pages; at least 1. */
export function minutesLeft(module: Module, fromIndex: number): number {
  const minutes = moduleToPages(module)
    .filter(({ index }) => index >= fromIndex)
    .reduce((sum, { section, steps }) => sum + section.minutes / steps, 0);
  return Math.max(1, Math.round(minutes));
}
