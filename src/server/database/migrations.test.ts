import { sql } from "kysely";
import { expect, test } from "vitest";
import { openTestDatabase } from "../testing/test-database.test-support.ts";
import type { DialectWords, Migration } from "./migration.ts";
import { migrate, migrations } from "./migrations.ts";
import type { Database } from "./schema.ts";

const words: DialectWords = {
  tableEnd: sql`strict`,
  bytes: "blob",
  wholeNumber: "integer",
  rowLock: sql``,
  byBytes: sql``,
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
