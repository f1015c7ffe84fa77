import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/** How often a second this disk takes one record and says that it is there: what a server without groups is bound to. */
export function measureRawWrites(folder: string, recordLength: number, durationMs: number): number {
  const file = join(folder, "raw");
  const handle = openSync(file, "w");
  const record = new Uint8Array(recordLength);
  const startMs = performance.now();
  let writes = 0;
  while (performance.now() - startMs < durationMs) {
    writeSync(handle, record);
    fdatasyncSync(handle);
    writes += 1;
  }
  const perSecond = (writes / (performance.now() - startMs)) * 1_000;
  closeSync(handle);
  rmSync(file);
  return perSecond;
}
