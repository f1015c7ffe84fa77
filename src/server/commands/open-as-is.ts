import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely, sql } from "kysely";
import { exhaustive } from "../../lib/exhaustive.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { DatabaseFailure } from "../database/database-failure.ts";
import { migrations } from "../database/migrations.ts";
import type { DatabaseLocation } from "../database/open-database.ts";
import { connectPostgres } from "../database/postgres/connect.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import { databaseFileName } from "../database/sqlite/connect.ts";
import { nodeSqliteDialect } from "../database/sqlite/node-sqlite-dialect.ts";
import { sqliteErrorToFailure } from "../database/sqlite/sqlite-failure.ts";
import { sqliteWords } from "../database/sqlite/words.ts";
import type { Side } from "./table-rows.ts";

export type AsIsFailure =
  | DatabaseFailure
  /** No file, or a PostgreSQL without our tables. */
  | { readonly type: "no-database" }
  /** Made by an older release, and not yet brought up to date by a start of this one. */
  | { readonly type: "database-older"; readonly found: number; readonly supported: number };

export type AsIs = Side & { readonly version: number; readonly close: () => Promise<void> };

const busyTimeoutMs = 2_000;

/** Opens a database of this very version to read in it, beside a server or without one. Makes and changes nothing. */
export async function openAsIs(location: DatabaseLocation): Promise<Result<AsIs, AsIsFailure>> {
  switch (location.type) {
    case "sqlite":
      return openFileAsIs(join(location.dataFolder, databaseFileName));
    case "postgres": {
      const { dialect, words, errorToFailure } = connectPostgres(location.url.reveal(), 2);
      return openSide({ database: new Kysely<DatabaseSchema>({ dialect }), words }, errorToFailure);
    }
    default:
      return exhaustive(location);
  }
}

export async function openFileAsIs(file: string): Promise<Result<AsIs, AsIsFailure>> {
  if (!existsSync(file)) return fail({ type: "no-database" });
  try {
    const sqlite = new DatabaseSync(file, { readOnly: true, timeout: busyTimeoutMs });
    const database = new Kysely<DatabaseSchema>({ dialect: nodeSqliteDialect(sqlite) });
    return await openSide({ database, words: sqliteWords }, sqliteErrorToFailure);
  } catch (error) {
    const failure = sqliteErrorToFailure(error);
    if (failure === null) throw error;
    return fail(failure);
  }
}

async function openSide(
  side: Side,
  errorToFailure: (error: unknown) => DatabaseFailure | null,
): Promise<Result<AsIs, AsIsFailure>> {
  const close = () => side.database.destroy();
  const refuse = async (failure: AsIsFailure) => {
    await close();
    return fail(failure);
  };
  try {
    const found = await readVersion(side);
    const supported = migrations.length;
    if (found === 0) return await refuse({ type: "no-database" });
    if (found > supported) return await refuse({ type: "database-newer", found, supported });
    if (found < supported) return await refuse({ type: "database-older", found, supported });
    return ok({ ...side, version: found, close });
  } catch (error) {
    const failure = errorToFailure(error);
    if (failure !== null) return await refuse(failure);
    await close();
    throw error;
  }
}

/** 0 where there is nothing yet. */
async function readVersion({ database }: Side): Promise<number> {
  const tables = await database.introspection.getTables();
  if (!tables.some(({ name }) => name === "migration")) return 0;
  const row = await database
    .selectFrom("migration")
    .select(sql<number | null>`max(version)`.as("version"))
    .executeTakeFirstOrThrow();
  return row.version ?? 0;
}
