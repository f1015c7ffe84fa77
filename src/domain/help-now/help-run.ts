import { v } from "../../lib/schema.ts";
import { calendarDaySchema } from "../check-in/calendar-day.ts";
import { type Slip, slipSchema } from "../slip/slip.ts";
import { newUrge, type Urge } from "../urge/urge.ts";

const zeroToTen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10));
const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439));
const recordIdHex = v.pipe(v.string(), v.regex(/^[\da-f]{32}$/));

/** Lengths in UTF-16 units. */
export const helpRunLimits = { techniques: 20, techniqueLength: 500 } as const;

/**
 * What somebody did on the help screen in one visit, as that screen leaves it for the vault. Scales run from 0 to 10 and
 * are null when they were not touched. `slip` is there only when the person asked to remember it; its `id` is that of
 * the record that it becomes.
 */
export const helpRunSchema = v.object({
  day: calendarDaySchema,
  minute: minuteOfDay,
  before: v.nullable(zeroToTen),
  after: v.nullable(zeroToTen),
  techniques: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(helpRunLimits.techniqueLength))),
    v.maxLength(helpRunLimits.techniques),
  ),
  slip: v.nullable(
    v.object({
      id: recordIdHex,
      day: calendarDaySchema,
      minute: minuteOfDay,
      shameBefore: v.nullable(zeroToTen),
      shameAfter: v.nullable(zeroToTen),
    }),
  ),
  /** When the buddies who were arranged were asked to call, in milliseconds since 1970. */
  askedAtMs: v.optional(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), null),
});
export type HelpRun = v.InferOutput<typeof helpRunSchema>;

/** Null without a strength: how strong an urge was is never guessed. It was ridden when somebody looked again after it. */
export function helpRunToUrge({ day, minute, before, after, techniques, slip }: HelpRun): Urge | null {
  if (before === null) return null;
  const ended = slip !== null ? "slip" : after === null ? null : "ridden";
  return { ...newUrge(day, minute, before, "help-now"), after, ended, techniques };
}

/** A slip that had first aid and is still to be looked at; null when none was to be remembered. */
export function helpRunToSlip({ slip }: HelpRun): Slip | null {
  if (slip === null) return null;
  const { day, minute, shameBefore, shameAfter } = slip;
  return v.parse(slipSchema, {
    day,
    minute,
    behaviours: [],
    links: [],
    missing: "",
    worked: "",
    learned: "",
    change: "",
    shameBefore,
    shameAfter,
    firstAid: true,
    analysedOn: null,
  });
}

/** Three hours: who opens the app the next morning does not want to be called for last night. */
const askedForMs = 3 * 60 * 60 * 1000;

/** Whether asking a buddy to call, left on the help screen, is still meant when the app opens. */
export function isStillAsked({ askedAtMs }: HelpRun, nowMs: number): boolean {
  return askedAtMs !== null && nowMs - askedAtMs < askedForMs;
}

/**
 * What a later look at the same visit adds to the record that an earlier look left: only what nobody said yet. What was
 * changed in the diary since then stays as it was changed.
 */
export function gapsInUrge(standing: Urge, later: Urge): Partial<Urge> {
  return {
    ...(standing.after === null && later.after !== null ? { after: later.after } : {}),
    ...(standing.ended === null && later.ended !== null ? { ended: later.ended } : {}),
    ...(standing.techniques.length === 0 && later.techniques.length > 0
      ? { techniques: later.techniques }
      : {}),
  };
}
