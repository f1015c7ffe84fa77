import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { ok, type Result } from "../../lib/result.ts";
import type { DatabaseLocation } from "../database/open-database.ts";
import { openForReal } from "../database/open-for-real.ts";
import { databaseFileName } from "../database/sqlite/connect.ts";
import { syncToDisk } from "../database/sqlite/sync-to-disk.ts";
import { hashFile, noteFileOf, writeNote } from "./backup-note.ts";
import { catchDiskFailure } from "./catch-disk-failure.ts";
import type { CommandFailure } from "./command-failure.ts";
import { copyTables } from "./copy-tables.ts";
import { inspectCopy } from "./inspect-copy.ts";
import { type AsIs, openAsIs } from "./open-as-is.ts";
import type { Steps } from "./steps.ts";

export type BackUpOptions = {
  readonly location: DatabaseLocation;
  /** Made when it is not there. */
  readonly folder: string;
  /** How many backups may lie there afterwards, this one among them; `null` leaves all. */
  readonly keep: number | null;
  /** Milliseconds since 1970, for the name. */
  readonly nowMs: number;
  readonly steps: Steps;
};

export type BackupMade = {
  readonly file: string;
  readonly rows: number;
  readonly bodies: number;
  /** Older backups that were deleted. */
  readonly removed: number;
};

/** A copy in several steps begins again at each write in between, and never ends under load. */
const inOneStep = 2 ** 31 - 1;
const busyTimeoutMs = 2_000;
const backupName = /^loslaten-\d{8}T\d{9}Z\.sqlite$/;

/**
 * Copies everything, while the server goes on, into one SQLite file, whichever database it comes from. The copy gets its
 * name only after every sealed body in it was read and found whole.
 */
export function backUp(options: BackUpOptions): Promise<Result<BackupMade, CommandFailure>> {
  return catchDiskFailure(async () => {
    const folder = resolve(options.folder);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const source = await openAsIs(options.location);
    if (!source.ok) return source;
    const draft = mkdtempSync(join(folder, ".draft-"));
    try {
      return await makeIn(draft, folder, source.value, options);
    } finally {
      await source.value.close();
      rmSync(draft, { recursive: true, force: true });
    }
  });
}

async function makeIn(
  draft: string,
  folder: string,
  source: AsIs,
  { location, keep, nowMs, steps }: BackUpOptions,
): Promise<Result<BackupMade, CommandFailure>> {
  const copy = join(draft, databaseFileName);
  if (location.type === "sqlite") {
    const sqlite = new DatabaseSync(join(location.dataFolder, databaseFileName), {
      readOnly: true,
      timeout: busyTimeoutMs,
    });
    steps.begin("copy");
    await backup(sqlite, copy, { rate: inOneStep });
    sqlite.close();
  } else {
    const target = await openForReal({ type: "sqlite", dataFolder: draft });
    if (!target.ok) return target;
    // One moment of the source, however long it takes and whatever is written meanwhile.
    await source.database
      .transaction()
      .setIsolationLevel("repeatable read")
      .setAccessMode("read only")
      .execute((database) =>
        copyTables({ database, words: source.words }, target.value, steps.begin("copy")),
      );
    await target.value.close();
  }
  toSingleFile(copy);
  const inspected = await inspectCopy(copy, steps);
  if (!inspected.ok) return inspected;
  const { instance, version, rows, bodies } = inspected.value;
  writeNote(noteFileOf(copy), {
    ...{ format: "loslaten-backup-1", instance, schemaVersion: version, rows },
    sha256: await hashFile(copy),
  });
  const file = join(folder, `loslaten-${new Date(nowMs).toISOString().replaceAll(/[-:.]/g, "")}.sqlite`);
  renameSync(noteFileOf(copy), noteFileOf(file));
  renameSync(copy, file);
  syncToDisk(folder);
  return ok({ file, rows, bodies, removed: keep === null ? 0 : removeOldest(folder, keep) });
}

/** Without a log beside it, whoever opens it. */
function toSingleFile(file: string): void {
  const sqlite = new DatabaseSync(file);
  sqlite.exec("pragma journal_mode = delete");
  sqlite.close();
  syncToDisk(file);
}

/** Their names sort by time. Only what this command made is counted or removed. */
function removeOldest(folder: string, keep: number): number {
  const names = readdirSync(folder).filter((name) => backupName.test(name));
  const old = names.toSorted().slice(0, Math.max(0, names.length - keep));
  for (const name of old) {
    rmSync(join(folder, name));
    rmSync(noteFileOf(join(folder, name)), { force: true });
  }
  return old.length;
}
