import { problemAt } from "../problem.ts";
import { placeIn } from "../programme.ts";
import type { Check } from "./check.ts";

/** A page that calls for an exercise gets one. */
export const exercisesExist: Check = (programme) =>
  programme.modules.flatMap((module) =>
    module.sections
      .flatMap((section) => section.pages.flatMap((page) => page.blocks))
      .flatMap((block) => {
        if (block.type !== "exercise") return [];
        if (programme.exercises.some((exercise) => exercise.id === block.exerciseId)) return [];
        return [problemAt(placeIn(programme, block), `there is no exercise "${block.exerciseId}"`)];
      }),
  );
