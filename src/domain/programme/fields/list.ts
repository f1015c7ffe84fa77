import { v } from "../../../lib/schema.ts";
import {
  type AnswerSide,
  countSchema,
  type FieldBase,
  type FieldDefinition,
  fieldBaseEntries,
  textSchema,
  textsToLines,
} from "../field-base.ts";

/** A list of short own texts, in the participant's order. */
export type ListField = FieldBase & {
  readonly kind: "list";
  readonly maxItems: number;
  /** Of one item, in UTF-16 units. */
  readonly maxLength: number;
  /** Names one item for the eye and the screen reader: "Reden". */
  readonly itemLabel: string;
  /** On the button that adds one: "Nog een reden". */
  readonly addLabel: string;
};

export const list: AnswerSide<ListField, readonly string[]> = {
  schema: (field) =>
    v.pipe(v.array(v.pipe(v.string(), v.maxLength(field.maxLength))), v.maxLength(field.maxItems)),
  isAnswered: (_field, answer) => answer.some((item) => item.trim() !== ""),
  toLines: (_field, answer) => textsToLines(answer),
};

export const listDefinition: FieldDefinition<ListField> = {
  schema: v.strictObject({
    ...fieldBaseEntries,
    kind: v.literal("list"),
    maxItems: countSchema,
    maxLength: countSchema,
    itemLabel: textSchema,
    addLabel: textSchema,
  }),
  secondsToAnswer: (field) => 15 * Math.min(field.maxItems, 3),
};
