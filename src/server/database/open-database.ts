import { Kysely, type Transaction } from "kysely";
import type { Bytes } from "../../lib/bytes.ts";
import { exhaustive } from "../../lib/exhaustive.ts";
import { Redacted } from "../../lib/redacted.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { PushStatements } from "../records/push-statements.ts";
import type { Connection } from "./connection.ts";
import type { DatabaseFailure } from "./database-failure.ts";
import type { DialectWords, Migration } from "./migration.ts";
import { migrate } from "./migrations.ts";
import { nameInstance } from "./name-instance.ts";
import { connectPostgres } from "./postgres/connect.ts";
import { type RetryParts, retryLostRaces } from "./retry-lost-races.ts";
import { type Database, type DatabaseSchema, type Day, type InstanceId, textToInstanceId } from "./schema.ts";
import { connectSqlite } from "./sqlite/connect.ts";
import { DamagedRow } from "./whole-body.ts";

/** Where the data is. The address may hold a password. */
export type DatabaseLocation =
  | { readonly type: "sqlite"; readonly dataFolder: string }
  | { readonly type: "postgres"; readonly url: Redacted<string>; readonly poolSize: number };

/** What everything that reads and writes is given. */
export type Store = {
  readonly database: Database;
  readonly words: DialectWords;
  readonly pushStatements: PushStatements;
  /** One transaction, run again when it lost against another one. The work may run more than once. */
  readonly transact: <Value>(
    work: (transaction: Transaction<DatabaseSchema>) => Promise<Value>,
  ) => Promise<Value>;
};

export type OpenDatabase = Store & {
  readonly instanceId: InstanceId;
  /** 32 bytes, made once for this database. */
  readonly secret: Redacted<Bytes>;
  readonly version: number;
  /** What an error stands for when it lies with the database and not with us; then later may be better. */
  readonly errorToFailure: (error: unknown) => DatabaseFailure | null;
  /** Call once, when no query is running. */
  readonly close: () => Promise<void>;
};

export type OpenOptions = {
  readonly location: DatabaseLocation;
  readonly migrations: readonly Migration[];
  readonly newInstanceId: () => InstanceId;
  readonly newSecret: () => Bytes;
  readonly today: Day;
  readonly retry: Pick<RetryParts, "wait" | "random">;
};

/** Opens the database, makes the SQLite file when it is not there, and brings it to the last version. */
export async function openDatabase(options: OpenOptions): Promise<Result<OpenDatabase, DatabaseFailure>> {
  const connection = await connect(options);
  if (!connection.ok) return connection;
  const { dialect, words, pushStatements, errorToFailure, isLostRace, beforeClose } = connection.value;
  const database = new Kysely<DatabaseSchema>({ dialect });
  const retryParts = { isLostRace, ...options.retry };
  const prepared = await prepare(database, connection.value, retryParts, options);
  if (!prepared.ok) return prepared;
  const toFailure = (error: unknown): DatabaseFailure | null =>
    error instanceof DamagedRow ? { type: "database-damaged" } : errorToFailure(error);
  const close = async (): Promise<void> => {
    await beforeClose(database);
    await database.destroy();
  };
  const transact: Store["transact"] = (work) =>
    retryLostRaces(retryParts, () => database.transaction().execute(work));
  return ok({
    database,
    words,
    pushStatements,
    transact,
    errorToFailure: toFailure,
    ...prepared.value,
    close,
  });
}

async function connect({ location, migrations }: OpenOptions): Promise<Result<Connection, DatabaseFailure>> {
  switch (location.type) {
    case "sqlite":
      return connectSqlite(location.dataFolder, migrations);
    case "postgres":
      return ok(connectPostgres(location.url.reveal(), location.poolSize));
    default:
      return exhaustive(location);
  }
}

async function prepare(
  database: Database,
  { words, errorToFailure }: Connection,
  retryParts: RetryParts,
  options: OpenOptions,
): Promise<Result<Pick<OpenDatabase, "instanceId" | "secret" | "version">, DatabaseFailure>> {
  const refuse = async (failure: DatabaseFailure) => {
    await database.destroy();
    return fail(failure);
  };
  try {
    // Two servers that start on one new database may make the same table at the same moment; each step is repeatable.
    const migrated = await retryLostRaces(retryParts, () => migrate(database, words, options.migrations));
    if (!migrated.ok) return await refuse(migrated.error);
    const named = await retryLostRaces(retryParts, () => nameInstance(database, words, options));
    const instanceId = textToInstanceId(named.id);
    if (instanceId === null || named.secret.length !== 32) return await refuse({ type: "database-damaged" });
    return ok({ instanceId, secret: new Redacted(named.secret), version: migrated.value });
  } catch (error) {
    await database.destroy();
    const failure = errorToFailure(error);
    if (failure === null) throw error;
    return fail(failure);
  }
}
