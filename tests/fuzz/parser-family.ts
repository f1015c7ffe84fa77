import type { Bytes } from "../../src/lib/bytes.ts";

/** Parsers of one kind of bytes from the other side, and what is valid for them. */
export type ParserFamily = {
  readonly name: string;
  /** Each is taken by `write` as it is. */
  readonly seeds: readonly Bytes[];
  /**
   * What was read, written again; `null` when it was refused. For a format with one way to write everything that is the
   * same bytes; for JSON it is what reads and writes as itself from then on.
   */
  readonly rewrite: (bytes: Bytes) => Promise<Bytes | null> | Bytes | null;
  readonly isJson?: true;
};
