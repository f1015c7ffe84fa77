import { type Bytes, bytesToText, textToBytes } from "../lib/bytes.ts";
import type { Json } from "../lib/json.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { v } from "../lib/schema.ts";
import { isStamp, type Stamp } from "./clock.ts";

export type FieldValue = { readonly value: Json; readonly stamp: Stamp };

/**
 * A thing the participant keeps, as every device holds it: named fields, each with the time of its last write. What a
 * newer version of the app wrote and this one does not know stays in `fields` untouched.
 */
export type StoredRecord = {
  /** 32 hex digits. */
  readonly id: string;
  readonly kind: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** When it was taken away; a later write to a field brings it back. */
  readonly removedAt: Stamp | null;
};

/**
 * Writes fields at one instant. A field that already holds the value keeps its stamp, so a retry changes nothing; a
 * record that was removed takes every value anew, which brings it back.
 */
export function writeFields(
  record: StoredRecord,
  values: Readonly<Record<string, Json>>,
  stamp: Stamp,
): StoredRecord {
  const fields: Record<string, FieldValue> = { ...record.fields };
  const removed = isRemoved(record);
  for (const [name, value] of Object.entries(values)) {
    const standing = fieldOf(fields, name);
    if (!removed && standing !== undefined && JSON.stringify(standing.value) === JSON.stringify(value))
      continue;
    fields[name] = { value, stamp };
  }
  return { ...record, fields };
}

export function removeRecord(record: StoredRecord, stamp: Stamp): StoredRecord {
  return { ...record, removedAt: stamp };
}

/** Removed, and nothing written since. */
export function isRemoved(record: StoredRecord): boolean {
  const { removedAt } = record;
  return removedAt !== null && Object.values(record.fields).every(({ stamp }) => stamp <= removedAt);
}

/** Field by field the later write, on every device in whatever order: commutative, associative, idempotent. */
export function mergeRecords(left: StoredRecord, right: StoredRecord): StoredRecord {
  const fields: Record<string, FieldValue> = { ...left.fields };
  for (const [name, theirs] of Object.entries(right.fields)) {
    const ours = fieldOf(fields, name);
    if (ours === undefined || isLater(theirs, ours)) fields[name] = theirs;
  }
  const removedAt =
    left.removedAt === null || (right.removedAt !== null && right.removedAt > left.removedAt)
      ? right.removedAt
      : left.removedAt;
  return { id: left.id, kind: left.kind < right.kind ? left.kind : right.kind, fields, removedAt };
}

/** Never what every object has of itself: a newer version may call a field "constructor" or "toString". */
function fieldOf(fields: StoredRecord["fields"], name: string): FieldValue | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** Equal stamps come only from a defect or an attack; then the value itself decides, so that all devices agree. */
function isLater(theirs: FieldValue, ours: FieldValue): boolean {
  if (theirs.stamp !== ours.stamp) return theirs.stamp > ours.stamp;
  return JSON.stringify(theirs.value) > JSON.stringify(ours.value);
}

type PayloadFields = Readonly<Record<string, readonly [Json, Stamp]>>;

const payloadSchema = v.object({
  k: v.string(),
  f: v.custom<PayloadFields>(isPayloadFields),
  r: v.nullable(v.custom<Stamp>(isStamp)),
});

/**
 * The values came out of `JSON.parse` and so are JSON; only what stands around them is checked. A schema for the values
 * would take four times as long, and the library's own record drops a field that is called "constructor".
 */
function isPayloadFields(value: unknown): value is PayloadFields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([name, field]) =>
      name !== "__proto__" && Array.isArray(field) && field.length === 2 && isStamp(field[1]),
  );
}

/** What a record looks like as JSON: `{ k: kind, f: { name: [value, stamp] }, r: removed at or null }`. */
export function recordToJson(record: StoredRecord): Json {
  const fields = Object.entries(record.fields).map(([name, { value, stamp }]) => [name, [value, stamp]]);
  return { k: record.kind, f: Object.fromEntries(fields), r: record.removedAt };
}

/** `json` must come from `JSON.parse`. */
export function jsonToRecord(id: string, json: unknown): Result<StoredRecord, { type: "malformed-record" }> {
  const parsed = v.safeParse(payloadSchema, json);
  if (!parsed.success) return fail({ type: "malformed-record" });
  const { k, f, r } = parsed.output;
  const fields = Object.entries(f).map(([name, [value, stamp]]) => [name, { value, stamp }]);
  return ok({ id, kind: k, fields: Object.fromEntries(fields), removedAt: r });
}

/** The bytes inside an envelope: the JSON of the record. */
export function recordToBytes(record: StoredRecord): Bytes {
  return textToBytes(JSON.stringify(recordToJson(record)));
}

export function bytesToRecord(
  id: string,
  bytes: Uint8Array,
): Result<StoredRecord, { type: "malformed-record" }> {
  let json: unknown;
  try {
    json = JSON.parse(bytesToText(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return fail({ type: "malformed-record" });
    throw error;
  }
  return jsonToRecord(id, json);
}
