import { countSchema, idSchema, textSchema } from "../../src/domain/programme/field-base.ts";
import { ok } from "../../src/lib/result.ts";
import { v } from "../../src/lib/schema.ts";
import { parseLocated, placeAt } from "./located.ts";
import { parseMarkdown } from "./markdown.ts";
import { plainTextSchema } from "./plain-text.ts";
import { failWith, type Place, type Problem, problemAt, type Read } from "./problem.ts";
import type { WrittenModule } from "./programme.ts";
import { readSections } from "./read-sections.ts";
import { readYaml } from "./read-yaml.ts";

export type ModuleText = Omit<WrittenModule, "exercises">;

const frontMatterSchema = v.strictObject({
  id: idSchema,
  number: textSchema,
  title: plainTextSchema,
  version: countSchema,
  minutes: countSchema,
  aims: v.pipe(v.array(plainTextSchema), v.minLength(1)),
  homework: v.optional(
    v.array(
      v.strictObject({
        id: idSchema,
        text: plainTextSchema,
        link: v.optional(v.pipe(v.string(), v.startsWith("/", "A link of homework stays in the app"))),
      }),
    ),
    [],
  ),
  sources: v.array(
    v.strictObject({
      id: idSchema,
      claim: plainTextSchema,
      reference: textSchema,
      url: v.optional(v.pipe(v.string(), v.url(), v.startsWith("https://"))),
    }),
  ),
  signedOffBy: v.nullable(
    v.strictObject({ name: textSchema, registration: textSchema, on: v.pipe(v.string(), v.isoDate()) }),
  ),
});

/** One module file. `placeOf` learns where the module and each of its parts stand. */
export function readModule(file: string, text: string, placeOf: Map<object, Place>): Read<ModuleText> {
  const start: Place = { file, line: 1, column: 1 };
  const [frontMatter, ...nodes] = parseMarkdown(text).children;
  if (frontMatter?.type !== "yaml") {
    return failWith([problemAt(start, "the file must begin with front matter between --- lines")]);
  }
  const yaml = readYaml(file, frontMatter.value, 2);
  if (!yaml.ok) return yaml;
  const front = parseLocated(frontMatterSchema, yaml.value);

  const problems: Problem[] = front.ok ? [] : [...front.error.problems];
  const sections = readSections(nodes, { start, lines: text.split("\n"), problems, placeOf });
  if (!front.ok || problems.length > 0) return failWith(problems);

  const module: ModuleText = { ...front.value, sections };
  placeOf.set(module, placeAt(yaml.value, ["id"]));
  placeOf.set(module.aims, placeAt(yaml.value, ["aims"]));
  for (const [index, homework] of module.homework.entries()) {
    placeOf.set(homework, placeAt(yaml.value, ["homework", index]));
  }
  for (const [index, source] of module.sources.entries()) {
    placeOf.set(source, placeAt(yaml.value, ["sources", index]));
  }
  return ok(module);
}
