import type { Migration } from "../migration.ts";
import { keepTwice } from "./keep-twice.ts";

/** Which devices want to be woken when a space has news, and up to where they have heard. */
export const pushFollowMigration: Migration = {
  version: 7,
  up: async (schema, words) => {
    await schema
      .createTable("push_follow")
      .addColumn("space", words.bytes, (column) => column.notNull())
      .addColumn("public_key", words.bytes, (column) => column.notNull())
      .addColumn("endpoint", "text", (column) => column.notNull())
      .addColumn("seq", words.wholeNumber, (column) => column.notNull())
      .addColumn("woken_minute", words.wholeNumber)
      .addPrimaryKeyConstraint("push_follow_key", ["space", "public_key", "endpoint"])
      .modifyEnd(words.tableEnd)
      .execute();
    await keepTwice(schema, "push_follow", ["space", "public_key", "endpoint", "seq", "woken_minute"]);
  },
};
