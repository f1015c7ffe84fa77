import type { ComponentType } from "preact";
import type { Exercise } from "../../../domain/programme/exercise.ts";
import { loadFieldParts, type PartsByKind } from "../../shared/exercise/fields/load-field-parts.ts";
import { ExercisePage, type ExercisePageProps } from "./exercise-page.tsx";

/** What a page with exercises has beside one to read. */
export type ExerciseParts = {
  readonly ExercisePage: ComponentType<ExercisePageProps>;
  readonly fields: PartsByKind;
};

export async function loadExerciseParts(exercises: readonly Exercise[]): Promise<ExerciseParts> {
  return { ExercisePage, fields: await loadFieldParts(exercises.flatMap(({ fields }) => fields)) };
}
