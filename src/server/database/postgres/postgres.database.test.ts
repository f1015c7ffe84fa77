import { sql } from "kysely";
import { Client } from "pg";
import { expect, inject, onTestFinished, test } from "vitest";
import { Redacted } from "../../../lib/redacted.ts";
import { databaseKinds, openNew } from "../../testing/each-database.test-support.ts";
import { toOpenOptions } from "../../testing/test-database.test-support.ts";
import { random } from "../../testing/test-envelope.test-support.ts";
import { openDatabase } from "../open-database.ts";
import { isPostgresLostRace, postgresErrorToFailure } from "./postgres-failure.ts";

const [, postgresKind] = databaseKinds;

async function openPostgres() {
  if (postgresKind === undefined) throw new Error("no PostgreSQL");
  return openNew(postgresKind);
}

test("two transactions that wait for each other both succeed, because the loser runs again", async () => {
  const { database, transact } = await openPostgres();
  const lookups = [random(16), random(16)];
  for (const lookup of lookups) {
    await database
      .insertInto("wrap")
      .values({ lookup, hash: random(32), body: random(1) })
      .execute();
  }
  let runs = 0;
  const writeInOrder = (order: readonly Uint8Array<ArrayBuffer>[]) =>
    transact(async (transaction) => {
      runs += 1;
      for (const lookup of order) {
        await transaction
          .updateTable("wrap")
          .set({ body: random(1) })
          .where("lookup", "=", lookup)
          .execute();
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
  await Promise.all([writeInOrder(lookups), writeInOrder(lookups.toReversed())]);
  expect(runs).toBeGreaterThan(2);
});

test("a serialization failure, as distributed engines give it, counts as a lost race", async () => {
  const { database } = await openPostgres();
  const fail = sql`do $$ begin raise exception 'x' using errcode = '40001'; end $$`.execute(database);
  const error: unknown = await fail.catch((caught: unknown) => caught);
  expect(isPostgresLostRace(error)).toBe(true);
  expect(postgresErrorToFailure(error)).toEqual({ type: "database-busy" });
});

test("a database that is not there, or a wrong password, is refused without a word of the address", async () => {
  const [missing, wrong] = [new URL(inject("postgresUrl")), new URL(inject("postgresUrl"))];
  missing.pathname = "/no_such_database";
  wrong.password = "5ecret";
  for (const url of [missing, wrong]) {
    const location = { type: "postgres", url: new Redacted(url.href), poolSize: 1 } as const;
    expect(await openDatabase({ ...toOpenOptions(""), location })).toEqual({
      ok: false,
      error: { type: "database-refused" },
    });
  }
});

test("numbers come back as numbers, bytes as they were", async () => {
  const { database } = await openPostgres();
  const [id, seq] = [random(16), Number.MAX_SAFE_INTEGER];
  await database
    .insertInto("space")
    .values({ id, seq, bytes: 0, quota: 0, created_day: "2026-01-31" })
    .execute();
  const row = await database.selectFrom("space").selectAll().executeTakeFirstOrThrow();
  expect([row.seq, Buffer.from(row.id).equals(Buffer.from(id))]).toEqual([seq, true]);
});

test("a statement cannot run for ever, and a broken connection is no crash", async () => {
  const opened = await openPostgres();
  const { rows } = await sql<{ statement_timeout: string }>`show statement_timeout`.execute(opened.database);
  expect(rows[0]?.statement_timeout).toBe("10s");
  const admin = new Client({ connectionString: inject("postgresUrl") });
  await admin.connect();
  onTestFinished(() => admin.end());
  await admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'loslaten'",
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  await sql`select 1`.execute(opened.database);
});

test("no table needs a sequence, a foreign key or a trigger", async () => {
  const { database } = await openPostgres();
  const count = async (from: string) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.raw(from)}`.execute(database);
    return rows[0]?.n;
  };
  expect(await count("pg_sequences")).toBe(0);
  expect(await count("pg_trigger")).toBe(0);
  expect(await count("pg_constraint where contype = 'f'")).toBe(0);
});
