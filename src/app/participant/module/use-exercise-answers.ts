import { useEffect, useMemo } from "preact/hooks";
import type { Exercise } from "../../../domain/programme/exercise.ts";
import type { FieldKind, FieldOf } from "../../../domain/programme/field-kinds.ts";
import type { Module } from "../../../domain/programme/module.ts";
import { isAnsweredWith } from "../../../domain/programme/parse-with.ts";
import { shownFields } from "../../../domain/programme/shown-fields.ts";
import type { Json } from "../../../lib/json.ts";
import { type Autosave, startAutosave } from "../../shared/autosave.ts";
import { type PartsByKind, partsOf } from "../../shared/exercise/fields/load-field-parts.ts";
import type { Answers } from "../../vault/participant-data.ts";
import { type AppModel, useApp } from "../app-model.tsx";

export type ExerciseAnswers = {
  readonly answersOf: (exercise: Exercise) => Answers;
  readonly answer: (exercise: Exercise, fieldId: string, answer: Json) => void;
  /** The fields of this page that still want an answer, in order. */
  readonly openQuestions: () => readonly string[];
  readonly flush: () => Promise<void>;
};

/** The answers to the exercises of one page: shown as they are given, kept as soon as they may be. */
export function useExerciseAnswers(
  module: Module,
  exercises: readonly Exercise[],
  parts: PartsByKind,
): ExerciseAnswers {
  const app = useApp();
  const autosave = useMemo((): Autosave => {
    return startAutosave(() => saveSitting(app, module, exercises), app.vault.announceChange, document);
  }, [app, module, exercises]);
  useEffect(() => autosave.stop, [autosave]);

  const answersOf = (exercise: Exercise): Answers => standingAnswers(app, module, exercise);
  return {
    answersOf,
    answer: (exercise, fieldId, answer) => {
      app.sitting.answer(exercise.id, fieldId, answer);
      if (exercise.keep === "never") return;
      autosave.changed();
    },
    openQuestions: () =>
      exercises.flatMap((exercise) => {
        const answers = answersOf(exercise);
        return shownFields(exercise.fields, answers)
          .filter((field) => !field.optional && !isAnswered(parts, field, answers[field.id]))
          .map((field) => field.id);
      }),
    flush: autosave.flush,
  };
}

function isAnswered<Kind extends FieldKind>(parts: PartsByKind, field: FieldOf<Kind>, raw: unknown): boolean {
  return isAnsweredWith(partsOf(parts, field.kind).side, field, raw);
}

function standingAnswers(app: AppModel, module: Module, exercise: Exercise): Answers {
  const kept = exercise.keep === "sealed" ? app.data.answers(module.id, exercise.id) : {};
  return { ...kept, ...(app.sitting.answers.value[exercise.id] as Answers | undefined) };
}

/**
 * Nothing of the programme was kept before this moment. The vault is made for the first answer that may be kept; whoever
 * came by an invitation has one already.
 */
async function saveSitting(app: AppModel, module: Module, exercises: readonly Exercise[]): Promise<boolean> {
  const given = exercises.filter(({ id, keep }) => keep === "sealed" && app.sitting.answers.peek()[id]);
  // Erased from another tab meanwhile: then there is nothing to make a vault for.
  if (given.length === 0) return true;
  const age = app.sitting.answers.peek()["age-band"]?.["age-band"];
  const isEmpty = app.vault.phase.peek().type === "empty";
  if (isEmpty || (app.data.profile.peek() === null && age !== undefined)) {
    if (isEmpty && !(await app.vault.create()).ok) return false;
    if (!(await app.data.beginAs(app.today(), age === "16-17" ? age : "18-plus")).ok) return false;
    // Whoever stops on this very page comes back to it, and is not asked the first questions again.
    const place = { module: module.id, page: app.sitting.reached(module.id), finishedOn: null };
    if (!(await app.data.saveProgress(place)).ok) return false;
  }
  for (const exercise of given) {
    const answers = standingAnswers(app, module, exercise);
    if (!(await app.data.saveAnswers(module, exercise, answers, app.today())).ok) return false;
  }
  return true;
}
