import { parseEpoch, parseRecordVersion, type RecordVersion } from "../crypto/keys.ts";
import { v } from "../lib/schema.ts";
import { isStamp, type Stamp } from "./clock.ts";
import type { ServerMark } from "./log-record.ts";
import type { FieldValue, StoredRecord } from "./record.ts";
import type { RecordEntry } from "./record-entry.ts";
import { isRecordShape, type RecordShape } from "./record-shapes.ts";

// Version 1 of what lies on a device: a row for each entry. It is read and not written any more.

export const rowsSchema = v.object({
  shapes: v.array(v.custom<RecordShape>(isRecordShape)),
  records: v.custom<readonly unknown[]>(Array.isArray),
});

/** All of them come from `JSON.parse`; `null` for anything malformed. */
export function rowsToEntries({
  shapes,
  records,
}: v.InferOutput<typeof rowsSchema>): readonly RecordEntry[] | null {
  const entries: RecordEntry[] = [];
  for (const json of records) {
    const entry = jsonToEntry(json, shapes);
    if (entry === null) return null;
    entries.push(entry);
  }
  return entries;
}

/** `[id, version, record]`, and when the server has it also `seq, version, epoch, hash` there and 1 when it differs. */
function jsonToEntry(json: unknown, shapes: readonly RecordShape[]): RecordEntry | null {
  if (!Array.isArray(json) || (json.length !== 3 && json.length !== 8)) return null;
  const [id, versionNumber, content, ...onServer] = json;
  const version = toVersion(versionNumber);
  const server = json.length === 3 ? null : toMark(onServer);
  if (!isHex(id, 32) || version === null || server === undefined) return null;
  const isDirty = server === null || onServer[4] === 1;
  if (content === null) return { id, version, record: null, server, isDirty };
  const record = shapedJsonToRecord(id, content, shapes);
  return record === null ? null : { id, version, record, server, isDirty };
}

/** `undefined` when it is malformed. */
function toMark([seq, versionNumber, epochNumber, hash]: readonly unknown[]): ServerMark | undefined {
  const version = toVersion(versionNumber);
  const epoch = typeof epochNumber === "number" ? parseEpoch(epochNumber) : null;
  if (typeof seq !== "number" || !Number.isSafeInteger(seq) || version === null || epoch === null)
    return undefined;
  return hash === null || isHex(hash, 64) ? { seq, version, epoch, hash } : undefined;
}

function toVersion(value: unknown): RecordVersion | null {
  return typeof value === "number" ? parseRecordVersion(value) : null;
}

/** `[place of its shape, removed at or null, stamp of all fields or [stamp of each], [value of each]]` */
function shapedJsonToRecord(id: string, json: unknown, shapes: readonly RecordShape[]): StoredRecord | null {
  if (!Array.isArray(json) || json.length !== 4) return null;
  const [place, removedAt, stamps, values] = json;
  const shape = typeof place === "number" ? shapes[place] : undefined;
  if (shape === undefined || !Array.isArray(values) || values.length !== shape.length - 1) return null;
  const isRemovedAt = removedAt === null || isStamp(removedAt);
  const isOne = isStamp(stamps);
  if (!isRemovedAt || !(isOne || areStamps(stamps, values.length))) return null;
  const fields: Record<string, FieldValue> = {};
  for (let index = 0; index < values.length; index += 1) {
    const stamp = isOne ? stamps : stamps[index];
    const name = shape[index + 1];
    if (name !== undefined && stamp !== undefined) fields[name] = { value: values[index], stamp };
  }
  return { id, kind: shape[0], fields, removedAt };
}

function areStamps(json: unknown, length: number): json is readonly Stamp[] {
  return Array.isArray(json) && json.length === length && json.every(isStamp);
}

function isHex(value: unknown, length: number): value is string {
  return typeof value === "string" && value.length === length && /^[0-9a-f]*$/.test(value);
}
