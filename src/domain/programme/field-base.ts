import { v } from "../../lib/schema.ts";

/** Show a field only when another field of the same exercise has one of these answers. */
export type Condition = { readonly field: string; readonly is: readonly string[] };

/** A feed that takes those alone whose choice in `part` is one of these. */
export type OnlyWhen = { readonly part: string; readonly is: readonly string[] };

/** What every kind of field has. Texts are in the language that was compiled. */
export type FieldBase = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional: boolean;
  readonly showIf?: Condition | undefined;
};

/** An option, a column, an item: the id is stored, the label is read. */
export type Labelled = { readonly id: string; readonly label: string; readonly hint?: string | undefined };

/** What the app needs of a kind of field. */
export type AnswerSide<Field, Answer> = {
  /** What a raw value must be to be an answer to this very field. */
  readonly schema: (field: Field) => v.GenericSchema<unknown, Answer>;
  /** False for an answer that holds nothing yet, such as an empty text. */
  readonly isAnswered: (field: Field, answer: Answer) => boolean;
  /** What a feed hands to a tool, in the labels that the participant saw; `part` and `only` where the feed names them. */
  readonly toLines: (
    field: Field,
    answer: Answer,
    part: string | null,
    only: OnlyWhen | null,
  ) => readonly FedLine[];
};

/** One line for a tool. */
export type FedLine = {
  readonly text: string;
  /** Stays the same when lines before it come or go; without one the place in the answer counts. */
  readonly key?: string | undefined;
  /** The numbers and choices beside the text, by their ids. */
  readonly values?: Values | undefined;
};
export type Values = Readonly<Record<string, string | number>>;

export function textsToLines(texts: readonly string[]): readonly FedLine[] {
  return texts.map((text) => ({ text: text.trim() })).filter(({ text }) => text !== "");
}

/** What the content compiler needs of a kind of field. The app bundle does not carry it. */
export type FieldDefinition<Field> = {
  readonly schema: v.GenericSchema<unknown, Field>;
  /** What a feed may name of this field instead of the whole: a box, a column, a part. */
  readonly parts?: (field: Field) => readonly string[];
  /** What can be chosen in its parts: a feed may ask for one of these. */
  readonly choices?: (field: Field) => ReadonlyMap<string, readonly string[]>;
  /** Seconds to think and answer once the texts are read, roughly: the minutes of a section are held against it. */
  readonly secondsToAnswer: (field: Field) => number;
};

/** Lower-case words with hyphens: ids stand in stored answers for years, and in addresses. */
export const idSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "Not a lower-case-id"));

export const textSchema = v.pipe(v.string(), v.trim(), v.nonEmpty("A text is empty"));

export const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

const labelledEntries = { id: idSchema, label: textSchema, hint: v.optional(textSchema) };

export const labelledListSchema = v.pipe(v.array(v.strictObject(labelledEntries)), v.minLength(1));

const conditionSchema = v.strictObject({
  field: idSchema,
  is: v.pipe(v.array(v.string()), v.minLength(1)),
});

export const fieldBaseEntries = {
  id: idSchema,
  label: textSchema,
  hint: v.optional(textSchema),
  optional: v.optional(v.boolean(), false),
  showIf: v.optional(conditionSchema),
};
