import { v } from "../../../lib/schema.ts";
import type { AnswerSide, FedLine, FieldBase, Values } from "../field-base.ts";
import { type ChoiceField, choice } from "./choice.ts";
import { type LongTextField, longText } from "./long-text.ts";
import { type ScaleField, scale } from "./scale.ts";
import { type ShortTextField, shortText } from "./short-text.ts";

/** A small field inside an entry. */
export type EntryPart = ShortTextField | LongTextField | ChoiceField | ScaleField;

/** Cards that repeat, each with the same small fields: if-then sentences, a chain of links, a thought record. */
export type EntriesField = FieldBase & {
  readonly kind: "entries";
  /** `circle` is one entry whose parts follow each other round. */
  readonly look: "cards" | "sentence" | "chain" | "circle";
  readonly maxEntries: number;
  readonly parts: readonly EntryPart[];
  /** Names one entry: "Maatregel". */
  readonly entryLabel: string;
  readonly addLabel: string;
  /** What an entry becomes in a tool: "Als %when%, dan %then%". */
  readonly line: string;
};

export type Entry = { readonly id: string; readonly values: Values };

export const entries: AnswerSide<EntriesField, readonly Entry[]> = {
  schema: (field) =>
    v.pipe(
      v.array(
        v.strictObject({
          id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
          values: v.strictObject(
            Object.fromEntries(field.parts.map((part) => [part.id, v.optional(partSchema(part))])),
          ) as v.GenericSchema<unknown, Values>,
        }),
      ),
      v.maxLength(field.maxEntries),
      v.check((all) => new Set(all.map(({ id }) => id)).size === all.length),
    ),
  isAnswered: (field, answer) => answer.some((entry) => isComplete(field, entry)),
  toLines: (field, answer, part, only) =>
    answer.flatMap((entry): readonly FedLine[] => {
      if (only !== null && !only.is.includes(String(entry.values[only.part]))) return [];
      if (part !== null) {
        const text = partToText(field, entry, part);
        return text === "" ? [] : [{ text, key: entry.id }];
      }
      if (!isComplete(field, entry)) return [];
      return [{ text: fillLine(field, entry), key: entry.id, values: pickValues(field, entry) }];
    }),
};

/** A part in the line: "%when%". */
export const linePlaceholder = /%([a-z0-9-]+)%/g;

/** Every part that must be filled in, is. */
export function isComplete(field: EntriesField, entry: Entry): boolean {
  return field.parts.every(({ id, optional }) => optional || partToText(field, entry, id) !== "");
}

function partSchema(part: EntryPart): v.GenericSchema<unknown, string | number> {
  switch (part.kind) {
    case "short-text":
      return shortText.schema(part);
    case "long-text":
      return longText.schema(part);
    case "choice":
      return choice.schema(part);
    case "scale":
      return scale.schema(part);
  }
}

function partToText(field: EntriesField, entry: Entry, id: string): string {
  const part = field.parts.find((one) => one.id === id);
  const value = entry.values[id];
  if (part === undefined || value === undefined) return "";
  if (part.kind === "choice") return part.options.find((option) => option.id === value)?.label ?? "";
  return String(value).trim();
}

function fillLine(field: EntriesField, entry: Entry): string {
  return field.line.replace(linePlaceholder, (_, id: string) => partToText(field, entry, id));
}

/** The texts stand in the line; what is left are the numbers and the choices. */
function pickValues(field: EntriesField, entry: Entry): Values {
  const chosen = field.parts.filter(({ kind }) => kind === "choice" || kind === "scale");
  return Object.fromEntries(
    chosen.flatMap(({ id }) => {
      const value = entry.values[id];
      return value === undefined ? [] : [[id, value]];
    }),
  );
}
