import { type CircleRoot, replayCircleVersions } from "../../../crypto/circle.ts";
import { addDays, type CalendarDay, dateToCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import { needEntries, needWindowDays } from "../../../domain/guidance/need-entries.ts";
import { type Bytes, bytesToHex, bytesToText, hexToBytes, textToBytes } from "../../../lib/bytes.ts";
import { v } from "../../../lib/schema.ts";
import type { Entry } from "../../../sync/circle/entry.ts";
import type { EntryRefusal } from "../../../sync/circle/open-entries.ts";
import type { PulledCircle } from "../../../sync/circle/read-circle.ts";
import type { CircleView } from "./circle-view.ts";

/**
 * What a list of many circles shows of one before anybody opens it: who belongs, what was said the last weeks, and of what
 * is shared only what makes a need. Reading 200 cases whole would take seconds; this takes a fraction of one.
 * docs/decisions/0018-glances.md
 */
export type Glance = {
  /** Of the record of the circle. */
  readonly version: number;
  readonly versions: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  /** Up to which seq the two spaces were taken in, by the hex of their ids. */
  readonly seqs: Readonly<Record<string, number>>;
  readonly shared: readonly Entry[];
  readonly messages: readonly Entry[];
  readonly signal: string | null;
  readonly refused: readonly EntryRefusal["type"][];
  readonly wasSetBack: boolean;
};

/** Twice what the list of a desk looks at, so that a device that was away for two weeks still knows enough. */
const sharedDays = 2 * needWindowDays;
const messageDays = 56;

function sharedFrom(nowMs: number): CalendarDay {
  return addDays(dateToCalendarDay(new Date(nowMs)), -sharedDays);
}

export function viewToGlance(view: CircleView, { content, version }: PulledCircle, nowMs: number): Glance {
  const { shared, messages, signal, refused, wasSetBack, seqs } = trimView(view, nowMs);
  const versions = content.versions.map(bytesToHex);
  return { version, versions, names: content.names, seqs, shared, messages, signal, refused, wasSetBack };
}

/** The view of a list. */
export function trimView(view: CircleView, nowMs: number): CircleView {
  return {
    ...view,
    shared: needEntries(view.shared, sharedFrom(nowMs)),
    messages: recentMessages(view.messages, nowMs),
    opened: [],
    isWhole: false,
  };
}

/** Of what was said the last weeks, and the newest of each kind by each: what was agreed and assigned stays. */
function recentMessages(messages: readonly Entry[], nowMs: number): readonly Entry[] {
  const fromMs = nowMs - messageDays * 24 * 60 * 60 * 1000;
  const newest = new Map(messages.map((entry) => [`${entry.kind} ${entry.author}`, entry]));
  const stays = new Set(["assignment", "agreement"]);
  return messages.filter(
    (entry) =>
      entry.atMs >= fromMs || stays.has(entry.kind) || newest.get(`${entry.kind} ${entry.author}`) === entry,
  );
}

/** `null` for what is not of this circle, which only a mistake of ours puts there. */
export async function glanceToView(glance: Glance, root: CircleRoot): Promise<CircleView | null> {
  const versions = glance.versions.flatMap((hex) => hexToBytes(hex) ?? []);
  const circle = await replayCircleVersions(versions, root);
  if (!circle.ok || circle.value === null) return null;
  const { names, shared, messages, signal, refused, wasSetBack, seqs } = glance;
  return {
    circle: circle.value,
    names,
    shared,
    messages,
    opened: [],
    signal,
    signalAtMs: null,
    refused,
    wasSetBack,
    seqs,
    isWhole: false,
  };
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** The seal proves that this app wrote it on this device: what stands in the entries is not looked at one by one. */
const schema = v.object({
  v: v.literal(1),
  version: count,
  versions: v.array(v.string()),
  names: v.record(v.string(), v.string()),
  seqs: v.record(v.string(), count),
  shared: v.custom<readonly Entry[]>(Array.isArray),
  messages: v.custom<readonly Entry[]>(Array.isArray),
  signal: v.nullable(v.string()),
  refused: v.custom<readonly EntryRefusal["type"][]>(Array.isArray),
  wasSetBack: v.boolean(),
});

export function glanceToBytes(glance: Glance): Bytes {
  return textToBytes(JSON.stringify({ v: 1, ...glance }));
}

export function bytesToGlance(bytes: Bytes): Glance | null {
  const parsed = v.safeParse(schema, JSON.parse(bytesToText(bytes)));
  return parsed.success ? parsed.output : null;
}
