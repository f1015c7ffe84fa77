import { isJsonObject, type Json } from "../../lib/json.ts";
import { lazyFields } from "../../lib/lazy-fields.ts";
import { v } from "../../lib/schema.ts";
import { type CalendarDay, calendarDaySchema, isCalendarDay } from "../check-in/calendar-day.ts";
import { type CheckIn, checkInSchema } from "../check-in/check-in.ts";
import { type MeasureWeek, measureWeekSchema } from "../measures/measure-week.ts";
import { type PlanVersion, planVersionSchema } from "../plan/plan-version.ts";
import { type Slip, slipSchema } from "../slip/slip.ts";
import { type ToolItem, toolItemSchema } from "../tools/tool-item.ts";
import { type Urge, urgeSchema } from "../urge/urge.ts";

/** One projection as it stands in the circle: `values` holds `data`, `kind` and the `values` of `projectRecord`. */
export type SharedEntry = { readonly name: string; readonly values: Readonly<Record<string, Json>> };

/** `id` is that of the record at home. */
export type SharedRecord<Value> = { readonly id: string; readonly value: Value };

export type SharedAnswers = {
  readonly module: string;
  readonly exercise: string;
  readonly version: number;
  readonly savedOn: CalendarDay | null;
  /** By field. */
  readonly answers: Readonly<Record<string, Json>>;
};

/** What is shared of somebody, read once at the border. Days are newest first. */
export type SharedCase = {
  readonly checkIns: readonly CheckIn[];
  readonly urges: readonly Urge[];
  /** Those of the urges that ended in a slip. */
  readonly slippedUrges: readonly Urge[];
  readonly slips: readonly SharedRecord<Slip>[];
  /** Lines of the plan and measures, as far as they are shared. */
  readonly items: readonly SharedRecord<ToolItem>[];
  readonly versions: readonly SharedRecord<PlanVersion>[];
  readonly weeks: readonly MeasureWeek[];
  readonly answers: readonly SharedAnswers[];
  /** The newest day in the diary, the urges or answers, whatever `from` was; null when nothing has a day. */
  readonly lastDay: CalendarDay | null;
};

const planItemSchema = v.object({
  ...toolItemSchema.entries,
  source: v.optional(v.nullable(v.string()), null),
  sourceText: v.optional(v.nullable(v.string()), null),
});
const answersSchema = v.object({
  module: v.string(),
  exercise: v.string(),
  version: v.number(),
  savedOn: v.optional(v.nullable(calendarDaySchema), null),
});
const answerPrefix = "answer:";

/** What was projected of one record, before it is read. */
type Fields = { readonly id: string; readonly values: Readonly<Record<string, Json>> };

/**
 * Reads what stands in a circle. What does not fit a schema, as a newer app may write it, is left out. With `from`, what
 * happened before that day is not read: a list of many people looks at the last weeks only. A kind is read when somebody
 * asks for it, because such a list looks at half of them.
 */
export function readSharedCase(entries: readonly SharedEntry[], from: CalendarDay | null = null): SharedCase {
  const byKind = new Map<unknown, Fields[]>();
  for (const { name, values: entry } of entries) {
    const { kind, values } = entry;
    if (!isJsonObject(values)) continue;
    const ofKind = byKind.get(kind);
    const fields = { id: name.replace(/^shared\|/, ""), values };
    if (ofKind === undefined) byKind.set(kind, [fields]);
    else ofKind.push(fields);
  }
  const ofKind = (kind: string): readonly Fields[] => byKind.get(kind) ?? [];
  const recent = (kind: string): readonly Fields[] =>
    from === null ? ofKind(kind) : ofKind(kind).filter(({ values: { day } }) => !isDayBefore(day, from));

  const readUrges = (found: readonly Fields[]): readonly Urge[] =>
    readAll(found, urgeSchema)
      .map(({ value }) => value)
      .toSorted((left, right) => (momentOf(left) < momentOf(right) ? 1 : -1));
  return lazyFields<SharedCase>({
    checkIns: () =>
      readAll(recent("check-in"), checkInSchema)
        .map(({ value }) => value)
        .toSorted((left, right) => (left.day < right.day ? 1 : -1)),
    urges: () => readUrges(recent("urge")),
    slippedUrges: () => readUrges(recent("urge").filter(({ values }) => values.ended === "slip")),
    slips: () =>
      readAll(recent("slip"), slipSchema).toSorted((left, right) =>
        momentOf(left.value) < momentOf(right.value) ? 1 : -1,
      ),
    items: () => readAll(ofKind("tool-item"), planItemSchema),
    versions: () => readAll(ofKind("plan-version"), planVersionSchema),
    weeks: () => readAll(ofKind("measure-week"), measureWeekSchema).map(({ value }) => value),
    answers: () => ofKind("answers").flatMap(({ values }) => readAnswers(values) ?? []),
    lastDay: () => {
      let latest: CalendarDay | null = null;
      for (const kind of ["check-in", "urge", "slip"] as const)
        for (const { values } of ofKind(kind)) latest = laterDay(latest, values.day);
      for (const { values } of ofKind("answers")) latest = laterDay(latest, values.savedOn);
      return latest;
    },
  });
}

/** The answers of one exercise; null when none are shared. */
export function sharedAnswers({ answers }: SharedCase, module: string, exercise: string) {
  return answers.find((one) => one.module === module && one.exercise === exercise) ?? null;
}

function readAll<Value>(
  entries: readonly Fields[],
  schema: v.GenericSchema<unknown, Value>,
): readonly SharedRecord<Value>[] {
  return entries.flatMap(({ id, values }) => {
    const parsed = v.safeParse(schema, values);
    return parsed.success ? [{ id, value: parsed.output }] : [];
  });
}

function readAnswers(values: Fields["values"]): SharedAnswers | null {
  const parsed = v.safeParse(answersSchema, values);
  if (!parsed.success) return null;
  const { module, exercise, version, savedOn } = parsed.output;
  const answers = Object.entries(values)
    .filter(([name]) => name.startsWith(answerPrefix))
    .map(([name, answer]) => [name.slice(answerPrefix.length), answer] as const);
  return { module, exercise, version, savedOn, answers: Object.fromEntries(answers) };
}

function momentOf({ day, minute }: { readonly day: CalendarDay; readonly minute: number | null }): string {
  return `${day} ${String(minute ?? 0).padStart(4, "0")}`;
}

function laterDay(latest: CalendarDay | null, day: Json | undefined): CalendarDay | null {
  if (typeof day !== "string" || (latest !== null && day <= latest)) return latest;
  return isCalendarDay(day) ? day : latest;
}

function isDayBefore(day: Json | undefined, from: CalendarDay): boolean {
  return typeof day === "string" && day < from;
}
