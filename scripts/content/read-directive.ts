import { v } from "../../src/lib/schema.ts";
import type { MarkdownDirective } from "./markdown.ts";
import { type Place, type Problem, problemAt } from "./problem.ts";

/** The attributes of a directive passed over its schema; undefined, with problems, when they do not fit. */
export function readAttributes<Output>(
  directive: MarkdownDirective,
  schema: v.GenericSchema<unknown, Output>,
  place: Place,
  problems: Problem[],
): Output | undefined {
  const parsed = v.safeParse(schema, directive.attributes ?? {});
  if (parsed.success) return parsed.output;
  for (const issue of parsed.issues) {
    const name = issue.path?.map((step) => String(step.key)).join(".") ?? "";
    problems.push(problemAt(place, `::${directive.name} attribute "${name}": ${issue.message}`));
  }
  return undefined;
}

/** `ids="one two"`: at least one, each once. */
export const idListSchema = v.pipe(
  v.string(),
  v.transform((ids) => ids.split(/\s+/).filter((id) => id !== "")),
  v.minLength(1, "Names no id"),
  v.check((ids) => new Set(ids).size === ids.length, "Names an id twice"),
);
