import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fail, ok, type Result } from "../../lib/result.ts";
import { migrations } from "../database/migrations.ts";
import type { DatabaseLocation } from "../database/open-database.ts";
import { openForReal } from "../database/open-for-real.ts";
import { databaseFileName } from "../database/sqlite/connect.ts";
import { isFileSound } from "../database/sqlite/is-file-sound.ts";
import { isInUse } from "../database/sqlite/is-in-use.ts";
import { syncToDisk } from "../database/sqlite/sync-to-disk.ts";
import { catchDiskFailure } from "./catch-disk-failure.ts";
import type { CommandFailure } from "./command-failure.ts";
import { compareTables, copyTables } from "./copy-tables.ts";
import { recogniseBackup, withCopyOfBackup } from "./read-backup.ts";
import type { Steps } from "./steps.ts";

export type RestoreOptions = {
  readonly location: DatabaseLocation;
  readonly file: string;
  /** Said by the operator: what stands there now may make place. */
  readonly replace: boolean;
  /** Milliseconds since 1970, for the name of what makes place. */
  readonly nowMs: number;
  readonly steps: Steps;
};

export type Restored = {
  readonly isNoted: boolean;
  /** Where the database went that stood there; null when there was none. */
  readonly movedTo: string | null;
};

const busyTimeoutMs = 2_000;

/** Puts a backup where the server will look for its database. It deletes nothing: an older file moves aside. */
export function restore(options: RestoreOptions): Promise<Result<Restored, CommandFailure>> {
  return catchDiskFailure(async () => {
    const recognised = await recogniseBackup(options.file);
    if (!recognised.ok) return recognised;
    const { location } = options;
    const put =
      location.type === "sqlite"
        ? await restoreFile(location.dataFolder, options)
        : await restoreRows(location, options);
    return put.ok ? ok({ ...put.value, ...recognised.value }) : put;
  });
}

type Put = Result<Pick<Restored, "movedTo">, CommandFailure>;

async function restoreFile(
  dataFolder: string,
  { file, replace, nowMs, steps }: RestoreOptions,
): Promise<Put> {
  const place = join(dataFolder, databaseFileName);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const isTaken = existsSync(place);
  if (isTaken && !replace) return fail({ type: "would-overwrite" });
  if (isTaken && isInUse(place)) return fail({ type: "server-running" });
  const draft = join(dataFolder, `.restore-${process.pid}.sqlite`);
  try {
    const tell = steps.begin("copy");
    copyFileSync(file, draft);
    syncToDisk(draft);
    tell(1, 1);
    if (!(await isFileSound(draft, migrations, busyTimeoutMs))) return fail({ type: "backup-damaged" });
    const movedTo = isTaken ? moveAside(place, nowMs) : null;
    renameSync(draft, place);
    syncToDisk(dataFolder);
    return ok({ movedTo });
  } finally {
    for (const end of ["", "-wal", "-shm"]) rmSync(`${draft}${end}`, { force: true });
  }
}

/** With its log, which belongs to it. */
function moveAside(place: string, nowMs: number): string {
  const aside = place.replace(/\.sqlite$/, `-replaced-${nowMs}.sqlite`);
  if (existsSync(`${place}-wal`)) renameSync(`${place}-wal`, `${aside}-wal`);
  rmSync(`${place}-shm`, { force: true });
  renameSync(place, aside);
  return aside;
}

async function restoreRows(
  location: DatabaseLocation,
  { file, replace, steps }: RestoreOptions,
): Promise<Put> {
  const target = await openForReal(location);
  if (!target.ok) return target;
  try {
    const space = await target.value.database.selectFrom("space").select("id").limit(1).executeTakeFirst();
    if (space !== undefined && !replace) return fail({ type: "would-overwrite" });
    return await withCopyOfBackup(file, async (source): Promise<Put> => {
      await copyTables(source, target.value, steps.begin("copy"));
      const { differences } = await compareTables(source, target.value, steps.begin("compare"));
      return differences === 0 ? ok({ movedTo: null }) : fail({ type: "not-the-same", differences });
    });
  } finally {
    await target.value.close();
  }
}
