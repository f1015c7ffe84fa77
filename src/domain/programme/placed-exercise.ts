import type { Exercise } from "./exercise.ts";
import type { Block } from "./module.ts";

type ExerciseBlock = Extract<Block, { readonly type: "exercise" }>;

/** Under which id a module holds the exercise of a block: asked again at another moment it is another one. */
export function placedExerciseId({
  exerciseId,
  moment,
}: Pick<ExerciseBlock, "exerciseId" | "moment">): string {
  return moment === undefined ? exerciseId : `${exerciseId}-${moment}`;
}

/** The same questions for another moment: the answers stand apart, and feed no tool a second time. */
export function exerciseAtMoment(exercise: Exercise, moment: string): Exercise {
  return { ...exercise, id: placedExerciseId({ exerciseId: exercise.id, moment }), feeds: [] };
}
