import type { Dialect } from "kysely";
import type { PushStatements } from "../records/push-statements.ts";
import type { DatabaseFailure } from "./database-failure.ts";
import type { DialectWords } from "./migration.ts";
import type { Database } from "./schema.ts";

/** What a dialect's folder hands over; everything outside that folder is written once for all of them. */
export type Connection = {
  readonly dialect: Dialect;
  readonly words: DialectWords;
  readonly pushStatements: PushStatements;
  /** The failure that an error of this database stands for; `null` when it is our own mistake. */
  readonly errorToFailure: (error: unknown) => DatabaseFailure | null;
  /** True when the transaction lost against another one and left nothing: run again it may succeed. */
  readonly isLostRace: (error: unknown) => boolean;
  /** Runs last, before the connections close: makes the files complete on their own. */
  readonly beforeClose: (database: Database) => Promise<void>;
};
