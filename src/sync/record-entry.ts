import type { LogRecord } from "./log-record.ts";
import type { StoredRecord } from "./record.ts";

/** What a snapshot or a page of the server says of one record. */
export type RecordEntry = Pick<LogRecord, "version" | "server" | "isDirty"> & {
  readonly id: string;
  /** Null when it is as it stood. */
  readonly record: StoredRecord | null;
};
