import type { Epoch, RecordVersion } from "../crypto/keys.ts";
import type { Bytes } from "../lib/bytes.ts";
import type { StoredRecord } from "./record.ts";

/** What the server is known to hold of a record. */
export type ServerMark = {
  readonly seq: number;
  readonly version: RecordVersion;
  readonly epoch: Epoch;
  /** SHA-256 of its envelope in hex; null when what stands there was refused, and is to be replaced. */
  readonly hash: string | null;
};

/** A record as this device last sealed it: a retry pushes the same bytes. */
export type Outgoing = {
  readonly envelope: Bytes;
  readonly version: RecordVersion;
  readonly epoch: Epoch;
};

export type LogRecord = {
  readonly record: StoredRecord;
  /** The highest that was seen or written. */
  readonly version: RecordVersion;
  /** Null when the server has none, as far as is known. */
  readonly server: ServerMark | null;
  /** What stands here is not what the server holds. */
  readonly isDirty: boolean;
  /** Not kept in a snapshot, nor before there is a server copy: then it is sealed anew. */
  readonly outgoing: Outgoing | null;
};

/** True for what has yet to go to the server: also what lies there under an epoch that is to end. */
export function isUnsent({ isDirty, server }: LogRecord, resealBelow: number): boolean {
  return isDirty || server === null || server.epoch < resealBelow;
}
