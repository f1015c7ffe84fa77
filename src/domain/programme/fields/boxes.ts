import { v } from "../../../lib/schema.ts";
import {
  type AnswerSide,
  countSchema,
  type FieldBase,
  type FieldDefinition,
  fieldBaseEntries,
  type Labelled,
  labelledListSchema,
  textSchema,
  textsToLines,
} from "../field-base.ts";

/** Named boxes with short own lines in each, such as for and against, or what fills a barrel and where it leaks. */
export type BoxesField = FieldBase & {
  readonly kind: "boxes";
  readonly look: "plain" | "four" | "barrel";
  readonly boxes: readonly Labelled[];
  /** Of one box. */
  readonly maxItems: number;
  /** Of one line, in UTF-16 units. */
  readonly maxLength: number;
  readonly addLabel: string;
};

/** The lines of each box, by the id of the box. */
export type BoxesAnswer = Readonly<Record<string, readonly string[]>>;

export const boxes: AnswerSide<BoxesField, BoxesAnswer> = {
  schema: (field) =>
    v.record(
      v.picklist(field.boxes.map(({ id }) => id)),
      v.pipe(v.array(v.pipe(v.string(), v.maxLength(field.maxLength))), v.maxLength(field.maxItems)),
    ),
  isAnswered: (_field, answer) => Object.values(answer).some((lines) => textsToLines(lines).length > 0),
  toLines: (field, answer, part) =>
    field.boxes
      .filter(({ id }) => part === null || part === id)
      .flatMap(({ id, label }) => {
        const lines = textsToLines(answer[id] ?? []);
        return part === null ? lines.map(({ text }) => ({ text: `${label}: ${text}` })) : lines;
      }),
};

export const boxesDefinition: FieldDefinition<BoxesField> = {
  schema: v.strictObject({
    ...fieldBaseEntries,
    kind: v.literal("boxes"),
    look: v.picklist(["plain", "four", "barrel"]),
    boxes: v.pipe(labelledListSchema, v.minLength(2), v.maxLength(6)),
    maxItems: countSchema,
    maxLength: countSchema,
    addLabel: textSchema,
  }),
  parts: (field) => field.boxes.map(({ id }) => id),
  secondsToAnswer: (field) => 60 * field.boxes.length,
};
