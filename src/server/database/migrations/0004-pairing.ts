import type { Migration } from "../migration.ts";

/** Where two devices that are being paired leave each other messages. Not tied to a space: the new one has none yet. */
export const pairingMigration: Migration = {
  version: 4,
  up: async (schema, words) => {
    await schema
      .createTable("pairing")
      .addColumn("mailbox", words.bytes, (column) => column.notNull())
      .addColumn("kind", words.wholeNumber, (column) => column.notNull())
      .addColumn("body", words.bytes, (column) => column.notNull())
      .addColumn("expires_ms", words.wholeNumber, (column) => column.notNull())
      .addPrimaryKeyConstraint("pairing_key", ["mailbox", "kind"])
      .modifyEnd(words.tableEnd)
      .execute();
    await schema.createIndex("pairing_by_expiry").on("pairing").column("expires_ms").execute();
  },
};
