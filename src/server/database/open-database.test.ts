import { chmodSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../testing/temporary-folder.test-support.ts";
import {
  openTestDatabase,
  testInstanceId,
  toInstanceId,
  toOpenOptions,
} from "../testing/test-database.test-support.ts";
import { openDatabase } from "./open-database.ts";
import { databaseFileName } from "./sqlite/connect.ts";

const damages: readonly (readonly [string, (file: string) => void])[] = [
  ["emptied", (file) => truncateSync(file, 0)],
  ["cut off", (file) => truncateSync(file, 4096)],
  ["overwritten", (file) => writeFileSync(file, "not a database at all".repeat(1000))],
  ["shuffled", (file) => writeFileSync(file, readFileSync(file).fill(0xff, 100, 4096))],
];

test("a new database and its folder are for their owner only", async () => {
  const folder = join(makeTemporaryFolder(), "deep", "data");
  await openTestDatabase(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const files = readdirSync(folder);
  expect(files).toContain(`${databaseFileName}-wal`);
  for (const file of files) expect(statSync(join(folder, file)).mode & 0o777, file).toBe(0o600);
});

test("a database that was opened to others is closed to them again", async () => {
  const folder = makeTemporaryFolder();
  await (await openTestDatabase(folder)).close();
  chmodSync(join(folder, databaseFileName), 0o644);
  await openTestDatabase(folder);
  expect(statSync(join(folder, databaseFileName)).mode & 0o777).toBe(0o600);
});

test("a database gets one name for good, with the day and no finer time", async () => {
  const folder = makeTemporaryFolder();
  const first = await openTestDatabase(folder);
  await first.close();
  const other = toInstanceId("f".repeat(32));
  const again = await openDatabase({ ...toOpenOptions(folder), newInstanceId: () => other });
  if (!again.ok) throw new Error(again.error.type);
  expect(again.value.instanceId).toBe(testInstanceId);
  const rows = await again.value.database.selectFrom("instance").selectAll().execute();
  expect(rows.map((row) => ({ ...row }))).toEqual([{ id: testInstanceId, created_day: "2026-01-31" }]);
  await again.value.close();
});

test("every commit reaches the disk, and every table checks its types", async () => {
  const { database } = await openTestDatabase();
  const pragma = async (name: string) =>
    Object.values((await sql.raw(`pragma ${name}`).execute(database)).rows[0] ?? {});
  expect(await pragma("journal_mode")).toEqual(["wal"]);
  expect(await pragma("synchronous")).toEqual([2]);
  expect(await pragma("foreign_keys")).toEqual([1]);
  const tables = await sql<{ name: string; strict: number }>`
    select name, strict from pragma_table_list where schema = 'main' and name not like 'sqlite_%'`.execute(
    database,
  );
  expect(tables.rows.map((table) => [table.name, table.strict]).sort()).toEqual([
    ["access", 1],
    ["founding", 1],
    ["instance", 1],
    ["invitation", 1],
    ["mail", 1],
    ["migration", 1],
    ["pairing", 1],
    ["push_clock", 1],
    ["push_follow", 1],
    ["push_minute", 1],
    ["push_subscription", 1],
    ["record", 1],
    ["secret", 1],
    ["space", 1],
    ["wrap", 1],
  ]);
});

test("after closing, the one file is complete on its own", async () => {
  const folder = makeTemporaryFolder();
  const { close } = await openTestDatabase(folder);
  await close();
  expect(readdirSync(folder)).toEqual([databaseFileName]);
  const sqlite = new DatabaseSync(join(folder, databaseFileName), { readOnly: true });
  expect(sqlite.prepare("select id from instance").get()?.id).toBe(testInstanceId);
  sqlite.close();
});

test("what a crashed start left behind is no obstacle", async () => {
  const folder = makeTemporaryFolder();
  writeFileSync(join(folder, `${databaseFileName}.new-${process.pid}`), "half");
  const { version } = await openTestDatabase(folder);
  expect(version).toBeGreaterThan(0);
});

test("a database of a newer release is refused and stays as it was", async () => {
  const folder = makeTemporaryFolder();
  const { close } = await openTestDatabase(folder);
  await close();
  const file = join(folder, databaseFileName);
  const sqlite = new DatabaseSync(file);
  sqlite.exec("insert into migration values (99)");
  sqlite.close();
  const before = readFileSync(file);
  expect(await openDatabase(toOpenOptions(folder))).toEqual({
    ok: false,
    error: { type: "database-newer", found: 99, supported: toOpenOptions(folder).migrations.length },
  });
  expect(readFileSync(file).equals(before)).toBe(true);
});

for (const [name, damage] of damages) {
  test(`a database file that was ${name} is refused and stays as it was`, async () => {
    const folder = makeTemporaryFolder();
    const { close } = await openTestDatabase(folder);
    await close();
    const file = join(folder, databaseFileName);
    damage(file);
    const before = readFileSync(file);
    expect(await openDatabase(toOpenOptions(folder))).toEqual({
      ok: false,
      error: { type: "database-damaged" },
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });
}

test("a name that is no instance id counts as damage", async () => {
  const folder = makeTemporaryFolder();
  const { database, close } = await openTestDatabase(folder);
  await database.updateTable("instance").set({ id: "something else" }).execute();
  await close();
  expect(await openDatabase(toOpenOptions(folder))).toEqual({
    ok: false,
    error: { type: "database-damaged" },
  });
});

test("a data folder that cannot be one is refused", async () => {
  const file = join(makeTemporaryFolder(), "file");
  writeFileSync(file, "");
  for (const dataFolder of [file, join(file, "below")]) {
    expect(await openDatabase(toOpenOptions(dataFolder))).toEqual({
      ok: false,
      error: { type: "data-folder-not-writable" },
    });
  }
});
