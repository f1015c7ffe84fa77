import { v } from "../../lib/schema.ts";
import { calendarDaySchema } from "../check-in/calendar-day.ts";

/** Lengths in UTF-16 units: what people write to each other, and a line. */
export const guidanceLimits = { message: 4000, line: 1000 } as const;

const line = v.pipe(v.string(), v.minLength(1), v.maxLength(guidanceLimits.line));
const moduleId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,50}$/));
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(guidanceLimits.message));

/** By anybody in a case, or in a buddy's circle. */
export const messageSchema = v.object({ text });

/** By a therapist, once a week. `week` is its Monday. */
export const feedbackSchema = v.object({ text, week: calendarDaySchema });

/** By a therapist: within how many days (1 to 14) somebody may count on an answer. The newest counts. */
export const agreementSchema = v.object({
  responseDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(14)),
});

/**
 * What a therapist gives. Of one subject (`assignment.ts`) the newest counts; "taken-back" is how a subject becomes as it
 * was, also where another therapist gave it.
 */
export const assignmentSchema = v.variant("type", [
  v.object({ type: v.literal("open"), module: moduleId }),
  v.object({ type: v.literal("skip"), module: moduleId }),
  v.object({ type: v.literal("advise"), module: moduleId }),
  /**
   * `position` lies between the places that its neighbours have in the list, counted from 0: 4.5 stands between the fifth
   * and the sixth. So each module that was moved stands by itself.
   */
  v.object({
    type: v.literal("order"),
    module: moduleId,
    position: v.pipe(v.number(), v.finite(), v.minValue(-100), v.maxValue(200)),
  }),
  v.object({ type: v.literal("homework"), text: line, dueOn: v.nullable(calendarDaySchema) }),
  v.object({
    type: v.literal("worksheet"),
    module: moduleId,
    exercise: moduleId,
    note: v.pipe(v.string(), v.maxLength(guidanceLimits.line)),
  }),
  v.object({ type: v.literal("taken-back") }),
]);
export type Assignment = v.InferOutput<typeof assignmentSchema>;

/** By the participant: homework (the id of its entry) was done on a day; `null` takes the tick away. */
export const doneSchema = v.object({
  homework: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  on: v.nullable(calendarDaySchema),
});

/** What a topic is about: a day of the diary, an exercise, a slip that was looked back at, or something of one's own. */
export const topicAboutSchema = v.variant("type", [
  v.object({ type: v.literal("day"), day: calendarDaySchema }),
  v.object({ type: v.literal("exercise"), module: moduleId, exercise: moduleId }),
  v.object({ type: v.literal("analysis"), day: calendarDaySchema, slip: v.string() }),
  v.object({ type: v.literal("own") }),
]);
export type TopicAbout = v.InferOutput<typeof topicAboutSchema>;

/** By the participant: "wil ik bespreken". `text` may be empty, but for something of one's own. */
export const topicSchema = v.object({
  about: topicAboutSchema,
  text: v.pipe(v.string(), v.maxLength(guidanceLimits.line)),
});
export type Topic = v.InferOutput<typeof topicSchema>;
