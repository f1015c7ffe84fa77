import type { Migration } from "../migration.ts";
import { keepTwice } from "./keep-twice.ts";

/** Where and when devices want to be woken, and up to which minute all of them were. */
export const pushMigration: Migration = {
  version: 6,
  up: async (schema, words) => {
    await schema
      .createTable("push_subscription")
      .addColumn("space", words.bytes, (column) => column.notNull())
      .addColumn("public_key", words.bytes, (column) => column.notNull())
      .addColumn("endpoint", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("push_subscription_key", ["space", "public_key"])
      .modifyEnd(words.tableEnd)
      .execute();
    await keepTwice(schema, "push_subscription", ["space", "public_key", "endpoint"]);
    await schema
      .createTable("push_minute")
      .addColumn("space", words.bytes, (column) => column.notNull())
      .addColumn("public_key", words.bytes, (column) => column.notNull())
      .addColumn("minute", words.wholeNumber, (column) => column.notNull())
      .addPrimaryKeyConstraint("push_minute_key", ["space", "public_key", "minute"])
      .modifyEnd(words.tableEnd)
      .execute();
    await schema
      .createIndex("push_minute_by_minute")
      .on("push_minute")
      .columns(["minute", "space", "public_key"])
      .execute();
    await schema
      .createTable("push_clock")
      .addColumn("name", "text", (column) => column.primaryKey().notNull())
      .addColumn("minute", words.wholeNumber, (column) => column.notNull())
      .modifyEnd(words.tableEnd)
      .execute();
  },
};
