import { v } from "../../../lib/schema.ts";
import {
  type AnswerSide,
  countSchema,
  type FieldBase,
  type FieldDefinition,
  fieldBaseEntries,
  textSchema,
} from "../field-base.ts";
import { ownText } from "./own-text.ts";

/** One line of own text. */
export type ShortTextField = FieldBase & {
  readonly kind: "short-text";
  readonly maxLength: number;
  readonly placeholder?: string | undefined;
};

export const shortText: AnswerSide<ShortTextField, string> = ownText;

export const shortTextDefinition: FieldDefinition<ShortTextField> = {
  schema: v.strictObject({
    ...fieldBaseEntries,
    kind: v.literal("short-text"),
    maxLength: countSchema,
    placeholder: v.optional(textSchema),
  }),
  secondsToAnswer: () => 30,
};
