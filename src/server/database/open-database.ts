import { Kysely } from "kysely";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { Connection } from "./connection.ts";
import type { DatabaseFailure } from "./database-failure.ts";
import type { Migration } from "./migration.ts";
import { migrate } from "./migrations.ts";
import { type Database, type DatabaseSchema, type Day, type InstanceId, textToInstanceId } from "./schema.ts";
import { connectSqlite } from "./sqlite/connect.ts";

export type OpenDatabase = {
  readonly database: Database;
  readonly instanceId: InstanceId;
  readonly version: number;
  /** Call once, when no query is running. */
  readonly close: () => Promise<void>;
};

export type OpenOptions = {
  readonly dataFolder: string;
  readonly migrations: readonly Migration[];
  readonly newInstanceId: () => InstanceId;
  readonly today: Day;
};

/** Opens the SQLite database of a data folder, makes it when it is not there, and brings it to the last version. */
export async function openDatabase(options: OpenOptions): Promise<Result<OpenDatabase, DatabaseFailure>> {
  const connection = connectSqlite(options.dataFolder);
  if (!connection.ok) return connection;
  const database = new Kysely<DatabaseSchema>({ dialect: connection.value.dialect });
  const prepared = await prepare(database, connection.value, options);
  if (!prepared.ok) return prepared;
  const close = async (): Promise<void> => {
    await connection.value.beforeClose(database);
    await database.destroy();
  };
  return ok({ database, ...prepared.value, close });
}

async function prepare(
  database: Database,
  connection: Connection,
  options: OpenOptions,
): Promise<Result<{ readonly instanceId: InstanceId; readonly version: number }, DatabaseFailure>> {
  const refuse = async (failure: DatabaseFailure) => {
    await database.destroy();
    return fail(failure);
  };
  try {
    const migrated = await migrate(database, connection.words, options.migrations);
    if (!migrated.ok) return await refuse(migrated.error);
    const instanceId = textToInstanceId(await nameInstance(database, options));
    if (instanceId === null) return await refuse({ type: "database-damaged" });
    return ok({ instanceId, version: migrated.value });
  } catch (error) {
    await database.destroy();
    const failure = connection.errorToFailure(error);
    if (failure === null) throw error;
    return fail(failure);
  }
}

/** Gives the name that the database has, or gives it one for good. */
function nameInstance(database: Database, options: OpenOptions): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const named = await transaction.selectFrom("instance").select("id").executeTakeFirst();
    if (named !== undefined) return named.id;
    const id = options.newInstanceId();
    await transaction.insertInto("instance").values({ id, created_day: options.today }).execute();
    return id;
  });
}
