import { calendarDaySchema } from "../../domain/check-in/calendar-day.ts";
import { checkInSchema, courseSchema } from "../../domain/check-in/check-in.ts";
import { toolItemSchema } from "../../domain/tools/tool-item.ts";
import { v } from "../../lib/schema.ts";

/** "log": keep what is done on the help screen, sealed, until the vault opens. */
export const helpCardParts = ["reason", "techniques", "people", "letter", "sleep", "log"] as const;
export type HelpCardPart = (typeof helpCardParts)[number];

/**
 * What the vault holds, by the kind that stands inside the sealed record. Every field is written and merged by itself,
 * so two devices that change two fields both keep what they wrote. Unknown kinds and fields are left as they are.
 */
export const recordSchemas = {
  /** One: who this is, as far as the programme needs to know. */
  profile: v.object({ ageBand: v.picklist(["16-17", "18-plus"]), startedOn: calendarDaySchema }),
  /** One: what the participant chose about the app. */
  settings: v.object({
    helpCard: v.optional(v.boolean()),
    /** What the help card may show and do. Absent: somebody said yes when it held the reason and techniques alone. */
    helpCardParts: v.optional(v.array(v.picklist(helpCardParts))),
    recoveryCheckedOn: v.optional(calendarDaySchema),
    /** The first day on which a heads-up about a coming moment may show again. */
    forecastHiddenUntil: v.optional(calendarDaySchema),
  }),
  /** One an exercise: answers under `answer:<field>`, beside the version that they were given under. */
  answers: v.looseObject({
    module: v.string(),
    exercise: v.string(),
    version: v.number(),
    /** Of the last change. */
    savedOn: v.optional(calendarDaySchema),
  }),
  /** What stood in an exercise before it was changed on a later day: one an exercise and a day. */
  "earlier-answers": v.looseObject({
    module: v.string(),
    exercise: v.string(),
    version: v.number(),
    savedOn: calendarDaySchema,
  }),
  /** One a thing to do: when it was ticked. */
  homework: v.object({ module: v.string(), item: v.string(), doneOn: v.nullable(calendarDaySchema) }),
  /** One a module: how far, and whether it was finished. Pages are counted from 0. */
  "module-progress": v.object({
    module: v.string(),
    page: v.number(),
    finishedOn: v.optional(v.nullable(calendarDaySchema)),
  }),
  /** One a day. */
  "check-in": checkInSchema,
  "tool-item": toolItemSchema,
  /** One an item and a day: did the measure help? */
  "measure-review": v.object({ item: v.string(), day: calendarDaySchema, helped: courseSchema }),
} as const;

export type RecordKind = keyof typeof recordSchemas;
export type RecordOf<Kind extends RecordKind> = v.InferOutput<(typeof recordSchemas)[Kind]>;

export const answerPrefix = "answer:";
