import type { RawBuilder, SchemaModule } from "kysely";

/** What a migration must say differently per database. */
export type DialectWords = {
  /** Ends every CREATE TABLE: SQLite's `strict`, nothing elsewhere. */
  readonly tableEnd: RawBuilder<unknown>;
};

/** One step of the schema. A migration that was released never changes: a correction is a new one. */
export type Migration = {
  /** 1, 2, 3 … without gaps. */
  readonly version: number;
  /** Runs inside the transaction that also writes the version row. */
  readonly up: (schema: SchemaModule, words: DialectWords) => Promise<void>;
};
