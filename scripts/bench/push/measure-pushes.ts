import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { v } from "../../../src/lib/schema.ts";
import { medianOf } from "../median-of.ts";
import { runStep, startServerProcess } from "../run-process.ts";
import type { Contestant } from "../sync/contestants.ts";
import { measureRawWrites } from "./raw-fsync.ts";

const devices = 64;
const durationMs = 4_000;
const rawMs = 1_000;
const settleMs = 1_000;
/** Our smallest envelope. */
const recordLength = 668;

const measurementSchema = v.object({
  perSecond: v.number(),
  p50Ms: v.number(),
  p99Ms: v.number(),
  failed: v.number(),
});

export type PushRound = v.InferOutput<typeof measurementSchema> & {
  /** How often a second this disk takes one record that is written and synced alone, before and after. */
  readonly rawPerSecond: number;
  readonly idleMb: number;
  readonly loadedMb: number;
};

/** A new server with empty data, under the load of 64 clients that each push one record and wait for the answer. */
export async function measurePushes(
  { serve, serveArguments, load }: Contestant,
  packagesFolder: string,
): Promise<PushRound> {
  const folder = mkdtempSync(join(tmpdir(), "bench-push-"));
  try {
    const server = await startServerProcess(serve, await serveArguments(folder, packagesFolder));
    try {
      await setTimeout(settleMs);
      const idleMb = server.memoryMb();
      const before = measureRawWrites(folder, recordLength, rawMs);
      const args = [server.url, String(devices), String(durationMs), packagesFolder];
      const measurement = v.parse(measurementSchema, await runStep(load, args));
      const loadedMb = server.memoryMb();
      const after = measureRawWrites(folder, recordLength, rawMs);
      return { ...measurement, rawPerSecond: (before + after) / 2, idleMb, loadedMb };
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const pushHeader = [
  "durable one-record pushes, 64 clients",
  "a second",
  "p50",
  "p99",
  "failed",
  "raw write+fsync",
  "ratio",
  "memory idle",
  "after load",
];

/** Medians, each of its own. */
export function pushRoundsToRow(name: string, rounds: readonly PushRound[]): readonly string[] {
  const median = (read: (round: PushRound) => number) => medianOf(rounds.map(read));
  const ms = (read: (round: PushRound) => number) => `${median(read).toFixed(1)} ms`;
  const whole = (read: (round: PushRound) => number) => String(Math.round(median(read)));
  return [
    name,
    whole(({ perSecond }) => perSecond),
    ms(({ p50Ms }) => p50Ms),
    ms(({ p99Ms }) => p99Ms),
    String(rounds.reduce((sum, { failed }) => sum + failed, 0)),
    `${whole(({ rawPerSecond }) => rawPerSecond)}/s`,
    median(({ perSecond, rawPerSecond }) => perSecond / rawPerSecond).toFixed(2),
    `${whole(({ idleMb }) => idleMb)} MB`,
    `${whole(({ loadedMb }) => loadedMb)} MB`,
  ];
}
