import { expect, test } from "vitest";
import { openTestDatabase } from "../testing/test-database.test-support.ts";
import { storedTables } from "./stored-tables.ts";

test("every table and every column of the database is among what is copied and compared", async () => {
  const { database } = await openTestDatabase();
  const tables = (await database.introspection.getTables()).filter(({ name }) => name !== "migration");
  expect(tables.length).toBeGreaterThan(0);
  const inDatabase = tables.map(({ name, columns }) => [
    name,
    columns.map((column) => column.name).toSorted(),
  ]);
  const listed = storedTables.map(({ name, key, values }) => [name, [...key, ...values].toSorted()]);
  expect(listed.toSorted()).toEqual(inDatabase.toSorted());
});
