import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync, writeFileSync } from "node:fs";
import { v } from "../../lib/schema.ts";
import { syncToDisk } from "../database/sqlite/sync-to-disk.ts";

const noteSchema = v.object({
  format: v.literal("loslaten-backup-1"),
  instance: v.string(),
  schemaVersion: v.number(),
  sha256: v.string(),
  /** How many rows, of every table together. */
  rows: v.number(),
});

/** What stands beside a backup, so that it can be told years later whether it is still what was made. */
export type BackupNote = v.InferOutput<typeof noteSchema>;

export function noteFileOf(backupFile: string): string {
  return `${backupFile}.json`;
}

export function writeNote(file: string, note: BackupNote): void {
  writeFileSync(file, `${JSON.stringify(note)}\n`, { mode: 0o600 });
  syncToDisk(file);
}

/** `null` where there is none: a copy that somebody made in another way. */
export function readNote(backupFile: string): BackupNote | "unreadable" | null {
  const file = noteFileOf(backupFile);
  if (!existsSync(file)) return null;
  try {
    const parsed = v.safeParse(noteSchema, JSON.parse(readFileSync(file, "utf8")));
    return parsed.success ? parsed.output : "unreadable";
  } catch (error) {
    if (error instanceof SyntaxError) return "unreadable";
    throw error;
  }
}

/** In hex, of a file of any size. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(file)) hash.update(part);
  return hash.digest("hex");
}
