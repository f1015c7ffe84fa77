import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { OpenDatabase } from "../database/open-database.ts";
import { openForReal } from "../database/open-for-real.ts";
import { databaseFileName } from "../database/sqlite/connect.ts";
import { hashFile, readNote } from "./backup-note.ts";
import type { CommandFailure } from "./command-failure.ts";

/** Whether it is what its note says. `isNoted` is false where there is no note to compare it with. */
export async function recogniseBackup(
  file: string,
): Promise<Result<{ readonly isNoted: boolean }, CommandFailure>> {
  if (!existsSync(file)) return fail({ type: "backup-not-found" });
  const note = readNote(file);
  if (note === null) return ok({ isNoted: false });
  if (note === "unreadable" || note.sha256 !== (await hashFile(file))) {
    return fail({ type: "backup-damaged" });
  }
  return ok({ isNoted: true });
}

/**
 * Works with a copy of a backup that was opened as the server opens its database: brought to this version, and refused
 * when it is damaged or newer. The backup itself stays as it is, and the copy goes afterwards.
 */
export async function withCopyOfBackup<Value>(
  file: string,
  work: (opened: OpenDatabase, folder: string) => Promise<Result<Value, CommandFailure>>,
): Promise<Result<Value, CommandFailure>> {
  const folder = mkdtempSync(join(tmpdir(), "loslaten-restore-"));
  try {
    copyFileSync(file, join(folder, databaseFileName));
    const opened = await openForReal({ type: "sqlite", dataFolder: folder });
    if (!opened.ok) return opened;
    try {
      return await work(opened.value, folder);
    } finally {
      await opened.value.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
