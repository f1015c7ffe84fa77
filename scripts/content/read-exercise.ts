import { type Exercise, toolIds } from "../../src/domain/programme/exercise.ts";
import { countSchema, idSchema, textSchema } from "../../src/domain/programme/field-base.ts";
import { fieldDefinitions } from "../../src/domain/programme/field-definitions.ts";
import type { Field, FieldKind } from "../../src/domain/programme/field-kinds.ts";
import { ok } from "../../src/lib/result.ts";
import { v } from "../../src/lib/schema.ts";
import { type Located, type LocatedMap, parseLocated, placeAt, textsIn } from "./located.ts";
import { mergeTexts } from "./merge-texts.ts";
import { findLeftOverMarkup } from "./plain-text.ts";
import { failWith, type Place, type Problem, problemAt, type Read } from "./problem.ts";
import type { Text } from "./programme.ts";
import { readIntro } from "./read-intro.ts";
import { readYaml } from "./read-yaml.ts";

const anyMap = v.record(v.string(), v.unknown());

const exerciseSchema = v.strictObject({
  id: idSchema,
  version: countSchema,
  keep: v.optional(v.picklist(["sealed", "never"]), "sealed"),
  gate: v.optional(v.picklist(["triage"])),
  fields: v.pipe(v.array(anyMap), v.minLength(1)),
  feeds: v.optional(
    v.array(
      v.strictObject({
        tool: v.picklist(toolIds),
        slot: idSchema,
        from: idSchema,
        part: v.optional(idSchema),
        top: v.optional(countSchema),
        only: v.optional(v.strictObject({ part: idSchema, is: v.pipe(v.array(idSchema), v.minLength(1)) })),
      }),
    ),
    [],
  ),
  texts: anyMap,
});

const exerciseTextsSchema = v.strictObject({
  title: textSchema,
  intro: v.optional(textSchema),
  fields: v.record(v.string(), anyMap),
});

type ReadExercise = { readonly exercise: Exercise; readonly texts: readonly Text[] };

/** One exercise file in one language. `placeOf` learns where the exercise, its fields and its feeds stand. */
export function readExercise(
  file: string,
  text: string,
  language: string,
  placeOf: Map<object, Place>,
): Read<ReadExercise> {
  const yaml = readYaml(file, text);
  if (!yaml.ok) return yaml;
  const structure = parseLocated(exerciseSchema, yaml.value);
  if (!structure.ok) return structure;
  const { id, version, keep, gate, feeds } = structure.value;

  const textsNode = entryOf(entryOf(yaml.value, "texts"), language);
  if (textsNode === undefined) {
    return failWith([problemAt(placeAt(yaml.value, ["texts"]), `there are no texts in "${language}"`)]);
  }
  const texts = parseLocated(exerciseTextsSchema, textsNode);
  if (!texts.ok) return texts;

  const problems: Problem[] = [];
  const fileName = file.slice(file.lastIndexOf("/") + 1);
  if (fileName !== `${id}.yaml`) {
    problems.push(
      problemAt(placeAt(yaml.value, ["id"]), `exercise "${id}" stands in a file named ${fileName}`),
    );
  }
  const introNode = entryOf(textsNode, "intro");
  const intro =
    introNode === undefined ? { paragraphs: [], texts: [] } : readIntro(introNode, problems, placeOf);
  const fields = readFields(yaml.value, textsNode, placeOf, problems);
  const plainTexts = [entryOf(textsNode, "title"), entryOf(textsNode, "fields")].map((node) =>
    node === undefined ? [] : textsIn(node),
  );
  for (const plain of plainTexts.flat()) {
    const leftOver = findLeftOverMarkup(plain.text);
    if (leftOver !== undefined)
      problems.push(problemAt(plain.place, `"${leftOver}": this text cannot hold markup`));
  }
  if (problems.length > 0) return failWith(problems);

  const exercise: Exercise = {
    id,
    version,
    title: texts.value.title,
    intro: intro.paragraphs,
    fields,
    feeds,
    keep,
    gate: gate ?? null,
  };
  placeOf.set(exercise, placeAt(yaml.value, ["id"]));
  for (const [index, feed] of feeds.entries()) placeOf.set(feed, placeAt(yaml.value, ["feeds", index]));
  const [titleTexts = [], fieldTexts = []] = plainTexts;
  return ok({ exercise, texts: [...titleTexts, ...intro.texts, ...fieldTexts] });
}

function readFields(
  exercise: Located,
  texts: Located,
  placeOf: Map<object, Place>,
  problems: Problem[],
): readonly Field[] {
  const structures = entryOf(exercise, "fields");
  const textById = entryOf(texts, "fields");
  if (structures?.type !== "list" || textById?.type !== "map") return [];
  const ids = new Set<string>();
  const fields = structures.items.flatMap((structure): readonly Field[] => {
    const id = scalarOf(entryOf(structure, "id"));
    const fieldTexts = entryOf(textById, id);
    if (structure.type !== "map" || fieldTexts?.type !== "map") {
      problems.push(problemAt(structure.place, `field "${id}" has no texts`));
      return [];
    }
    ids.add(id);
    const field = readField(structure, fieldTexts, problems);
    if (field === undefined) return [];
    placeOf.set(field, structure.place);
    return [field];
  });
  for (const [id, entry] of textById.entries) {
    if (!ids.has(id)) problems.push(problemAt(entry.place, `the texts "${id}" belong to no field`));
  }
  return fields;
}

function readField(structure: LocatedMap, texts: LocatedMap, problems: Problem[]): Field | undefined {
  const kind = scalarOf(entryOf(structure, "kind"));
  if (!isFieldKind(kind)) {
    const known = Object.keys(fieldDefinitions).join(", ");
    problems.push(
      problemAt(placeAt(structure, ["kind"]), `"${kind}" is not a kind of field; known are: ${known}`),
    );
    return undefined;
  }
  const merged = mergeTexts(structure, texts);
  problems.push(...merged.problems);
  if (merged.problems.length > 0) return undefined;
  const schema: v.GenericSchema<unknown, Field> = fieldDefinitions[kind].schema;
  const field = parseLocated(schema, merged.value);
  if (field.ok) return field.value;
  problems.push(...field.error.problems);
  return undefined;
}

function isFieldKind(kind: string): kind is FieldKind {
  return Object.hasOwn(fieldDefinitions, kind);
}

function entryOf(located: Located | undefined, key: string): Located | undefined {
  return located?.type === "map" ? located.entries.get(key)?.value : undefined;
}

function scalarOf(located: Located | undefined): string {
  return located?.type === "scalar" ? String(located.value) : "";
}
