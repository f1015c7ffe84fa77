import { type Bytes, bytesToText, textToBytes } from "../lib/bytes.ts";
import type { Json } from "../lib/json.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { isStamp, laterStamp, type Stamp, stampAfter } from "./clock.ts";
import { hasOnlyText, isTextField, mergeTextFields, readTextField, writeTextField } from "./text-field.ts";

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
 * record that was removed takes every value anew, which brings it back. What is written always comes after what stands,
 * however far ahead a wrong clock had put that. Throws when a field that holds long text is given something else.
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
    if (standing !== undefined && isTextField(standing.value)) throw new Error("a text field takes text");
    if (!removed && standing !== undefined && JSON.stringify(standing.value) === JSON.stringify(value))
      continue;
    fields[name] = { value, stamp: stampFor(record, standing, stamp) };
  }
  return { ...record, fields };
}

/**
 * Writes long text: where two devices change it without having seen each other, both versions stay (text-field.ts).
 * A field is long text from its first such write on.
 */
export function writeTexts(
  record: StoredRecord,
  texts: Readonly<Record<string, string>>,
  stamp: Stamp,
): StoredRecord {
  const fields: Record<string, FieldValue> = { ...record.fields };
  const removed = isRemoved(record);
  for (const [name, text] of Object.entries(texts)) {
    const standing = fieldOf(fields, name);
    if (!removed && standing !== undefined && hasOnlyText(standing.value, text)) continue;
    const after = stampFor(record, standing, stamp);
    const before = standing === undefined ? null : readTextField(standing.value);
    fields[name] = { value: writeTextField(before, text, after), stamp: after };
  }
  return { ...record, fields };
}

export function removeRecord(record: StoredRecord, stamp: Stamp): StoredRecord {
  const stamps = Object.values(record.fields).map((field) => field.stamp);
  const removedAt = stamps.reduce<Stamp>((latest, standing) => stampAfter(latest, standing), stamp);
  return {
    ...record,
    removedAt: record.removedAt === null ? removedAt : stampAfter(removedAt, record.removedAt),
  };
}

/** Removed, and nothing written since. */
export function isRemoved(record: StoredRecord): boolean {
  const { removedAt } = record;
  return removedAt !== null && Object.values(record.fields).every(({ stamp }) => stamp <= removedAt);
}

/** Field by field the later write (of long text: both), on every device in whatever order: commutative, associative, idempotent. */
export function mergeRecords(left: StoredRecord, right: StoredRecord): StoredRecord {
  const fields: Record<string, FieldValue> = { ...left.fields };
  for (const [name, theirs] of Object.entries(right.fields)) {
    const ours = fieldOf(fields, name);
    fields[name] = ours === undefined ? theirs : mergeFields(ours, theirs);
  }
  const removedAt =
    left.removedAt === null || (right.removedAt !== null && right.removedAt > left.removedAt)
      ? right.removedAt
      : left.removedAt;
  return { id: left.id, kind: left.kind < right.kind ? left.kind : right.kind, fields, removedAt };
}

/** True when a merge of the two would change neither. */
export function isSameContent(left: StoredRecord, right: StoredRecord): boolean {
  if (left === right) return true;
  const names = Object.keys(left.fields);
  return (
    left.kind === right.kind &&
    left.removedAt === right.removedAt &&
    names.length === Object.keys(right.fields).length &&
    names.every((name) => isSameField(fieldOf(left.fields, name), fieldOf(right.fields, name)))
  );
}

function isSameField(left: FieldValue | undefined, right: FieldValue | undefined): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined || left.stamp !== right.stamp) return false;
  return JSON.stringify(left.value) === JSON.stringify(right.value);
}

/** Never what every object has of itself: a newer version may call a field "constructor" or "toString". */
function fieldOf(fields: StoredRecord["fields"], name: string): FieldValue | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** Long text stands above any other value, so that which of three comes first makes no difference. */
function mergeFields(ours: FieldValue, theirs: FieldValue): FieldValue {
  const [ourText, theirText] = [readTextField(ours.value), readTextField(theirs.value)];
  if (ourText !== null && theirText !== null) {
    const merged = mergeTextFields(ourText, theirText) ?? ours.value;
    return { value: merged, stamp: laterStamp(ours.stamp, theirs.stamp) };
  }
  if (ourText !== null) return ours;
  return theirText !== null || isLater(theirs, ours) ? theirs : ours;
}

/** After the value that is replaced, and after the removal that it undoes. */
function stampFor(record: StoredRecord, standing: FieldValue | undefined, stamp: Stamp): Stamp {
  const after = standing === undefined ? stamp : stampAfter(stamp, standing.stamp);
  return record.removedAt === null || !isRemoved(record) ? after : stampAfter(after, record.removedAt);
}

/** Equal stamps come only from a defect or an attack; then the value itself decides, so that all devices agree. */
function isLater(theirs: FieldValue, ours: FieldValue): boolean {
  if (theirs.stamp !== ours.stamp) return theirs.stamp > ours.stamp;
  return JSON.stringify(theirs.value) > JSON.stringify(ours.value);
}

/** What a record looks like as JSON: `{ k: kind, f: { name: [value, stamp] }, r: removed at or null }`. */
export function recordToJson(record: StoredRecord): Json {
  const fields = Object.entries(record.fields).map(([name, { value, stamp }]) => [name, [value, stamp]]);
  return { k: record.kind, f: Object.fromEntries(fields), r: record.removedAt };
}

/**
 * `json` must come from `JSON.parse`: the values are JSON then, and only what stands around them is checked. By hand,
 * because a start reads thousands, and a schema would drop a field that is called "constructor".
 */
export function jsonToRecord(id: string, json: unknown): Result<StoredRecord, { type: "malformed-record" }> {
  if (!isObject(json)) return fail({ type: "malformed-record" });
  const { k, f, r } = json;
  if (typeof k !== "string" || !isObject(f) || (r !== null && !isStamp(r))) {
    return fail({ type: "malformed-record" });
  }
  const fields: Record<string, FieldValue> = {};
  for (const name in f) {
    const field = f[name];
    if (name === "__proto__" || !isFieldJson(field)) return fail({ type: "malformed-record" });
    fields[name] = { value: field[0], stamp: field[1] };
  }
  return ok({ id, kind: k, fields, removedAt: r });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFieldJson(field: unknown): field is readonly [Json, Stamp] {
  return Array.isArray(field) && field.length === 2 && isStamp(field[1]);
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
