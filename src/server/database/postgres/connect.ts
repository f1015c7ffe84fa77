import { PostgresDialect, sql } from "kysely";
import { Pool, types } from "pg";
import type { Connection } from "../connection.ts";
import { isPostgresLostRace, postgresErrorToFailure } from "./postgres-failure.ts";
import { postgresPushStatements } from "./push-statements.ts";

const int8 = 20;
const connectMs = 5_000;
/** One statement, and a wait for a lock: a stuck query must not hold a connection for good. */
const statementMs = 10_000;
const lockMs = 5_000;
const idleInTransactionMs = 10_000;

/** Nothing is connected yet: the first query does that. */
export function connectPostgres(url: string, poolSize: number): Connection {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    lock_timeout: lockMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    application_name: "loslaten",
    types: { getTypeParser },
  });
  // A connection that breaks between two queries says so here; the next query finds out by itself.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return {
    dialect: new PostgresDialect({ pool }),
    words: {
      tableEnd: sql``,
      bytes: "bytea",
      wholeNumber: "bigint",
      rowLock: sql`for update`,
      byBytes: sql`collate "C"`,
    },
    pushStatements: postgresPushStatements,
    errorToFailure: postgresErrorToFailure,
    isLostRace: isPostgresLostRace,
    beforeClose: async () => {},
  };
}

/** Every number kept here is far below 2^53, so an int8 is a number and not the text that the driver makes of it. */
const getTypeParser: typeof types.getTypeParser = (type: number, format?: unknown) => {
  if (type === int8 && format !== "binary") return readInt8;
  return format === "binary" ? types.getTypeParser(type, "binary") : types.getTypeParser(type, "text");
};

function readInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError("a number above 2^53");
  return value;
}
