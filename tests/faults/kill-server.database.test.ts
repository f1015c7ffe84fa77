import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { makeAppFolder } from "../../src/server/testing/app-folder.test-support.ts";
import { createPostgresDatabase } from "../../src/server/testing/create-postgres-database.test-support.ts";
import { makeTemporaryFolder } from "../../src/server/testing/temporary-folder.test-support.ts";
import { type BundledProgram, bundleProgram } from "../support/bundle-program.ts";
import { readRounds, reportRounds, runRounds } from "../support/rounds.ts";
import { type ServerOptions, startServer } from "../support/start-server.ts";
import { newPusher } from "./keep-pushing.ts";
import { expectNothingSent } from "./marker.ts";

const pushers = 8;

const kinds: readonly { readonly name: string; readonly toOptions: () => Promise<ServerOptions> }[] = [
  { name: "SQLite", toOptions: async () => ({}) },
  {
    name: "PostgreSQL",
    toOptions: async () => ({ databaseUrl: await createPostgresDatabase(inject("postgresUrl")) }),
  },
];

let program: BundledProgram;
beforeAll(async () => {
  program = await bundleProgram(join(import.meta.dirname, "../../src/server/main.ts"));
});
afterAll(() => program.remove());

describe.each(kinds)("on $name", ({ name, toOptions }) => {
  test("a server that is killed while eight devices push has lost nothing it said yes to", {
    timeout: 3_600_000,
  }, async () => {
    const rounds = readRounds(
      `kill -9 of the whole server while devices push, ${name}`,
      "SERVER_KILL_ROUNDS",
      10,
    );
    const options = {
      program: program.file,
      appFolder: makeAppFolder(),
      dataFolder: makeTemporaryFolder(),
      ...(await toOptions()),
    };
    let server = await startServer(options);
    onTestFinished(() => server.kill());
    const { origin, port } = server;
    const ask = (path: string, init: RequestInit = {}) => fetch(`${origin}${path}`, init);
    const all = await Promise.all(
      Array.from({ length: pushers }, () => newPusher(ask, new URL(origin).host)),
    );

    const lost: string[] = [];
    const done = await runRounds(rounds, async (round, random) => {
      const before = all.map(({ hashBySeq }) => Math.max(0, ...[...hashBySeq.keys()].slice(-1)));
      const pushing = all.map(({ pushUntil }) => pushUntil(() => false));
      await setTimeout(20 + random() * 180);
      await server.kill();
      await Promise.all(pushing);
      expectNothingSent(
        server.output(),
        all.flatMap(({ sent }) => sent()),
      );
      server = await startServer({ ...options, port });
      for (const [index, pusher] of all.entries()) {
        const missing = await pusher.findLost(before[index] ?? 0);
        lost.push(...missing.map((seq) => `round ${round}, seq ${seq}`));
      }
    });
    for (const pusher of all) lost.push(...(await pusher.findLost(0)).map((seq) => `at the end, seq ${seq}`));
    const acknowledged = all.reduce((sum, { hashBySeq }) => sum + hashBySeq.size, 0);
    reportRounds(rounds, { rounds: done, acknowledged, lost: lost.length });
    expect(acknowledged).toBeGreaterThan(done);
    expect(lost).toEqual([]);
  });
});
