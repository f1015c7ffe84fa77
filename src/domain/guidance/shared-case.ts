import type { Json } from "../../lib/json.ts";
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
const answersSchema = v.looseObject({
  module: v.string(),
  exercise: v.string(),
  version: v.number(),
  savedOn: v.optional(v.nullable(calendarDaySchema), null),
});
const answerPrefix = "answer:";

/**
 * Reads what stands in a circle. What does not fit a schema, as a newer app may write it, is left out. With `from`, what
 * happened before that day is not read: a list of many people looks at the last weeks only.
 */
export function readSharedCase(entries: readonly SharedEntry[], from: CalendarDay | null = null): SharedCase {
  const checkIns: CheckIn[] = [];
  const urges: Urge[] = [];
  const slips: SharedRecord<Slip>[] = [];
  const items: SharedRecord<ToolItem>[] = [];
  const versions: SharedRecord<PlanVersion>[] = [];
  const weeks: MeasureWeek[] = [];
  const answers: SharedAnswers[] = [];
  let lastDay: CalendarDay | null = null;
  for (const { name, values: entry } of entries) {
    const { kind, values } = entry;
    if (!isFields(values)) continue;
    const id = name.replace(/^shared\|/, "");
    const day = dayOf(kind === "answers" ? values.savedOn : values.day);
    if (day !== null && isSignOfLife(kind) && (lastDay === null || day > lastDay)) lastDay = day;
    const isEarlier = from !== null && day !== null && day < from;
    if (isEarlier && (kind === "check-in" || kind === "urge" || kind === "slip")) continue;
    if (kind === "check-in") add(checkIns, checkInSchema, values);
    else if (kind === "urge") add(urges, urgeSchema, values);
    else if (kind === "slip") addRecord(slips, slipSchema, id, values);
    else if (kind === "tool-item") addRecord(items, planItemSchema, id, values);
    else if (kind === "plan-version") addRecord(versions, planVersionSchema, id, values);
    else if (kind === "measure-week") add(weeks, measureWeekSchema, values);
    else if (kind === "answers") addAnswers(answers, values);
  }
  return {
    checkIns: checkIns.toSorted((left, right) => (left.day < right.day ? 1 : -1)),
    urges: urges.toSorted((left, right) => (momentOf(left) < momentOf(right) ? 1 : -1)),
    slips: slips.toSorted((left, right) => (momentOf(left.value) < momentOf(right.value) ? 1 : -1)),
    items,
    versions,
    weeks,
    answers,
    lastDay,
  };
}

/** The answers of one exercise; null when none are shared. */
export function sharedAnswers({ answers }: SharedCase, module: string, exercise: string) {
  return answers.find((one) => one.module === module && one.exercise === exercise) ?? null;
}

function isSignOfLife(kind: Json | undefined): boolean {
  return kind === "check-in" || kind === "urge" || kind === "slip" || kind === "answers";
}

function add<Value>(
  list: Value[],
  schema: v.GenericSchema<unknown, Value>,
  values: Readonly<Record<string, Json>>,
): void {
  const parsed = v.safeParse(schema, values);
  if (parsed.success) list.push(parsed.output);
}

function addRecord<Value>(
  list: SharedRecord<Value>[],
  schema: v.GenericSchema<unknown, Value>,
  id: string,
  values: Readonly<Record<string, Json>>,
): void {
  const parsed = v.safeParse(schema, values);
  if (parsed.success) list.push({ id, value: parsed.output });
}

function addAnswers(list: SharedAnswers[], values: Readonly<Record<string, Json>>): void {
  const parsed = v.safeParse(answersSchema, values);
  if (!parsed.success) return;
  const { module, exercise, version, savedOn } = parsed.output;
  const answers = Object.entries(values).flatMap(([name, answer]) =>
    name.startsWith(answerPrefix) ? [[name.slice(answerPrefix.length), answer] as const] : [],
  );
  list.push({ module, exercise, version, savedOn, answers: Object.fromEntries(answers) });
}

function momentOf({ day, minute }: { readonly day: CalendarDay; readonly minute: number | null }): string {
  return `${day} ${String(minute ?? 0).padStart(4, "0")}`;
}

function dayOf(value: Json | undefined): CalendarDay | null {
  return typeof value === "string" && isCalendarDay(value) ? value : null;
}

function isFields(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
