import type { Exercise } from "../../../domain/programme/exercise.ts";
import type { Block, Page } from "../../../domain/programme/module.ts";
import type { ExerciseParts } from "./exercise-parts.ts";
import type { BlockParts } from "./page-frame.tsx";

/** What one page of a module is drawn with, beside what every page has. */
export type PageParts = {
  readonly blocks: BlockParts;
  /** Null for a page to read. */
  readonly exercises: ExerciseParts | null;
};

/** Fetched before the page is shown, and for the next page while this one is read: nothing jumps into a page. */
export async function loadPageParts(page: Page, exercises: readonly Exercise[]): Promise<PageParts> {
  const has = (type: Block["type"]): boolean => page.blocks.some((block) => block.type === type);
  const [exerciseParts, HelpLines, HomeworkList, LookBack] = await Promise.all([
    exercises.length > 0
      ? import("./exercise-parts.ts").then((file) => file.loadExerciseParts(exercises))
      : null,
    has("help-lines") ? import("../../shared/blocks/help-lines.tsx").then((file) => file.HelpLines) : null,
    has("homework") ? import("./homework-list.tsx").then((file) => file.HomeworkList) : null,
    has("review") ? import("./look-back.tsx").then((file) => file.LookBack) : null,
  ]);
  return { blocks: { HelpLines, HomeworkList, LookBack }, exercises: exerciseParts };
}
