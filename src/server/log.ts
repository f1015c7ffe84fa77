import type { InstanceId } from "./database/schema.ts";
import type { ErrorCode } from "./error-code.ts";

/**
 * Everything this server ever logs. Ids, codes and counts only: no path, query, header, body, address or browser
 * name. There is no clock either; whoever collects the lines adds one if they need it.
 */
export type LogEntry =
  | { readonly event: "started"; readonly instance: InstanceId; readonly schemaVersion: number }
  /** `route` is the pattern that the code registered, such as "/api/health", and never what was asked for. */
  | { readonly event: "request"; readonly route: string; readonly status: number; readonly ms: number }
  | { readonly event: "request-failed"; readonly route: string; readonly error: ErrorCode }
  | { readonly event: "request-unreadable" }
  | { readonly event: "database-failed"; readonly error: ErrorCode }
  /** So many devices could not be woken in this minute. */
  | { readonly event: "push-failed"; readonly count: number }
  | { readonly event: "stopping" }
  | { readonly event: "stopped" }
  | { readonly event: "crashed"; readonly error: ErrorCode };

export type Log = (entry: LogEntry) => void;

/** Writes each entry as one line of JSON. */
export function createLog(write: (line: string) => void): Log {
  return (entry) => write(`${JSON.stringify(entry)}\n`);
}
