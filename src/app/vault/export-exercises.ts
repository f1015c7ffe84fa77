import type { ExportAnswer, ExportExercise } from "../../domain/export/export-file.ts";
import type { Exercise } from "../../domain/programme/exercise.ts";
import type { Field } from "../../domain/programme/field-kinds.ts";
import { inlinesToText } from "../../domain/programme/inlines-to-text.ts";
import { compareText } from "../../lib/compare-text.ts";
import type { Json } from "../../lib/json.ts";
import type { RecordById } from "../../sync/record-log.ts";
import { plainValue, stampToTime } from "./export-records.ts";
import { inOrder } from "./in-order.ts";
import { answerPrefix } from "./record-kinds.ts";
import { readRecords } from "./record-views.ts";

/** What answers are read with, beside the questions themselves. */
export type ExportContent = {
  readonly ownWord: string;
  /** An answer in the words that the participant saw. */
  readonly answerText: (field: Field, answer: Json) => readonly string[];
};

/** What was answered in one module, and what stood there on earlier days. */
export function exportExercises(
  recordById: RecordById,
  moduleId: string,
  exercises: readonly Exercise[],
  content: ExportContent,
): ExportExercise[] {
  const answered = readRecords("answers", recordById).filter(({ value }) => value.module === moduleId);
  const earlier = readRecords("earlier-answers", recordById).filter(({ value }) => value.module === moduleId);
  return inOrder(answered, exercises, ({ value }) => value.exercise).map(({ id, value }) => {
    const exercise = exercises.find((each) => each.id === value.exercise);
    const answersIn = (recordId: string) => exportAnswers(recordById, recordId, exercise, content);
    return {
      id: value.exercise,
      title: exercise?.title ?? null,
      intro: (exercise?.intro ?? []).map((inlines) => inlinesToText(inlines, content.ownWord)),
      version: value.version,
      questionsVersion: exercise?.version ?? null,
      savedOn: value.savedOn ?? null,
      answers: answersIn(id),
      earlier: earlier
        .filter((each) => each.value.exercise === value.exercise)
        .toSorted((left, right) => compareText(left.value.savedOn, right.value.savedOn))
        .map((each) => ({
          savedOn: each.value.savedOn,
          version: each.value.version,
          answers: answersIn(each.id),
        })),
    };
  });
}

function exportAnswers(
  recordById: RecordById,
  recordId: string,
  exercise: Exercise | undefined,
  content: ExportContent,
): ExportAnswer[] {
  const fields = exercise?.fields ?? [];
  const answers = Object.entries(recordById.get(recordId)?.fields ?? {})
    .filter(([name]) => name.startsWith(answerPrefix))
    .map(([name, answer]) => ({ field: name.slice(answerPrefix.length), ...answer }));
  return inOrder(answers, fields, ({ field }) => field).map((answer) => {
    const field = fields.find(({ id }) => id === answer.field);
    const value = plainValue(answer.value);
    return {
      field: answer.field,
      question: field?.label ?? null,
      value,
      text: field === undefined ? [] : [...content.answerText(field, value)],
      writtenAt: stampToTime(answer.stamp),
    };
  });
}
