import { join } from "node:path";
import type { Redacted } from "../../lib/redacted.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { OpenDatabase } from "../database/open-database.ts";
import { openForReal } from "../database/open-for-real.ts";
import { databaseFileName } from "../database/sqlite/connect.ts";
import { isInUse } from "../database/sqlite/is-in-use.ts";
import { catchDiskFailure } from "./catch-disk-failure.ts";
import type { CommandFailure } from "./command-failure.ts";
import { type CopyResult, compareTables, copyTables } from "./copy-tables.ts";
import { type AsIs, openAsIs } from "./open-as-is.ts";
import type { Steps } from "./steps.ts";

export type MoveOptions = {
  /** Of the SQLite file, which is only read. */
  readonly dataFolder: string;
  readonly databaseUrl: Redacted<string>;
  readonly steps: Steps;
};

/**
 * Brings everything from the SQLite file into a PostgreSQL and compares the two row by row. Interrupted, it is run again
 * and goes on where it was. The server must be stopped, and the file stays as it is.
 */
export function moveToPostgres(options: MoveOptions): Promise<Result<CopyResult, CommandFailure>> {
  return catchDiskFailure(async () => {
    const source = await openAsIs({ type: "sqlite", dataFolder: options.dataFolder });
    if (!source.ok) return source;
    await source.value.close();
    if (isInUse(join(options.dataFolder, databaseFileName))) return fail({ type: "server-running" });
    const again = await openAsIs({ type: "sqlite", dataFolder: options.dataFolder });
    if (!again.ok) return again;
    const target = await openForReal({ type: "postgres", url: options.databaseUrl, poolSize: 2 });
    if (!target.ok) {
      await again.value.close();
      return target;
    }
    try {
      return await move(again.value, target.value, options.steps);
    } finally {
      await again.value.close();
      await target.value.close();
    }
  });
}

async function move(
  source: AsIs,
  target: OpenDatabase,
  steps: Steps,
): Promise<Result<CopyResult, CommandFailure>> {
  const named = await source.database.selectFrom("instance").select("id").executeTakeFirst();
  const space = await target.database.selectFrom("space").select("id").limit(1).executeTakeFirst();
  // What another run began has the name of this instance by then.
  if (space !== undefined && named?.id !== target.instanceId) return fail({ type: "target-not-empty" });
  const copied = await copyTables(source, target, steps.begin("copy"));
  const { differences } = await compareTables(source, target, steps.begin("compare"));
  return differences === 0 ? ok(copied) : fail({ type: "not-the-same", differences });
}
