import { v } from "../../../lib/schema.ts";
import { countSchema, type FieldDefinition, fieldBaseEntries, textSchema } from "../field-base.ts";
import { choiceDefinition } from "./choice.ts";
import { type EntriesField, type EntryPart, linePlaceholder } from "./entries.ts";
import { longTextDefinition } from "./long-text.ts";
import { scaleDefinition } from "./scale.ts";
import { shortTextDefinition } from "./short-text.ts";

/** In a file of its own: it stands on other definitions, and the app must not carry any. */
export const entriesDefinition: FieldDefinition<EntriesField> = {
  schema: v.pipe(
    v.strictObject({
      ...fieldBaseEntries,
      kind: v.literal("entries"),
      look: v.picklist(["cards", "sentence", "chain", "circle"]),
      maxEntries: countSchema,
      parts: v.pipe(
        v.array(
          v.union([
            shortTextDefinition.schema,
            longTextDefinition.schema,
            choiceDefinition.schema,
            scaleDefinition.schema,
          ]),
        ),
        v.minLength(1),
      ),
      entryLabel: textSchema,
      addLabel: textSchema,
      line: textSchema,
    }),
    v.check(
      (field) => namesInLine(field.line).every((name) => field.parts.some(({ id }) => id === name)),
      "line names a part that there is not",
    ),
    v.check((field) => field.look !== "circle" || field.maxEntries === 1, "a circle is one entry"),
  ),
  parts: (field) => field.parts.map(({ id }) => id),
  choices: (field) =>
    new Map(
      field.parts.flatMap((part) =>
        part.kind === "choice" ? [[part.id, part.options.map(({ id }) => id)] as const] : [],
      ),
    ),
  secondsToAnswer: (field) =>
    Math.min(field.maxEntries, 3) * field.parts.reduce((seconds, part) => seconds + secondsForPart(part), 0),
};

function namesInLine(line: string): readonly string[] {
  return [...line.matchAll(linePlaceholder)].map(([, name = ""]) => name);
}

function secondsForPart(part: EntryPart): number {
  switch (part.kind) {
    case "short-text":
      return shortTextDefinition.secondsToAnswer(part);
    case "long-text":
      return longTextDefinition.secondsToAnswer(part);
    case "choice":
      return choiceDefinition.secondsToAnswer(part);
    case "scale":
      return scaleDefinition.secondsToAnswer(part);
  }
}
