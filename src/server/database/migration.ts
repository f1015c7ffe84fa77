import type { ColumnDataType, RawBuilder, SchemaModule } from "kysely";

/** What must be said differently per database. */
export type DialectWords = {
  /** Ends every CREATE TABLE: SQLite's `strict`, nothing elsewhere. */
  readonly tableEnd: RawBuilder<unknown>;
  /** The type of a column of bytes. */
  readonly bytes: ColumnDataType;
  /** The type of a column of whole numbers up to 2^53. */
  readonly wholeNumber: ColumnDataType;
  /**
   * Ends a SELECT in a transaction: nobody else changes these rows until it ends. SQLite needs no word for it, because
   * a transaction that writes is alone there from its beginning.
   */
  readonly rowLock: RawBuilder<unknown>;
  /** Follows a column of text that is to be sorted by its bytes, as every database then does alike. */
  readonly byBytes: RawBuilder<unknown>;
};

/** One step of the schema. A migration that was released never changes: a correction is a new one. */
export type Migration = {
  /** 1, 2, 3 … without gaps. */
  readonly version: number;
  /** Runs inside the transaction that also writes the version row. */
  readonly up: (schema: SchemaModule, words: DialectWords) => Promise<void>;
};
