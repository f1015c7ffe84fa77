import { v } from "../../../lib/schema.ts";
import {
  type AnswerSide,
  type FieldBase,
  type FieldDefinition,
  fieldBaseEntries,
  type Labelled,
  labelledListSchema,
  textsToLines,
} from "../field-base.ts";

/** One of several options; the answer is the id of the option. */
export type ChoiceField = FieldBase & { readonly kind: "choice"; readonly options: readonly Labelled[] };

export const choice: AnswerSide<ChoiceField, string> = {
  schema: (field) => v.picklist(field.options.map((option) => option.id)),
  isAnswered: () => true,
  toLines: (field, answer) =>
    textsToLines(field.options.filter((option) => option.id === answer).map((option) => option.label)),
};

export const choiceDefinition: FieldDefinition<ChoiceField> = {
  schema: v.strictObject({ ...fieldBaseEntries, kind: v.literal("choice"), options: labelledListSchema }),
  secondsToAnswer: () => 5,
};
