import { parseEpoch, parseRecordVersion, type RecordVersion } from "../crypto/keys.ts";
import type { Json } from "../lib/json.ts";
import type { LogRecord, ServerMark } from "./log-record.ts";
import type { StoredRecord } from "./record.ts";
import { type RecordShape, recordToShapedJson, type ShapeList, shapedJsonToRecord } from "./record-shapes.ts";

/** What a snapshot or a page of the server says of one record. */
export type RecordEntry = Pick<LogRecord, "version" | "server" | "isDirty"> & {
  readonly id: string;
  /** Null when it is as it stood. */
  readonly record: StoredRecord | null;
};

/** `[id, version, record]`, and when the server has it also `seq, version, epoch, hash` there and 1 when it differs. */
export function entryToJson({ id, version, record, server, isDirty }: RecordEntry, shapes: ShapeList): Json {
  const content = record === null ? null : recordToShapedJson(record, shapes);
  if (server === null) return [id, version, content];
  const { seq, version: serverVersion, epoch, hash } = server;
  return [id, version, content, seq, serverVersion, epoch, hash, isDirty ? 1 : 0];
}

/** Without a schema: twenty thousand of these are read before the first screen. `null` for anything malformed. */
export function jsonToEntry(json: unknown, shapes: readonly RecordShape[]): RecordEntry | null {
  if (!Array.isArray(json) || (json.length !== 3 && json.length !== 8)) return null;
  const [id, versionNumber, content, ...onServer] = json;
  const version = toVersion(versionNumber);
  const server = json.length === 3 ? null : toMark(onServer);
  if (typeof id !== "string" || version === null || server === undefined) return null;
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
  return hash === null || typeof hash === "string" ? { seq, version, epoch, hash } : undefined;
}

function toVersion(value: unknown): RecordVersion | null {
  return typeof value === "number" ? parseRecordVersion(value) : null;
}
