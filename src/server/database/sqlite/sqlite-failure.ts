import type { DatabaseFailure } from "../database-failure.ts";

/**
 * SQLITE_IOERR_FSYNC and SQLITE_IOERR_DIR_FSYNC: the disk did not take what it was given, and the system may have
 * forgotten that it still should.
 */
const syncFailedCodes: ReadonlySet<number> = new Set([1034, 1290]);

/** The low byte of SQLite's result codes, from https://www.sqlite.org/rescode.html */
const failureByResultCode: ReadonlyMap<number, DatabaseFailure> = new Map<number, DatabaseFailure>([
  [5, { type: "database-busy" }],
  [8, { type: "data-folder-not-writable" }],
  [10, { type: "disk-failed" }],
  [11, { type: "database-damaged" }],
  [13, { type: "disk-full" }],
  [14, { type: "data-folder-not-writable" }],
  [26, { type: "database-damaged" }],
]);

const failureByFileCode: ReadonlyMap<string, DatabaseFailure> = new Map<string, DatabaseFailure>([
  // A number that no counter of ours reaches.
  ["ERR_OUT_OF_RANGE", { type: "database-damaged" }],
  ["EACCES", { type: "data-folder-not-writable" }],
  ["EEXIST", { type: "data-folder-not-writable" }],
  ["EIO", { type: "disk-failed" }],
  ["EISDIR", { type: "data-folder-not-writable" }],
  ["ENOENT", { type: "data-folder-not-writable" }],
  ["ENOSPC", { type: "disk-full" }],
  ["ENOTDIR", { type: "data-folder-not-writable" }],
  ["EDQUOT", { type: "disk-full" }],
  ["EPERM", { type: "data-folder-not-writable" }],
  ["EROFS", { type: "data-folder-not-writable" }],
]);

/** The failure that an error of SQLite or of the file system stands for; `null` when it is something else. */
export function sqliteErrorToFailure(error: unknown): DatabaseFailure | null {
  if (!(error instanceof Error)) return null;
  if ("errcode" in error && typeof error.errcode === "number") {
    if (syncFailedCodes.has(error.errcode)) return { type: "sync-failed" };
    return failureByResultCode.get(error.errcode & 0xff) ?? null;
  }
  if ("code" in error && typeof error.code === "string") return failureByFileCode.get(error.code) ?? null;
  return null;
}

/** Another program held the write lock for longer than the busy timeout. */
export function isSqliteLostRace(error: unknown): boolean {
  return sqliteErrorToFailure(error)?.type === "database-busy";
}
