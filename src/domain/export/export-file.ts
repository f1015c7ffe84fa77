import type { Json } from "../../lib/json.ts";
import { v } from "../../lib/schema.ts";
import { actSchema } from "../act/act.ts";
import { appointmentSchema } from "../activities/appointment.ts";
import { calendarDaySchema } from "../check-in/calendar-day.ts";
import { checkInSchema, courseSchema } from "../check-in/check-in.ts";
import { measureWeekSchema } from "../measures/measure-week.ts";
import { planVersionSchema } from "../plan/plan-version.ts";
import { toolIds } from "../programme/exercise.ts";
import { proposalSchema } from "../slip/proposal.ts";
import { slipSchema } from "../slip/slip.ts";
import { urgeSchema } from "../urge/urge.ts";

// What "Download alles" gives, as docs/export-format.md describes it. A property may be added under the same version;
// one that exists keeps its name and its meaning.

export const exportFormat = "loslaten-export";
export const exportVersion = 1;

/** A moment in UTC with milliseconds and a closing Z, as `toISOString` writes it. */
const timeSchema = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/), v.isoTimestamp());
const jsonSchema = v.custom<Json>((value) => value !== undefined);
const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const answerSchema = v.strictObject({
  field: v.string(),
  question: v.nullable(v.string()),
  value: jsonSchema,
  text: v.array(v.string()),
  writtenAt: timeSchema,
});

const exerciseSchema = v.strictObject({
  id: v.string(),
  title: v.nullable(v.string()),
  intro: v.array(v.string()),
  version: v.number(),
  questionsVersion: v.nullable(v.number()),
  savedOn: v.nullable(calendarDaySchema),
  answers: v.array(answerSchema),
  earlier: v.array(
    v.strictObject({ savedOn: calendarDaySchema, version: v.number(), answers: v.array(answerSchema) }),
  ),
});

const homeworkSchema = v.strictObject({
  id: v.string(),
  text: v.nullable(v.string()),
  doneOn: v.nullable(calendarDaySchema),
});

const moduleSchema = v.strictObject({
  id: v.string(),
  number: v.nullable(v.string()),
  title: v.nullable(v.string()),
  furthestPage: v.nullable(countSchema),
  finishedOn: v.nullable(calendarDaySchema),
  exercises: v.array(exerciseSchema),
  homework: v.array(homeworkSchema),
});

const toolItemSchema = v.strictObject({
  id: v.string(),
  tool: v.picklist(toolIds),
  slot: v.string(),
  text: v.string(),
  source: v.nullable(v.string()),
  values: v.nullable(v.record(v.string(), v.union([v.string(), v.number()]))),
});

const measureReviewSchema = v.strictObject({
  day: calendarDaySchema,
  measure: v.nullable(v.string()),
  item: v.string(),
  helped: courseSchema,
});

const recordSchema = v.strictObject({
  id: v.string(),
  kind: v.string(),
  fields: v.record(v.string(), v.strictObject({ value: jsonSchema, writtenAt: timeSchema })),
});

/** To somebody else, and still here: what has arrived stands in the conversation. */
const messageSchema = v.strictObject({
  with: v.nullable(v.string()),
  state: v.picklist(["draft", "waiting"]),
  text: v.string(),
});

const accessLogLineSchema = v.strictObject({
  at: timeSchema,
  event: v.picklist(["access-given", "access-ended", "data-given", "data-withdrawn", "opened"]),
  actor: v.string(),
  actorRole: v.string(),
  person: v.nullable(v.string()),
  personRole: v.nullable(v.string()),
  organisation: v.nullable(v.string()),
  patient: v.string(),
  data: v.array(v.string()),
  basis: v.literal("consent"),
  text: v.string(),
});

const withOthersSchema = v.strictObject({
  id: v.string(),
  circle: v.picklist(["care", "buddy"]),
  title: v.string(),
  isEnded: v.boolean(),
  /** False when this device kept nothing of it and no server answered: then `said` and `log` are empty. */
  isRead: v.boolean(),
  said: v.array(
    v.strictObject({
      writtenAt: timeSchema,
      isOwn: v.boolean(),
      by: v.string(),
      kind: v.string(),
      values: v.record(v.string(), jsonSchema),
    }),
  ),
  log: v.array(accessLogLineSchema),
});

export const exportFileSchema = v.strictObject({
  about: v.string(),
  format: v.literal(exportFormat),
  version: v.literal(exportVersion),
  madeAt: timeSchema,
  appVersion: v.string(),
  language: v.literal("nl"),
  startedOn: v.nullable(calendarDaySchema),
  modules: v.array(moduleSchema),
  checkIns: v.array(v.strictObject(checkInSchema.entries)),
  urges: v.array(v.strictObject(urgeSchema.entries)),
  tools: v.array(toolItemSchema),
  measureReviews: v.array(measureReviewSchema),
  planVersions: v.array(planVersionSchema),
  acts: v.array(v.strictObject(actSchema.entries)),
  measureWeeks: v.array(v.strictObject({ ...measureWeekSchema.entries, measure: v.nullable(v.string()) })),
  slips: v.array(
    v.strictObject({
      id: v.string(),
      ...slipSchema.entries,
      proposals: v.array(v.strictObject(v.omit(proposalSchema, ["slip"]).entries)),
    }),
  ),
  appointments: v.array(v.strictObject({ ...appointmentSchema.entries, activity: v.nullable(v.string()) })),
  messages: v.array(messageSchema),
  people: v.array(withOthersSchema),
  records: v.array(recordSchema),
  damaged: countSchema,
});

export type ExportFile = v.InferOutput<typeof exportFileSchema>;
export type ExportModule = ExportFile["modules"][number];
export type ExportExercise = ExportModule["exercises"][number];
export type ExportAnswer = ExportExercise["answers"][number];
export type ExportRecord = ExportFile["records"][number];
