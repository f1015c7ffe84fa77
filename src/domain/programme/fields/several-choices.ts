import { v } from "../../../lib/schema.ts";
import {
  type AnswerSide,
  type FieldBase,
  type FieldDefinition,
  fieldBaseEntries,
  idSchema,
  type Labelled,
  labelledListSchema,
  textsToLines,
} from "../field-base.ts";

/** Any number of options; the answer is a list of option ids, each once. */
export type SeveralChoicesField = FieldBase & {
  readonly kind: "several-choices";
  readonly options: readonly Labelled[];
  /** Ids that exclude all others: "Geen van deze". */
  readonly exclusive?: readonly string[] | undefined;
  readonly look?: "rows" | "chips" | undefined;
};

export const severalChoices: AnswerSide<SeveralChoicesField, readonly string[]> = {
  schema: (field) =>
    v.pipe(
      v.array(v.picklist(field.options.map((option) => option.id))),
      v.check((answer) => new Set(answer).size === answer.length),
      v.check((answer) => answer.length < 2 || !answer.some((id) => field.exclusive?.includes(id))),
    ),
  isAnswered: (_field, answer) => answer.length > 0,
  toLines: (field, answer) =>
    textsToLines(field.options.filter((option) => answer.includes(option.id)).map((option) => option.label)),
};

export const severalChoicesDefinition: FieldDefinition<SeveralChoicesField> = {
  schema: v.pipe(
    v.strictObject({
      ...fieldBaseEntries,
      kind: v.literal("several-choices"),
      options: labelledListSchema,
      exclusive: v.optional(v.pipe(v.array(idSchema), v.minLength(1))),
      look: v.optional(v.picklist(["rows", "chips"])),
    }),
    v.check(
      (field) => (field.exclusive ?? []).every((id) => field.options.some((option) => option.id === id)),
      "exclusive names an option that does not exist",
    ),
  ),
  secondsToAnswer: (field) => 5 + field.options.length,
};
