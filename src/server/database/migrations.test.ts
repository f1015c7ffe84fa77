import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../testing/temporary-folder.test-support.ts";
import { openTestDatabase, toOpenOptions } from "../testing/test-database.test-support.ts";
import type { DialectWords, Migration } from "./migration.ts";
import { migrate, migrations } from "./migrations.ts";
import { openDatabase } from "./open-database.ts";
import type { Database } from "./schema.ts";

const crashingProgram = fileURLToPath(
  new URL("../testing/crash-in-migration.test-support.ts", import.meta.url),
);
const words: DialectWords = {
  tableEnd: sql`strict`,
  bytes: "blob",
  wholeNumber: "integer",
  rowLock: sql``,
};

test("migrations are numbered 1, 2, 3 … without gaps", () => {
  expect(migrations.length).toBeGreaterThan(0);
  expect(migrations.map((step) => step.version)).toEqual(migrations.map((_, index) => index + 1));
});

test("migrating twice runs every migration once", async () => {
  const { database } = await openTestDatabase();
  const extra = countedStep();
  expect(await migrate(database, words, [...migrations, extra.step])).toEqual({
    ok: true,
    value: extra.step.version,
  });
  expect(await migrate(database, words, [...migrations, extra.step])).toEqual({
    ok: true,
    value: extra.step.version,
  });
  expect(extra.runs()).toBe(1);
  expect(await readTables(database)).toContain("extra");
});

test("a migration that fails leaves nothing of itself, and succeeds later", async () => {
  const { database } = await openTestDatabase();
  const { step } = countedStep();
  const failing: Migration = {
    version: step.version,
    up: async (schema, dialectWords) => {
      await step.up(schema, dialectWords);
      throw new Error("power cut");
    },
  };
  await expect(migrate(database, words, [...migrations, failing])).rejects.toThrow("power cut");
  expect(await readTables(database)).not.toContain("extra");
  expect(await migrate(database, words, [...migrations, step])).toEqual({ ok: true, value: step.version });
  expect(await readTables(database)).toContain("extra");
});

test("a server that is killed after any statement of a migration starts again", {
  timeout: 60_000,
}, async () => {
  let statements = 0;
  let wasKilled = true;
  while (wasKilled) {
    statements += 1;
    const folder = makeTemporaryFolder();
    const child = spawnSync(process.execPath, [crashingProgram, folder, String(statements)], {
      encoding: "utf8",
    });
    wasKilled = child.signal === "SIGKILL";
    if (!wasKilled) expect(child.stderr).toBe("");
    const opened = await openDatabase(toOpenOptions(folder));
    if (!opened.ok) throw new Error(`after ${statements} statements: ${opened.error.type}`);
    const rows = await opened.value.database.selectFrom("migration").select("version").execute();
    expect(rows.map((row) => row.version)).toEqual(migrations.map((step) => step.version));
    await opened.value.close();
  }
  // Making the version table, reading it, and begin, read, change, note, commit for each migration.
  expect(statements).toBeGreaterThan(2 + 5 * migrations.length);
});

test("servers that start on the same empty folder at the same moment all get through", async () => {
  const folder = makeTemporaryFolder();
  const children = [1, 2, 3].map(() => spawn(process.execPath, [crashingProgram, folder, "0"]));
  const exits = await Promise.all(children.map((child) => once(child, "exit")));
  expect(exits).toEqual(children.map(() => [0, null]));
  const { database } = await openTestDatabase(folder);
  const rows = await database.selectFrom("migration").select("version").execute();
  expect(rows.map((row) => row.version)).toEqual(migrations.map((step) => step.version));
});

function countedStep(): { readonly step: Migration; readonly runs: () => number } {
  let runs = 0;
  const step: Migration = {
    version: migrations.length + 1,
    up: async (schema, { tableEnd }) => {
      runs += 1;
      await schema.createTable("extra").addColumn("id", "text").modifyEnd(tableEnd).execute();
    },
  };
  return { step, runs: () => runs };
}

async function readTables(database: Database): Promise<readonly string[]> {
  return (await database.introspection.getTables()).map((table) => table.name);
}
