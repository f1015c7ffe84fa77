import { DatabaseSync } from "node:sqlite";
import { sqliteErrorToFailure } from "./sqlite-failure.ts";

/**
 * Whether another program, such as the server, has the database file open. Every connection to a file with a write-ahead
 * log keeps a lock as long as it lasts, also when it does nothing; so whoever can have the file to itself is alone.
 */
export function isInUse(file: string): boolean {
  const sqlite = new DatabaseSync(file, { timeout: 0 });
  try {
    sqlite.exec("pragma locking_mode = exclusive; begin immediate; rollback");
    return false;
  } catch (error) {
    if (sqliteErrorToFailure(error)?.type === "database-busy") return true;
    throw error;
  } finally {
    sqlite.close();
  }
}
