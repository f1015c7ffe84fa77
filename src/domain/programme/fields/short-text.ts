import { v } from "../../../lib/schema.ts";
import {
  type AnswerSide,
  countSchema,
  type FieldBase,
  type FieldDefinition,
  fieldBaseEntries,
  textSchema,
} from "../field-base.ts";

/** One line of own text. `maxLength` counts UTF-16 units, as an input's `maxlength` does. */
export type ShortTextField = FieldBase & {
  readonly kind: "short-text";
  readonly maxLength: number;
  readonly placeholder?: string | undefined;
};

export const shortText: AnswerSide<ShortTextField, string> = {
  schema: (field) => v.pipe(v.string(), v.maxLength(field.maxLength)),
  isAnswered: (_field, answer) => answer.trim() !== "",
  toLines: (_field, answer) => (answer.trim() === "" ? [] : [answer.trim()]),
};

export const shortTextDefinition: FieldDefinition<ShortTextField> = {
  schema: v.strictObject({
    ...fieldBaseEntries,
    kind: v.literal("short-text"),
    maxLength: countSchema,
    placeholder: v.optional(textSchema),
  }),
  secondsToAnswer: () => 30,
};
