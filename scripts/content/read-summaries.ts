import { countSchema, idSchema, textSchema } from "../../src/domain/programme/field-base.ts";
import type { ModuleSummary } from "../../src/domain/programme/module.ts";
import { ok } from "../../src/lib/result.ts";
import { v } from "../../src/lib/schema.ts";
import { parseLocated, placeAt } from "./located.ts";
import { plainTextSchema } from "./plain-text.ts";
import type { Place, Read } from "./problem.ts";
import { readYaml } from "./read-yaml.ts";

const programmeSchema = v.strictObject({
  id: idSchema,
  title: plainTextSchema,
  modules: v.pipe(
    v.array(
      v.strictObject({
        id: idSchema,
        number: textSchema,
        title: plainTextSchema,
        minutes: countSchema,
        week: textSchema,
        opens: v.picklist(["always", "in-order", "free"]),
      }),
    ),
    v.minLength(1),
  ),
});

type ProgrammeFile = {
  readonly id: string;
  readonly title: string;
  readonly summaries: readonly ModuleSummary[];
};

/** The table of contents; `isWritten` says for the id of a module whether there is a text. */
export function readSummaries(
  file: string,
  text: string,
  isWritten: (moduleId: string) => boolean,
  placeOf: Map<object, Place>,
): Read<ProgrammeFile> {
  const yaml = readYaml(file, text);
  if (!yaml.ok) return yaml;
  const parsed = parseLocated(programmeSchema, yaml.value);
  if (!parsed.ok) return parsed;
  const { id, title, modules } = parsed.value;
  const summaries = modules.map((module, index): ModuleSummary => {
    const summary = { ...module, written: isWritten(module.id) };
    placeOf.set(summary, placeAt(yaml.value, ["modules", index]));
    return summary;
  });
  return ok({ id, title, summaries });
}
