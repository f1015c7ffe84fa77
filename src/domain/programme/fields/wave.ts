import { v } from "../../../lib/schema.ts";
import {
  type AnswerSide,
  countSchema,
  type FieldBase,
  type FieldDefinition,
  fieldBaseEntries,
  textSchema,
} from "../field-base.ts";

/** Riding one wave of urge on a timer; the guidance in `steps` is shown in turn over the whole time. */
export type WaveField = FieldBase & {
  readonly kind: "wave";
  readonly seconds: number;
  readonly steps: readonly string[];
};

/** Stopping early is an answer too: every second ridden counts. */
export type WaveAnswer = {
  /** Ridden, whole seconds. */
  readonly seconds: number;
  readonly finished: boolean;
};

export const wave: AnswerSide<WaveField, WaveAnswer> = {
  schema: () =>
    v.strictObject({
      seconds: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      finished: v.boolean(),
    }),
  isAnswered: (_field, answer) => answer.seconds > 0,
  // A tool wants the technique that was tried, not the time that it took.
  toLines: (field, answer) => (answer.seconds > 0 ? [{ text: field.label }] : []),
};

export const waveDefinition: FieldDefinition<WaveField> = {
  schema: v.strictObject({
    ...fieldBaseEntries,
    kind: v.literal("wave"),
    seconds: countSchema,
    steps: v.pipe(v.array(textSchema), v.minLength(1)),
  }),
  secondsToAnswer: (field) => field.seconds,
};
