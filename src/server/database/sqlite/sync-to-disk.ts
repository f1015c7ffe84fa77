import { closeSync, fsyncSync, openSync } from "node:fs";

/** Returns once what a file holds, or which files a folder has, is on the disk. Throws what the file system throws. */
export function syncToDisk(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
