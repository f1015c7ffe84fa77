import { sql } from "kysely";
import type { DialectWords } from "../migration.ts";

export const sqliteWords: DialectWords = {
  tableEnd: sql`strict`,
  bytes: "blob",
  wholeNumber: "integer",
  rowLock: sql``,
  byBytes: sql`collate binary`,
};
