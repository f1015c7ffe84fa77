import { v } from "../../../lib/schema.ts";
import {
  type AnswerSide,
  type FieldBase,
  type FieldDefinition,
  fieldBaseEntries,
  type Labelled,
  labelledListSchema,
  textSchema,
} from "../field-base.ts";

/** A whole number from `min` to `max`; `low` and `high` are the texts at the ends. */
export type ScaleField = FieldBase & {
  readonly kind: "scale";
  readonly min: number;
  readonly max: number;
  readonly low: string;
  readonly high: string;
  /** Texts at single points; the id is the number: "0", "5". */
  readonly labels?: readonly Labelled[] | undefined;
};

export const scale: AnswerSide<ScaleField, number> = {
  schema: (field) => v.pipe(v.number(), v.integer(), v.minValue(field.min), v.maxValue(field.max)),
  isAnswered: () => true,
  toLines: (field, answer) => {
    const label = field.labels?.find((point) => point.id === String(answer))?.label;
    const text = `${answer} / ${field.max}`;
    return [{ text: label === undefined ? text : `${text}: ${label}` }];
  },
};

export const scaleDefinition: FieldDefinition<ScaleField> = {
  schema: v.pipe(
    v.strictObject({
      ...fieldBaseEntries,
      kind: v.literal("scale"),
      min: v.pipe(v.number(), v.integer()),
      max: v.pipe(v.number(), v.integer()),
      low: textSchema,
      high: textSchema,
      labels: v.optional(labelledListSchema),
    }),
    v.check((field) => field.min < field.max, "min is not below max"),
    v.check(
      (field) => (field.labels ?? []).every(({ id }) => Number(id) >= field.min && Number(id) <= field.max),
      "labels names a number outside the scale",
    ),
  ),
  secondsToAnswer: () => 4,
};
