import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v } from "../../../src/lib/schema.ts";
import { runStep, startServerProcess } from "../run-process.ts";
import type { Contestant, SyncStep } from "./contestants.ts";

/** A server with all records on it. */
export type FilledServer = {
  /** In milliseconds. The steps of one round are done by one device, which has nothing before the first. */
  readonly measure: (step: SyncStep, round: number) => Promise<number>;
  readonly stop: () => Promise<void>;
};

const answerSchema = v.object({ ms: v.number() });

export async function fillServer(
  { serve, serveArguments }: Contestant,
  measure: string,
  packagesFolder: string,
): Promise<FilledServer> {
  const folder = mkdtempSync(join(tmpdir(), "bench-sync-"));
  const makeFolder = (name: string): string => {
    mkdirSync(join(folder, name), { recursive: true });
    return join(folder, name);
  };
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const server = await startServerProcess(
      serve,
      await serveArguments(makeFolder("server"), packagesFolder),
    );
    const run = async (step: SyncStep | "fill", deviceFolder: string) => {
      const args = [step, server.url, makeFolder("shared"), deviceFolder, packagesFolder];
      return v.parse(answerSchema, await runStep(measure, args)).ms;
    };
    const stop = async (): Promise<void> => {
      await server.stop();
      remove();
    };
    try {
      await run("fill", makeFolder("shared"));
    } catch (error) {
      await stop();
      throw error;
    }
    return { measure: (step, round) => run(step, makeFolder(`round-${round}`)), stop };
  } catch (error) {
    remove();
    throw error;
  }
}
