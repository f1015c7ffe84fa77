import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ConvergeReport, runConvergence } from "../../src/sync/converge.test-support.ts";
import { openSoundStore } from "../../tests/faults/open-store.ts";
import { readRounds, reportRounds } from "../../tests/support/rounds.ts";
import { openRealSpace } from "../../tests/sync/real-space.ts";
import { type DevicesReport, runDevices } from "../../tests/sync/run-devices.ts";

// `npm run test:converge [merge | exchange] [seed …]`: 100 devices, 1,000 operations each, two seeds unless some are
// given. `merge` passes records on by hand, `exchange` takes those of three roles through logs, envelopes and the server.

type Report = ConvergeReport | DevicesReport;
type Layer = { readonly name: string; readonly run: (seed: number) => Report | Promise<Report> };

const size = { devices: 100, operations: 1000 };
const layerByWord: Readonly<Record<string, Layer>> = {
  merge: {
    name: "seeds of 100 devices × 1,000 writes each, offline, with wrong clocks",
    run: (seed) => runConvergence({ ...size, records: 20, seed }),
  },
  exchange: {
    name: "seeds of 100 devices of three roles × 1,000 operations, through the server on SQLite",
    run: runThroughServer,
  },
};
const [first = "", ...others] = process.argv.slice(2);
const chosen = layerByWord[first];
const layers = chosen === undefined ? Object.values(layerByWord) : [chosen];
const given = (chosen === undefined ? process.argv.slice(2) : others).map(Number);
const seeds = given.length > 0 ? given : [1, 2];

for (const { name, run } of layers) {
  const { budgetMs } = readRounds(name, "", seeds.length);
  const startedAtMs = performance.now();
  const reports: Report[] = [];
  for (const seed of seeds) {
    if (reports.length > 0 && performance.now() - startedAtMs > budgetMs) break;
    const beganAtMs = performance.now();
    const report = await run(seed);
    reports.push(report);
    const seconds = ((performance.now() - beganAtMs) / 1000).toFixed(1);
    console.log(`seed ${seed}: ${JSON.stringify(report)} in ${seconds} s`);
    if (!isConverged(report)) process.exitCode = 1;
  }
  const wrong = reports.reduce((sum, report) => sum + countWrong(report), 0);
  const writes = reports.reduce((sum, report) => sum + report.writes, 0);
  const rounds = { name, asked: seeds.length, seed: seeds[0] ?? 0, budgetMs };
  reportRounds(rounds, { rounds: reports.length, writes, lost: wrong });
}

/** The whole server on a database file of its own. */
async function runThroughServer(seed: number): Promise<DevicesReport> {
  const folder = mkdtempSync(join(tmpdir(), "loslaten-converge-"));
  const store = await openSoundStore(folder);
  try {
    return await runDevices({ ...size, seed }, async (space) => (await openRealSpace(store, space)).server);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

/** Everything but what was done. */
function countWrong(report: Report): number {
  const { writes, exchanges, deliveries, faults, ...wrong }: Readonly<Record<string, number>> = report;
  return Object.values(wrong).reduce((sum, count) => sum + count, 0);
}

/** Nothing is wrong, and something was done. */
function isConverged(report: Report): boolean {
  const passedOn = "exchanges" in report ? report.exchanges : report.deliveries;
  return report.writes > 0 && passedOn > 0 && countWrong(report) === 0;
}
