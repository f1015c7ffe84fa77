import type { ConfigFailure } from "../read-config.ts";
import type { AsIsFailure } from "./open-as-is.ts";

/** Everything in which a command can end but well. */
export type CommandFailure =
  | ConfigFailure
  | AsIsFailure
  | UsageFailure
  | { readonly type: "backup-not-found" }
  /** Not what the note beside it says, or not what was stored. */
  | { readonly type: "backup-damaged" }
  /** There is something where this was to be put. */
  | { readonly type: "would-overwrite" }
  /** A program has the database file open. */
  | { readonly type: "server-running" }
  /** The PostgreSQL holds the spaces of another server. */
  | { readonly type: "target-not-empty" }
  | { readonly type: "only-from-sqlite" }
  /** So many rows are not the same on both sides. */
  | { readonly type: "not-the-same"; readonly differences: number }
  /** So many sealed bodies are not what was stored. */
  | { readonly type: "bodies-damaged"; readonly damaged: number }
  /** The server did not answer on the copy that was put back. */
  | { readonly type: "no-start" }
  | { readonly type: "no-public-origin" };

export type UsageFailure =
  | { readonly type: "unknown-command" }
  | { readonly type: "unknown-option" }
  | { readonly type: "missing-argument" };

/** 1 is kept for our own mistakes, 2 is what every program says to a wrong call. */
export function failureToExitCode({ type }: CommandFailure): number {
  switch (type) {
    case "unknown-command":
    case "unknown-option":
    case "missing-argument":
      return 2;
    case "bad-config":
    case "no-public-origin":
    case "only-from-sqlite":
      return 3;
    case "would-overwrite":
    case "server-running":
    case "target-not-empty":
      return 4;
    case "backup-damaged":
    case "database-damaged":
    case "bodies-damaged":
    case "not-the-same":
    case "no-start":
      return 5;
    case "data-folder-not-writable":
    case "disk-full":
    case "disk-failed":
    case "sync-failed":
      return 6;
    case "no-database":
    case "backup-not-found":
    case "database-busy":
    case "database-unreachable":
    case "database-refused":
      return 7;
    case "database-newer":
    case "database-older":
      return 8;
  }
}
