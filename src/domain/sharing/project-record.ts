import type { Json } from "../../lib/json.ts";
import { v } from "../../lib/schema.ts";
import { checkInSchema } from "../check-in/check-in.ts";
import { measureWeekSchema } from "../measures/measure-week.ts";
import { planVersionSchema } from "../plan/plan-version.ts";
import { slipSchema } from "../slip/slip.ts";
import { toolItemSchema } from "../tools/tool-item.ts";
import { urgeSchema } from "../urge/urge.ts";
import { type DataKind, exercisesOf } from "./data-kind.ts";

/** A record of home: its kind and fields, as the vault holds them. */
export type HomeRecord = { readonly kind: string; readonly values: Readonly<Record<string, Json>> };

/** What somebody else is given of one record: nothing that is not named here leaves home. */
export type Projection = {
  readonly data: DataKind;
  readonly kind: string;
  readonly values: Readonly<Record<string, Json>>;
};

const answersSchema = v.looseObject({
  module: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,50}$/)),
  exercise: v.string(),
  version: v.number(),
  savedOn: v.optional(v.string()),
});
/** Without the source, which leads to an exercise that may not be shared, and what it said there. */
const { source: _source, sourceText: _sourceText, ...itemEntries } = toolItemSchema.entries;
const { changedItem: _changedItem, ...slipEntries } = slipSchema.entries;

/** `null` for what is never shared, and for a record that is not whole. */
export function projectRecord(record: HomeRecord): Projection | null {
  switch (record.kind) {
    case "check-in":
      return project("diary", record, checkInSchema);
    case "urge":
      return project("urges", record, urgeSchema);
    case "slip":
      return project("analyses", record, v.object(slipEntries));
    case "measure-week":
      return project("measures", record, measureWeekSchema);
    case "plan-version":
      return projectPlanVersion(record);
    case "tool-item":
      return projectItem(record);
    case "answers":
      return projectAnswers(record);
    default:
      return null;
  }
}

/** What is shared of all records under this consent, by the id of the record. */
export function projectRecords(
  records: readonly (HomeRecord & { readonly id: string })[],
  consent: readonly DataKind[],
): ReadonlyMap<string, Projection> {
  const projections = new Map<string, Projection>();
  for (const { id, ...record } of records) {
    const projection = projectRecord(record);
    if (projection !== null && consent.includes(projection.data)) projections.set(id, projection);
  }
  return projections;
}

/** Of the tools only the plan and the measures, and of the plan nobody's name: those people agreed to nothing. */
function projectItem(record: HomeRecord): Projection | null {
  if (namesPeople(record.values.slot)) return null;
  switch (record.values.tool) {
    case "prevention-plan":
      return project("plan", record, v.object(itemEntries));
    case "measures":
      return project("measures", record, v.object(itemEntries));
    default:
      return null;
  }
}

function projectPlanVersion(record: HomeRecord): Projection | null {
  const parsed = v.safeParse(planVersionSchema, record.values);
  if (!parsed.success) return null;
  const { day, lines } = parsed.output;
  const values = { day, lines: lines.filter(({ slot }) => !namesPeople(slot)) };
  return { data: "plan", kind: record.kind, values };
}

function namesPeople(slot: Json | undefined): boolean {
  return slot === "people" || slot === "signal" || slot === "person";
}

function projectAnswers(record: HomeRecord): Projection | null {
  const parsed = v.safeParse(answersSchema, record.values);
  if (!parsed.success) return null;
  const answers = Object.entries(record.values).filter(([name]) => name.startsWith("answer:"));
  const { module, exercise, version, savedOn = null } = parsed.output;
  const values = { module, exercise, version, savedOn, ...Object.fromEntries(answers) };
  return { data: exercisesOf(module), kind: record.kind, values };
}

/** The fields that the schema names, and no other. */
function project(
  data: DataKind,
  { kind, values }: HomeRecord,
  schema: v.ObjectSchema<v.ObjectEntries, undefined>,
): Projection | null {
  if (!v.safeParse(schema, values).success) return null;
  const named = Object.entries(values).filter(([name]) => name in schema.entries);
  return { data, kind, values: Object.fromEntries(named) };
}
