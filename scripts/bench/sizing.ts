import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { databaseFileName } from "../../src/server/database/sqlite/connect.ts";
import { bundleProgram } from "../../tests/support/bundle-program.ts";
import { startServerProcess } from "./run-process.ts";
import { startCountingProxy } from "./sizing/counting-proxy.ts";
import { liveDays } from "./sizing/live-days.ts";
import type { PerParticipantDay } from "./sizing/size.ts";
import { type Measured, sizingPage } from "./sizing/sizing-page.ts";

/**
 * What one participant asks of the server in a day, measured with the app's own client, and what that makes for many.
 * Writes docs/sizing.md. `npm run bench:sizing [participants] [days]`
 */
const participants = Number(process.argv[2] ?? 20);
const days = Number(process.argv[3] ?? 7);
/** A year of 10,000 records, as scripts/bench/app has it, and four visits a day. */
const use = { visits: 4, writes: 27 };

const bundle = await bundleProgram(join(import.meta.dirname, "push/serve.ts"));
const folder = mkdtempSync(join(tmpdir(), "bench-sizing-"));
try {
  const page = sizingPage({
    ...(await measure()),
    machine: `${cpus().length} cores, ${cpus()[0]?.model ?? ""}`,
  });
  writeFileSync(join(import.meta.dirname, "../../docs/sizing.md"), page);
  console.log(page);
} finally {
  bundle.remove();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<Omit<Measured, "machine">> {
  const server = await startServerProcess(bundle.file, [folder]);
  const proxy = await startCountingProxy(server.url);
  try {
    const [processorBefore, storedBefore] = [server.processorSeconds(), storedBytes()];
    let requests = 0;
    for (let seed = 1; seed <= participants; seed += 1) {
      requests += await liveDays(proxy.url, days, use, seed);
    }
    const perDay = (value: number) => value / (participants * days);
    const day: PerParticipantDay = {
      requests: perDay(requests),
      networkBytes: perDay(proxy.bytes()),
      storedBytes: perDay(storedBytes() - storedBefore),
      processorSeconds: perDay(server.processorSeconds() - processorBefore),
    };
    return { participants, days, use, day };
  } finally {
    proxy.stop();
    await server.stop();
  }
}

function storedBytes(): number {
  const file = join(folder, databaseFileName);
  const sqlite = new DatabaseSync(file);
  // The log is used again and again: what stays is what goes from it into the file.
  sqlite.exec("pragma wal_checkpoint(truncate)");
  sqlite.close();
  return statSync(file).size;
}
