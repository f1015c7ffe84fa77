import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startPostgres } from "../../src/server/testing/start-postgres.test-support.ts";
import { measureRawWrites } from "./push/raw-fsync.ts";

/**
 * Durable pushes of one record a second, with 64 devices that each wait for their answer: every yes was on disk before
 * it was said. Beside each stands, from the same minute, how often this disk takes one record when it is written and
 * synced alone; the ratio is what group commit gives. `npm run bench:push [rounds]`
 */
const rounds = Number(process.argv[2] ?? 3);
const devices = 64;
const durationMs = 4_000;
const rawMs = 1_500;
const recordLength = 668;

type Measurement = {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly failed: number;
};

const folder = mkdtempSync(join(tmpdir(), "bench-push-"));
const postgres = await startPostgres();
const kinds = [
  { name: "SQLite, synchronous=FULL", toArguments: (round: number) => [join(folder, `round-${round}`)] },
  { name: "PostgreSQL, fsync on", toArguments: () => ["", postgres.url] },
];
try {
  for (const { name, toArguments } of kinds) {
    const measured: (Measurement & { readonly ratio: number })[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const before = measureRawWrites(folder, recordLength, rawMs);
      const one = await measurePushes(toArguments(round));
      const raw = (before + measureRawWrites(folder, recordLength, rawMs)) / 2;
      measured.push({ ...one, ratio: one.perSecond / raw });
      print(`${name}, round ${round}, raw ${Math.round(raw)}/s`, { ...one, ratio: one.perSecond / raw });
    }
    const medianOf = (key: keyof Measurement | "ratio") =>
      measured.map((one) => one[key]).toSorted((left, right) => left - right)[Math.floor(rounds / 2)] ?? 0;
    print(`${name}, median`, {
      perSecond: medianOf("perSecond"),
      p50Ms: medianOf("p50Ms"),
      p99Ms: medianOf("p99Ms"),
      failed: medianOf("failed"),
      ratio: medianOf("ratio"),
    });
  }
} finally {
  await postgres.remove();
  rmSync(folder, { recursive: true, force: true });
}

async function measurePushes(serverArguments: readonly string[]): Promise<Measurement> {
  const server = spawn(process.execPath, [join(import.meta.dirname, "push/serve.ts"), ...serverArguments], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const url = await readFirstLine(server);
    const load = join(import.meta.dirname, "push/load.ts");
    const { stdout } = await promisify(execFile)(process.execPath, [
      load,
      url,
      String(devices),
      String(durationMs),
    ]);
    return JSON.parse(stdout);
  } finally {
    server.kill("SIGKILL");
  }
}

async function readFirstLine(server: ChildProcess): Promise<string> {
  if (server.stdout === null) throw new Error("no stdout");
  const [line] = await once(server.stdout, "data");
  return String(line).trim();
}

function print(
  name: string,
  { perSecond, p50Ms, p99Ms, failed, ratio }: Measurement & { ratio: number },
): void {
  const numbers = `${Math.round(perSecond)} pushes/s, p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`;
  console.log(`${name}: ${numbers}, failed ${failed}, ${ratio.toFixed(1)} × the raw loop`);
}
