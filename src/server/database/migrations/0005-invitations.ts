import type { Migration } from "../migration.ts";

/** Where two people who are to meet leave each other a message. Not tied to a space: one of them may have none yet. */
export const invitationsMigration: Migration = {
  version: 5,
  up: async (schema, words) => {
    await schema
      .createTable("invitation")
      .addColumn("mailbox", words.bytes, (column) => column.notNull())
      .addColumn("part", "text", (column) => column.notNull())
      .addColumn("body", words.bytes, (column) => column.notNull())
      .addColumn("expires_day", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("invitation_key", ["mailbox", "part"])
      .modifyEnd(words.tableEnd)
      .execute();
    await schema.createIndex("invitation_by_expiry").on("invitation").column("expires_day").execute();
  },
};
