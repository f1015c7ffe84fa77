import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely, sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { makeTemporaryFolder } from "../../testing/temporary-folder.test-support.ts";
import { nodeSqliteDialect } from "./node-sqlite-dialect.ts";

type Tables = {
  readonly item: { readonly id: string; readonly body: Uint8Array | null; readonly size: number | bigint };
};

async function openItems(): Promise<{ readonly database: Kysely<Tables>; readonly file: string }> {
  const file = join(makeTemporaryFolder(), "items.sqlite");
  const database = new Kysely<Tables>({ dialect: nodeSqliteDialect(new DatabaseSync(file, { timeout: 0 })) });
  onTestFinished(() => database.destroy());
  await sql`create table item (id text primary key, body blob, size integer not null) strict`.execute(
    database,
  );
  return { database, file };
}

test("text, bytes, numbers and nothing come back as they went in", async () => {
  const { database } = await openItems();
  const rows = [
    { id: "é", body: Uint8Array.of(0, 1, 255), size: -1 },
    { id: "", body: null, size: Number.MAX_SAFE_INTEGER },
  ];
  await database.insertInto("item").values(rows).execute();
  const stored = await database.selectFrom("item").selectAll().orderBy("size").execute();
  expect(stored.map((row) => ({ ...row }))).toEqual(rows);
});

test("a change says how many rows it touched", async () => {
  const { database } = await openItems();
  await database
    .insertInto("item")
    .values([
      { id: "a", body: null, size: 1 },
      { id: "b", body: null, size: 1 },
    ])
    .execute();
  const result = await database.updateTable("item").set({ size: 2 }).executeTakeFirst();
  expect(result.numUpdatedRows).toBe(2n);
  const returned = await database.deleteFrom("item").where("id", "=", "a").returning("size").execute();
  expect(returned.map((row) => row.size)).toEqual([2]);
});

test("rows can be read one at a time", async () => {
  const { database } = await openItems();
  await database
    .insertInto("item")
    .values([
      { id: "a", body: null, size: 1 },
      { id: "b", body: null, size: 2 },
    ])
    .execute();
  const ids: string[] = [];
  for await (const row of database.selectFrom("item").select("id").orderBy("id").stream()) ids.push(row.id);
  expect(ids).toEqual(["a", "b"]);
});

test("a transaction that fails leaves nothing, and the next one works", async () => {
  const { database } = await openItems();
  const failing = database.transaction().execute(async (transaction) => {
    await transaction.insertInto("item").values({ id: "a", body: null, size: 1 }).execute();
    throw new Error("halfway");
  });
  await expect(failing).rejects.toThrow("halfway");
  await database.transaction().execute(async (transaction) => {
    await transaction.insertInto("item").values({ id: "b", body: null, size: 1 }).execute();
  });
  const rows = await database.selectFrom("item").select("id").execute();
  expect(rows.map((row) => row.id)).toEqual(["b"]);
});

test("a transaction holds the write lock from its first moment", async () => {
  const { database, file } = await openItems();
  const other = new DatabaseSync(file, { timeout: 0 });
  onTestFinished(() => other.close());
  await database.transaction().execute(async () => {
    expect(() => other.exec("begin immediate")).toThrow("database is locked");
  });
  expect(() => other.exec("begin immediate")).not.toThrow();
});

test("a value that SQLite has no type for is our mistake", async () => {
  const { database } = await openItems();
  const storeTrue = sql`insert into item values (${true}, null, 1)`.execute(database);
  await expect(storeTrue).rejects.toThrow(TypeError);
});
