import type { FhirExercise } from "../../../domain/guidance/fhir-bundle.ts";
import type { SharedAnswers } from "../../../domain/guidance/shared-case.ts";
import type { Module } from "../../../domain/programme/module.ts";
import { shownFields } from "../../../domain/programme/shown-fields.ts";
import { answerText } from "../../shared/exercise/answer-text.ts";

/** An exercise in words: its questions, and what was answered. Null for one that this version does not know. */
export function exerciseLines(
  { module, exercise: id, answers }: SharedAnswers,
  modules: ReadonlyMap<string, Module>,
): FhirExercise | null {
  const exercise = modules.get(module)?.exercises.find((each) => each.id === id);
  if (exercise === undefined) return null;
  const items = shownFields(exercise.fields, answers).flatMap((field) => {
    const answer = answers[field.id];
    const lines = answer === undefined ? [] : answerText(field, answer);
    return lines.length === 0 ? [] : [{ field: field.id, question: field.label, lines }];
  });
  return { title: exercise.title, items };
}
