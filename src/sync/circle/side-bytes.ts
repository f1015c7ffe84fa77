import { parseEpoch, parseRecordVersion } from "../../crypto/keys.ts";
import { type Bytes, bytesToHex, bytesToText, hexToBytes, textToBytes } from "../../lib/bytes.ts";
import type { Json } from "../../lib/json.ts";
import { v } from "../../lib/schema.ts";
import type { Entry } from "./entry.ts";
import type { KnownSide } from "./follow-side.ts";
import type { RefusedEntry } from "./open-entries.ts";

// What a device keeps of one space of a circle, as JSON. It can be had again from the server: what does not read is
// as if it was never there.

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const entrySchema = v.object({
  id: v.string(),
  name: v.string(),
  kind: v.string(),
  author: v.string(),
  atMs: v.number(),
  values: v.record(
    v.string(),
    v.custom<Json>((value) => value !== undefined),
  ),
  isRemoved: v.boolean(),
  isAtServer: v.boolean(),
  seq: count,
  version: v.pipe(count, v.transform(parseRecordVersion), v.custom<Entry["version"]>(isThere)),
  epoch: v.pipe(count, v.transform(parseEpoch), v.custom<Entry["epoch"]>(isThere)),
  hash: v.string(),
});
const sideSchema = v.object({
  v: v.literal(1),
  seq: count,
  wasSetBack: v.boolean(),
  entries: v.array(entrySchema),
  refused: v.array(
    v.object({
      seq: count,
      envelope: v.pipe(v.string(), v.transform(hexToBytes), v.custom<Bytes>(isThere)),
      reason: v.custom<RefusedEntry["reason"]>((value) => typeof value === "string"),
    }),
  ),
});

export function sideToBytes({ seq, wasSetBack, entryById, refused }: KnownSide): Bytes {
  const plain = refused.map(({ envelope, ...rest }) => ({ ...rest, envelope: bytesToHex(envelope) }));
  return textToBytes(
    JSON.stringify({ v: 1, seq, wasSetBack, entries: [...entryById.values()], refused: plain }),
  );
}

export function bytesToSide(bytes: Bytes): KnownSide | null {
  const parsed = v.safeParse(sideSchema, JSON.parse(bytesToText(bytes)));
  if (!parsed.success) return null;
  const { seq, wasSetBack, entries, refused } = parsed.output;
  return { seq, wasSetBack, refused, entryById: new Map(entries.map((entry) => [entry.id, entry])) };
}

function isThere(value: unknown): boolean {
  return value !== null;
}
