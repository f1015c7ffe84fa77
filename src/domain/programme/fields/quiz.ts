import { v } from "../../../lib/schema.ts";
import {
  type AnswerSide,
  type FieldBase,
  type FieldDefinition,
  fieldBaseEntries,
  idSchema,
  textSchema,
} from "../field-base.ts";

export const verdicts = ["true", "false", "unknown"] as const;
export type Verdict = (typeof verdicts)[number];

export type Statement = { readonly id: string; readonly label: string; readonly explanation: string };

/** True, false or unknown: each explanation opens after its answer, and nobody counts. */
export type QuizField = FieldBase & {
  readonly kind: "quiz";
  readonly statements: readonly Statement[];
  /** By the id of the statement. */
  readonly answers: Readonly<Record<string, Verdict>>;
};

export type QuizAnswer = Readonly<Record<string, Verdict>>;

export const quiz: AnswerSide<QuizField, QuizAnswer> = {
  schema: (field) => v.record(v.picklist(field.statements.map(({ id }) => id)), v.picklist(verdicts)),
  isAnswered: (field, answer) => field.statements.every(({ id }) => answer[id] !== undefined),
  toLines: () => [],
};

export const quizDefinition: FieldDefinition<QuizField> = {
  schema: v.pipe(
    v.strictObject({
      ...fieldBaseEntries,
      kind: v.literal("quiz"),
      statements: v.pipe(
        v.array(v.strictObject({ id: idSchema, label: textSchema, explanation: textSchema })),
        v.minLength(1),
      ),
      answers: v.record(idSchema, v.picklist(verdicts)),
    }),
    v.check(
      ({ statements, answers }) =>
        statements.length === Object.keys(answers).length &&
        statements.every(({ id }) => Object.hasOwn(answers, id)),
      "every statement needs one answer",
    ),
  ),
  secondsToAnswer: (field) => 12 * field.statements.length,
};
