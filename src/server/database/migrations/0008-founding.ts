import type { Migration } from "../migration.ts";
import { keepTwice } from "./keep-twice.ts";

/** The codes with which practices are founded: of each its hash, until when it is good, and which space it made. */
export const foundingMigration: Migration = {
  version: 8,
  up: async (schema, words) => {
    await schema
      .createTable("founding")
      .addColumn("hash", words.bytes, (column) => column.primaryKey().notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("expires_day", "text", (column) => column.notNull())
      .addColumn("space", words.bytes)
      .modifyEnd(words.tableEnd)
      .execute();
    await keepTwice(schema, "founding", ["hash", "kind", "state", "expires_day", "space"]);
  },
};
