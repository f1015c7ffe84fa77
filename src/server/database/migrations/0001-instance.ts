import type { Migration } from "../migration.ts";
import { keepTwice } from "./keep-twice.ts";

/** The row that names this server database. */
export const instanceMigration: Migration = {
  version: 1,
  up: async (schema, words) => {
    await schema
      .createTable("instance")
      .addColumn("id", "text", (column) => column.primaryKey().notNull())
      .addColumn("created_day", "text", (column) => column.notNull())
      .modifyEnd(words.tableEnd)
      .execute();
    await keepTwice(schema, "instance", ["id", "created_day"]);
  },
};
