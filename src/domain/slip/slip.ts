import { v } from "../../lib/schema.ts";
import { calendarDaySchema } from "../check-in/calendar-day.ts";

const zeroToTen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10));
const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439));
const text = (length: number) => v.pipe(v.string(), v.maxLength(length));

/** Lengths in UTF-16 units; the chain stays short enough to see in one look. */
export const slipLimits = { links: 8, linkLength: 200, textLength: 1000, behaviours: 20 } as const;

/** What a link of the chain is. "choice" is a wissel: the small choice that seemed to mean nothing. */
export const linkParts = ["before", "choice", "feeling", "thought", "act", "after"] as const;

const slipLinkSchema = v.object({ part: v.picklist(linkParts), text: text(slipLimits.linkLength) });
export type SlipLink = v.InferOutput<typeof slipLinkSchema>;

/**
 * One slip, looked back at: when, which of the own categories, the chain that led to it, and what it taught.
 * `minute` runs from 0 to 1439 of the local day; scales from 0 to 10; null is "not said". `analysedOn` is null until
 * the chain was finished: what was only noted, or only had first aid, can be looked at later.
 */
export const slipSchema = v.object({
  day: calendarDaySchema,
  minute: v.nullable(minuteOfDay),
  behaviours: v.pipe(v.array(text(slipLimits.textLength)), v.maxLength(slipLimits.behaviours)),
  links: v.pipe(v.array(slipLinkSchema), v.maxLength(slipLimits.links)),
  missing: text(slipLimits.textLength),
  worked: text(slipLimits.textLength),
  learned: text(slipLimits.textLength),
  /** One measure to change or to begin with. */
  change: text(slipLimits.textLength),
  /** The tool item that `change` gives new words to; null or absent when it is a new measure. */
  changedItem: v.optional(v.nullable(v.string())),
  shameBefore: v.nullable(zeroToTen),
  shameAfter: v.nullable(zeroToTen),
  firstAid: v.boolean(),
  analysedOn: v.nullable(calendarDaySchema),
});
export type Slip = v.InferOutput<typeof slipSchema>;
