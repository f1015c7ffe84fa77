import type { Exercise } from "./exercise.ts";
import type { Module, Page, PageCondition, Section } from "./module.ts";
import { placedExerciseId } from "./placed-exercise.ts";

/** A page with its place: the module is read as one row of pages, shown as steps inside a section. */
export type PlacedPage = {
  readonly page: Page;
  readonly section: Section;
  /** From 0, over all pages of the module, so that it stays the same whatever is answered. */
  readonly index: number;
  /** From 1, among the pages of the section that are shown. */
  readonly step: number;
  readonly steps: number;
};

/** The answer to a field as it stands now; `undefined` before there is one. */
export type AnswerLookup = (condition: PageCondition) => unknown;

/** The pages that are shown to somebody with these answers. */
export function moduleToPages(module: Module, answerTo: AnswerLookup): readonly PlacedPage[] {
  let index = -1;
  return module.sections.flatMap((section) => {
    const shown = section.pages.flatMap((page) => {
      index += 1;
      return isPageShown(page, answerTo) ? [{ page, section, index }] : [];
    });
    return shown.map((placed, at) => ({ ...placed, step: at + 1, steps: shown.length }));
  });
}

/** Without an answer a page that waits for one stays away, and one that steps aside for some answers is there. */
export function isPageShown(
  { when, unless }: Pick<Page, "when" | "unless">,
  answerTo: AnswerLookup,
): boolean {
  const isMet = (condition: PageCondition): boolean => {
    const answer = answerTo(condition);
    return typeof answer === "string" && condition.is.includes(answer);
  };
  return (when === undefined || isMet(when)) && (unless === undefined || !isMet(unless));
}

/** The exercises on a page, in its order. */
export function pageExercises(module: Module, page: Page): readonly Exercise[] {
  return page.blocks.flatMap((block) => {
    if (block.type !== "exercise") return [];
    const exercise = module.exercises.find(({ id }) => id === placedExerciseId(block));
    if (exercise === undefined) throw new Error(`module ${module.id} has no such exercise`);
    return [exercise];
  });
}

/** Minutes left from a page on, whole sections counted by what is left of their pages; at least 1. */
export function minutesLeft(module: Module, fromIndex: number, answerTo: AnswerLookup): number {
  const minutes = moduleToPages(module, answerTo)
    .filter(({ index }) => index >= fromIndex)
    .reduce((sum, { section, steps }) => sum + section.minutes / steps, 0);
  return Math.max(1, Math.round(minutes));
}

/** The exercise on the closing page, where somebody says what to remember; null where there is none. */
export function closingExercise(module: Module): Exercise | null {
  const closing = module.sections.at(-1)?.pages.at(-1);
  return closing === undefined ? null : (pageExercises(module, closing)[0] ?? null);
}
