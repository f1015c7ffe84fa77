import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder that exists, is empty, and goes when the test ends. */
export function makeTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "loslaten-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
