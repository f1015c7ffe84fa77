import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { fail, ok, type Result } from "../../../lib/result.ts";
import type { Connection } from "../connection.ts";
import type { DatabaseFailure } from "../database-failure.ts";
import { createDatabaseFile } from "./create-database-file.ts";
import { nodeSqliteDialect } from "./node-sqlite-dialect.ts";
import { isSqliteLostRace, sqliteErrorToFailure } from "./sqlite-failure.ts";

export const databaseFileName = "loslaten.sqlite";

/** Waiting for another writer blocks the whole process, so it is shorter than the time we take to stop. */
const busyTimeoutMs = 2_000;

/** Opens, or makes, the database file of a data folder. What was committed survives a power cut. */
export function connectSqlite(dataFolder: string): Result<Connection, DatabaseFailure> {
  const file = join(dataFolder, databaseFileName);
  let sqlite: DatabaseSync | null = null;
  try {
    if (createDatabaseFile(file) === "damaged") return fail({ type: "database-damaged" });
    sqlite = new DatabaseSync(file, { timeout: busyTimeoutMs, enableForeignKeyConstraints: true });
    sqlite.exec("pragma journal_mode = wal; pragma synchronous = full; pragma trusted_schema = off");
    return ok({
      dialect: nodeSqliteDialect(sqlite),
      words: { tableEnd: sql`strict`, bytes: "blob", wholeNumber: "integer", rowLock: sql`` },
      errorToFailure: sqliteErrorToFailure,
      isLostRace: isSqliteLostRace,
      beforeClose: async (database) => {
        await sql`pragma wal_checkpoint(truncate)`.execute(database);
      },
    });
  } catch (error) {
    sqlite?.close();
    const failure = sqliteErrorToFailure(error);
    if (failure === null) throw error;
    return fail(failure);
  }
}
