import { problemAt } from "../problem.ts";
import { placeIn } from "../programme.ts";
import type { Check } from "./check.ts";

/** No exercise lies about that nobody can reach. */
export const exercisesAreUsed: Check = (programme) => {
  const used = new Set(programme.modules.flatMap((module) => module.exercises));
  return programme.exercises
    .filter((exercise) => !used.has(exercise))
    .map((exercise) => problemAt(placeIn(programme, exercise), `no page uses exercise "${exercise.id}"`));
};
