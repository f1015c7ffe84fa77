import type { Migration } from "../migration.ts";
import { keepTwice } from "./keep-twice.ts";

/** The secret that the keys of tokens, nonces and decoys are derived from: the same for every process here. */
export const secretMigration: Migration = {
  version: 2,
  up: async (schema, words) => {
    await schema
      .createTable("secret")
      .addColumn("name", "text", (column) => column.primaryKey().notNull())
      .addColumn("value", words.bytes, (column) => column.notNull())
      .modifyEnd(words.tableEnd)
      .execute();
    await keepTwice(schema, "secret", ["name", "value"]);
  },
};
