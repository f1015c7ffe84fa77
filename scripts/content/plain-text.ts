import { textSchema } from "../../src/domain/programme/field-base.ts";
import { v } from "../../src/lib/schema.ts";

/**
 * What is left in a text when markdown was not understood, or was written where only plain text is shown; undefined
 * when the text is clean. A directive that was mistyped must not reach a participant as `::exercise{…}`.
 */
export function findLeftOverMarkup(text: string): string | undefined {
  return /\*+|_+|::+|:own-word|[`[\]{}<>\\]/.exec(text)?.[0];
}

export const plainTextSchema = v.pipe(
  textSchema,
  v.check((text) => findLeftOverMarkup(text) === undefined, "This text cannot hold markup"),
);
