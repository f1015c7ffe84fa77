import { existsSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { isDeepStrictEqual } from "node:util";
import { Kysely, sql } from "kysely";
import type { Migration } from "../migration.ts";
import { migrate } from "../migrations.ts";
import type { Database, DatabaseSchema } from "../schema.ts";
import { isContentSound } from "./is-content-sound.ts";
import { isLogDamaged } from "./is-log-damaged.ts";
import { nodeSqliteDialect } from "./node-sqlite-dialect.ts";
import { sqliteErrorToFailure } from "./sqlite-failure.ts";
import { sqliteWords } from "./words.ts";

/**
 * Looks whether a file can be what was written, and writes nothing: SQLite keeps no checksums, so a disk that changed
 * or forgot something would be believed. Content of an older version is looked at by the first start after its
 * migration.
 */
export async function isFileSound(
  file: string,
  steps: readonly Migration[],
  timeout: number,
): Promise<boolean> {
  if (isLogOfFileDamaged(`${file}-wal`)) return false;
  const database = open(new DatabaseSync(file, { readOnly: true, timeout }));
  try {
    return await database
      .transaction()
      .setAccessMode("read only")
      .execute((reading) => isSound(reading, steps));
  } catch (error) {
    if (sqliteErrorToFailure(error)?.type === "database-damaged") return false;
    throw error;
  } finally {
    await database.destroy();
  }
}

/** A log that a running server is writing in may be read half old and half new: only what stays so is damage. */
function isLogOfFileDamaged(file: string): boolean {
  if (!existsSync(file)) return false;
  const log = readFileSync(file);
  return isLogDamaged(log) && existsSync(file) && readFileSync(file).equals(log);
}

function open(sqlite: DatabaseSync): Database {
  return new Kysely<DatabaseSchema>({ dialect: nodeSqliteDialect(sqlite) });
}

async function isSound(database: Database, steps: readonly Migration[]): Promise<boolean> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(database);
  if (rows[0]?.integrity_check !== "ok") return false;
  const schema = await readSchema(database);
  // New, or left by a start that ended after its first statement.
  if (schema.length === 0) return true;
  const version = await readVersion(database);
  if (version > steps.length) return true;
  if (!isDeepStrictEqual(schema, await schemaOf(steps.slice(0, version)))) return false;
  return version < steps.length || isContentSound(database);
}

async function readVersion(database: Database): Promise<number> {
  const row = await sql<{ version: number | null }>`select max(version) as version from migration`.execute(
    database,
  );
  return row.rows[0]?.version ?? 0;
}

/** Every table and index as it was asked for. */
async function readSchema(database: Database): Promise<readonly unknown[]> {
  const { rows } = await sql`select type, name, tbl_name, sql from sqlite_schema order by name`.execute(
    database,
  );
  return rows;
}

async function schemaOf(steps: readonly Migration[]): Promise<readonly unknown[]> {
  const database = open(new DatabaseSync(":memory:"));
  try {
    await migrate(database, sqliteWords, steps);
    return await readSchema(database);
  } finally {
    await database.destroy();
  }
}
