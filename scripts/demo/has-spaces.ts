import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/**
 * Whether somebody's sealed records lie in this data folder. A file that cannot be read as our database counts as one
 * that has them: a demo never goes where anything may be.
 */
export function hasSpaces(dataFolder: string): boolean {
  const file = join(dataFolder, "loslaten.sqlite");
  if (!existsSync(file)) return false;
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      return database.prepare("select 1 from space limit 1").get() !== undefined;
    } finally {
      database.close();
    }
  } catch {
    return true;
  }
}
