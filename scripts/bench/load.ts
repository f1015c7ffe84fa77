import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v } from "../../src/lib/schema.ts";
import { startPostgres } from "../../src/server/testing/start-postgres.test-support.ts";
import { bundleProgram } from "../../tests/support/bundle-program.ts";
import { runStep, startServerProcess } from "./run-process.ts";
import { type Contestant, listContestants } from "./sync/contestants.ts";
import { tableToText } from "./table-to-text.ts";

/**
 * Where the server begins to keep people waiting: so many devices together push at a fixed rate, which rises until the
 * knee: the p99 is above 50 ms, or less than 95 of 100 pushes are done in time. Each push is durable before its answer.
 * Devices and server share this machine. `npm run bench:load [seconds for each rate]`
 */
const seconds = Number(process.argv[2] ?? 4);
const clientCounts = [64, 256, 1_024];
const rates = [250, 500, 1_000, 2_000, 3_000, 4_000, 6_000, 8_000];
const kneeMs = 50;
const kneeShare = 0.95;

const measurementSchema = v.object({
  perSecond: v.number(),
  p50Ms: v.number(),
  p99Ms: v.number(),
  failed: v.number(),
});

const loadProgram = join(import.meta.dirname, "load/load.ts");
const postgres = await startPostgres();
const bundle = await bundleProgram(join(import.meta.dirname, "push/serve.ts"));
try {
  for (const contestant of listContestants(postgres.url).filter(({ packages }) => packages === null)) {
    for (const clients of clientCounts) await findKnee(contestant, clients);
  }
} finally {
  bundle.remove();
  await postgres.remove();
}

async function findKnee({ name, serveArguments }: Contestant, clients: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-load-"));
  const server = await startServerProcess(bundle.file, await serveArguments(folder, ""));
  const rows: string[][] = [];
  let knee = 0;
  try {
    for (const rate of rates) {
      const before = server.processorSeconds();
      const args = [server.url, String(clients), String(rate), String(seconds * 1_000)];
      const measured = v.parse(measurementSchema, await runStep(loadProgram, args));
      const processor = server.processorSeconds() - before;
      const { perSecond, p50Ms, p99Ms, failed } = measured;
      rows.push([
        ...[String(rate), perSecond.toFixed(0), `${p50Ms.toFixed(1)} ms`, `${p99Ms.toFixed(1)} ms`],
        ...[String(failed), `${processor.toFixed(1)} s`, `${server.memoryMb().toFixed(0)} MB`],
      ]);
      const isBeyond = p99Ms > kneeMs || perSecond < rate * kneeShare || failed > 0;
      if (isBeyond) break;
      knee = rate;
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const header = ["asked a second", "done", "p50", "p99", "failed", "processor", "memory"];
  console.log(`\n${name}, ${clients} devices: knee after ${knee} pushes a second`);
  console.log(tableToText(header, rows));
}
