import type { Module, Page, Section } from "../../src/domain/programme/module.ts";
import { allBlocks, ownTexts } from "./block-texts.ts";
import type { Place } from "./problem.ts";
import { type Programme, placeIn, type Text } from "./programme.ts";

/** What is read in one go: the text of a page, one evidence box on it, or one exercise on it. */
export type ReadingUnit = {
  readonly module: Module;
  readonly section: Section;
  readonly page: Page;
  readonly part: "page" | "evidence" | "exercise";
  /** For people: "start/hello", "start/hello, box", "own-word". */
  readonly name: string;
  readonly place: Place;
  readonly texts: readonly Text[];
};

/** In reading order, without titles. An exercise that stands on several pages comes once for each. */
export function readingUnits(programme: Programme): readonly ReadingUnit[] {
  return programme.modules.flatMap((module) =>
    module.sections.flatMap((section) =>
      section.pages.flatMap((page) => pageUnits(programme, { module, section, page })),
    ),
  );
}

function pageUnits(
  programme: Programme,
  where: Pick<ReadingUnit, "module" | "section" | "page">,
): readonly ReadingUnit[] {
  const name = `${where.module.id}/${where.page.id}`;
  const page: ReadingUnit = {
    ...where,
    part: "page",
    name,
    place: placeIn(programme, where.page),
    texts: where.page.blocks.flatMap((block) => ownTexts(programme, block)),
  };
  const parts = where.page.blocks.flatMap((block): readonly ReadingUnit[] => {
    if (block.type === "evidence") {
      const texts = allBlocks(block.blocks).flatMap((inner) => ownTexts(programme, inner));
      return [{ ...where, part: "evidence", name: `${name}, box`, place: placeIn(programme, block), texts }];
    }
    const exercise =
      block.type === "exercise"
        ? programme.exercises.find((candidate) => candidate.id === block.exerciseId)
        : undefined;
    if (exercise === undefined) return [];
    const texts = programme.textsByExerciseId.get(exercise.id) ?? [];
    return [{ ...where, part: "exercise", name: exercise.id, place: placeIn(programme, exercise), texts }];
  });
  return [page, ...parts];
}
