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

/** Own text over several lines. `rows` is how high the empty box stands. */
export type LongTextField = FieldBase & {
  readonly kind: "long-text";
  readonly maxLength: number;
  readonly rows?: number | undefined;
  readonly placeholder?: string | undefined;
};

export const longText: AnswerSide<LongTextField, string> = ownText;

export const longTextDefinition: FieldDefinition<LongTextField> = {
  schema: v.strictObject({
    ...fieldBaseEntries,
    kind: v.literal("long-text"),
    maxLength: countSchema,
    rows: v.optional(countSchema),
    placeholder: v.optional(textSchema),
  }),
  secondsToAnswer: () => 60,
};
