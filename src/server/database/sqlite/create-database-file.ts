import { chmodSync, closeSync, existsSync, linkSync, mkdirSync, openSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { syncToDisk } from "./sync-to-disk.ts";

/**
 * Makes sure that a database file is there, for its owner only (folder 0700, file 0600). A new file appears under
 * its name only once it holds a valid header: so an empty file is never a new database but one that lost its
 * content, and `"damaged"` says so. Throws what the file system throws.
 */
export function createDatabaseFile(file: string): "ready" | "damaged" {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) createWithHeader(file, folder);
  if (statSync(file).size === 0) return "damaged";
  chmodSync(file, 0o600);
  return "ready";
}

function createWithHeader(file: string, folder: string): void {
  const draft = `${file}.new-${process.pid}`;
  rmSync(draft, { force: true });
  try {
    writeHeader(draft);
    linkSync(draft, file);
  } catch (error) {
    // Another server was first: its file is the database.
    if (!existsSync(file)) throw error;
  } finally {
    for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(`${draft}${end}`, { force: true });
  }
  syncToDisk(folder);
}

function writeHeader(file: string): void {
  closeSync(openSync(file, "wx", 0o600));
  // SQLite gives its own write-ahead files the mode of the file they belong to.
  const sqlite = new DatabaseSync(file);
  try {
    sqlite.exec("pragma journal_mode = wal");
  } finally {
    sqlite.close();
  }
  syncToDisk(file);
}
