import type { SchemaModule } from "kysely";
import type { DialectWords, Migration } from "../migration.ts";
import { keepTwice } from "./keep-twice.ts";

/** Spaces and all that lies in them. Every key begins with the space, so that a database can be spread by it. */
export const spacesMigration: Migration = {
  version: 3,
  up: async (schema, words) => {
    await createSpace(schema, words);
    await createRecord(schema, words);
    await schema
      .createTable("access")
      .addColumn("space", words.bytes, (column) => column.notNull())
      .addColumn("public_key", words.bytes, (column) => column.notNull())
      .addColumn("role", "text", (column) => column.notNull())
      .addColumn("epoch", words.wholeNumber, (column) => column.notNull())
      .addPrimaryKeyConstraint("access_key", ["space", "public_key"])
      .modifyEnd(words.tableEnd)
      .execute();
    await keepTwice(schema, "access", ["space", "public_key", "role", "epoch"]);
    await schema
      .createTable("wrap")
      .addColumn("lookup", words.bytes, (column) => column.primaryKey().notNull())
      .addColumn("hash", words.bytes, (column) => column.notNull())
      .addColumn("body", words.bytes, (column) => column.notNull())
      .modifyEnd(words.tableEnd)
      .execute();
    await schema
      .createTable("mail")
      .addColumn("space", words.bytes, (column) => column.notNull())
      .addColumn("id", words.bytes, (column) => column.notNull())
      .addColumn("body", words.bytes, (column) => column.notNull())
      .addPrimaryKeyConstraint("mail_key", ["space", "id"])
      .modifyEnd(words.tableEnd)
      .execute();
  },
};

async function createSpace(schema: SchemaModule, words: DialectWords): Promise<void> {
  await schema
    .createTable("space")
    .addColumn("id", words.bytes, (column) => column.primaryKey().notNull())
    .addColumn("seq", words.wholeNumber, (column) => column.notNull())
    .addColumn("bytes", words.wholeNumber, (column) => column.notNull())
    .addColumn("quota", words.wholeNumber, (column) => column.notNull())
    .addColumn("created_day", "text", (column) => column.notNull())
    .modifyEnd(words.tableEnd)
    .execute();
  // What a push changes (seq, bytes) can be reckoned from the records.
  await keepTwice(schema, "space", ["id", "quota", "created_day"]);
}

async function createRecord(schema: SchemaModule, words: DialectWords): Promise<void> {
  await schema
    .createTable("record")
    .addColumn("space", words.bytes, (column) => column.notNull())
    .addColumn("id", words.bytes, (column) => column.notNull())
    .addColumn("seq", words.wholeNumber, (column) => column.notNull())
    .addColumn("flags", words.wholeNumber, (column) => column.notNull())
    .addColumn("sealed_by", words.bytes, (column) => column.notNull())
    .addColumn("hash", words.bytes, (column) => column.notNull())
    .addColumn("size", words.wholeNumber, (column) => column.notNull())
    .addColumn("body", words.bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint("record_key", ["space", "id"])
    .modifyEnd(words.tableEnd)
    .execute();
  await schema.createIndex("record_by_seq").on("record").columns(["space", "seq"]).unique().execute();
}
