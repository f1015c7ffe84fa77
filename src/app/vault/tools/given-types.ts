import { calendarDaySchema } from "../../../domain/check-in/calendar-day.ts";
import { topicSchema } from "../../../domain/guidance/guidance-entry.ts";
import { v } from "../../../lib/schema.ts";
import { recordType } from "../record-views.ts";

const hexText = v.pipe(v.string(), v.regex(/^([0-9a-f]{2})*$/));

/**
 * What a therapist gave, as it stands in the circle: kept in home too, so that it is there offline, on every device and in
 * what somebody downloads. `values` is read by the schemas of `src/domain/guidance`.
 */
export const givenType = recordType(
  "given",
  v.object({
    /** Hex of the space of the case. */
    circle: hexText,
    entry: hexText,
    name: v.string(),
    what: v.picklist(["feedback", "assignment", "agreement"]),
    author: hexText,
    /** Milliseconds since 1970, by the author's clock. */
    atMs: v.number(),
    values: v.record(v.string(), v.any()),
    /** Feedback: the day on which it was read and put aside. */
    seenOn: v.optional(v.nullable(calendarDaySchema), null),
  }),
);

/** Homework that somebody ticked, in the words that it had; `on` is null when the tick was taken away. */
export const givenDoneType = recordType(
  "given-done",
  v.object({ circle: hexText, homework: hexText, text: v.string(), on: v.nullable(calendarDaySchema) }),
);

/** "Wil ik bespreken". `isWanted` is false when the tick was taken away. */
export const topicType = recordType(
  "topic",
  v.object({ ...topicSchema.entries, isWanted: v.boolean(), tickedOn: calendarDaySchema }),
);
