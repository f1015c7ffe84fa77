import { v } from "../../../lib/schema.ts";
import { type AnswerSide, textsToLines } from "../field-base.ts";

/** The answer side of every field of free text. `maxLength` counts UTF-16 units, as an input's `maxlength` does. */
export const ownText: AnswerSide<{ readonly maxLength: number }, string> = {
  schema: (field) => v.pipe(v.string(), v.maxLength(field.maxLength)),
  isAnswered: (_field, answer) => answer.trim() !== "",
  toLines: (_field, answer) => textsToLines([answer]),
};
