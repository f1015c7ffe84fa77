import { idSchema, textSchema } from "../../src/domain/programme/field-base.ts";
import type { HelpLine } from "../../src/domain/safety/help-line.ts";
import { ok } from "../../src/lib/result.ts";
import { v } from "../../src/lib/schema.ts";
import { parseLocated, placeAt } from "./located.ts";
import { plainTextSchema } from "./plain-text.ts";
import type { Place, Read } from "./problem.ts";
import { readYaml } from "./read-yaml.ts";

const helpLinesSchema = v.strictObject({
  lines: v.pipe(
    v.array(
      v.strictObject({
        id: idSchema,
        name: plainTextSchema,
        dial: v.pipe(v.string(), v.regex(/^[0-9]+$/, "Digits only, as dialled, between quotes")),
        number: plainTextSchema,
        alternative: v.optional(plainTextSchema),
        about: plainTextSchema,
        hours: plainTextSchema,
        cost: plainTextSchema,
        checkedOn: v.pipe(v.string(), v.isoDate("Not a day as YYYY-MM-DD")),
        source: textSchema,
      }),
    ),
    v.minLength(1),
  ),
});

export function readHelpLines(
  file: string,
  text: string,
  placeOf: Map<object, Place>,
): Read<readonly HelpLine[]> {
  const yaml = readYaml(file, text);
  if (!yaml.ok) return yaml;
  const parsed = parseLocated(helpLinesSchema, yaml.value);
  if (!parsed.ok) return parsed;
  const helpLines = parsed.value.lines;
  for (const [index, line] of helpLines.entries()) placeOf.set(line, placeAt(yaml.value, ["lines", index]));
  return ok(helpLines);
}
