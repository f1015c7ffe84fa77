import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { fail, ok, type Result } from "../../../lib/result.ts";
import type { Connection } from "../connection.ts";
import type { DatabaseFailure } from "../database-failure.ts";
import type { Migration } from "../migration.ts";
import { createDatabaseFile } from "./create-database-file.ts";
import { isFileSound } from "./is-file-sound.ts";
import { nodeSqliteDialect } from "./node-sqlite-dialect.ts";
import { sqlitePushStatements } from "./push-statements.ts";
import { isSqliteLostRace, sqliteErrorToFailure } from "./sqlite-failure.ts";
import { syncToDisk } from "./sync-to-disk.ts";
import { sqliteWords } from "./words.ts";

export const databaseFileName = "loslaten.sqlite";

/** Waiting for another writer blocks the whole process, so it is shorter than the time we take to stop. */
const busyTimeoutMs = 2_000;

/**
 * Opens, or makes, the database file of a data folder. What was committed survives a power cut. A file in which
 * something is not what was written is refused, and is left as it is.
 */
export async function connectSqlite(
  dataFolder: string,
  steps: readonly Migration[],
): Promise<Result<Connection, DatabaseFailure>> {
  const file = join(dataFolder, databaseFileName);
  let sqlite: DatabaseSync | null = null;
  try {
    const isThere = createDatabaseFile(file) === "ready";
    if (!isThere || !(await isFileSound(file, steps, busyTimeoutMs))) {
      return fail({ type: "database-damaged" });
    }
    sqlite = new DatabaseSync(file, { timeout: busyTimeoutMs, enableForeignKeyConstraints: true });
    sqlite.exec("pragma journal_mode = wal; pragma synchronous = full; pragma trusted_schema = off");
    // After a failed sync the log may hold what is not on the disk: from here on everything that is read is.
    sqlite.exec("pragma wal_checkpoint(truncate)");
    // That there is a log has to be on the disk as well. SQLite sees to it too, but goes on when the disk refuses it.
    syncToDisk(dataFolder);
    return ok({
      dialect: nodeSqliteDialect(sqlite),
      words: sqliteWords,
      pushStatements: sqlitePushStatements(sqlite),
      errorToFailure: sqliteErrorToFailure,
      isLostRace: isSqliteLostRace,
      beforeClose: async (database) => {
        try {
          await sql`pragma wal_checkpoint(truncate)`.execute(database);
        } catch (error) {
          // A full or failing disk: the log stays beside the file, and the next start reads both.
          if (sqliteErrorToFailure(error) === null) throw error;
        }
      },
    });
  } catch (error) {
    sqlite?.close();
    const failure = sqliteErrorToFailure(error);
    if (failure === null) throw error;
    return fail(failure);
  }
}
