import { setTimeout } from "node:timers/promises";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { makeAppFolder } from "../../src/server/testing/app-folder.test-support.ts";
import { createPostgresDatabase } from "../../src/server/testing/create-postgres-database.test-support.ts";
import { makeTemporaryFolder } from "../../src/server/testing/temporary-folder.test-support.ts";
import { type ServerOptions, startServer } from "../support/start-server.ts";
import { newPusher } from "./keep-pushing.ts";

const pushers = 8;
/** The long run asks for a number; otherwise as many as fit in the time, so that a slow machine is no failure. */
const asked = Number(process.env.KILL_ROUNDS ?? 0);
const maxRounds = asked > 0 ? asked : 100;
const budgetMs = asked > 0 ? Number.POSITIVE_INFINITY : 15_000;
const fewestRounds = 5;

const kinds: readonly { readonly name: string; readonly toOptions: () => Promise<ServerOptions> }[] = [
  { name: "SQLite", toOptions: async () => ({}) },
  {
    name: "PostgreSQL",
    toOptions: async () => ({ databaseUrl: await createPostgresDatabase(inject("postgresUrl")) }),
  },
];

describe.each(kinds)("on $name", ({ name, toOptions }) => {
  test("a server that is killed while eight devices push has lost nothing it said yes to", {
    timeout: 3_600_000,
  }, async () => {
    const options = {
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

    const startMs = performance.now();
    let rounds = 0;
    const lost: string[] = [];
    while (rounds < maxRounds && (rounds < fewestRounds || performance.now() - startMs < budgetMs)) {
      rounds += 1;
      const before = all.map(({ hashBySeq }) => Math.max(0, ...[...hashBySeq.keys()].slice(-1)));
      const pushing = all.map(({ pushUntil }) => pushUntil(() => false));
      await setTimeout(20 + Math.random() * 180);
      await server.kill();
      await Promise.all(pushing);
      server = await startServer({ ...options, port });
      for (const [index, pusher] of all.entries()) {
        const missing = await pusher.findLost(before[index] ?? 0);
        lost.push(...missing.map((seq) => `round ${rounds}, seq ${seq}`));
      }
    }
    for (const pusher of all) lost.push(...(await pusher.findLost(0)).map((seq) => `at the end, seq ${seq}`));
    const acknowledged = all.reduce((sum, { hashBySeq }) => sum + hashBySeq.size, 0);
    console.log(`${name}: killed ${rounds} times, ${acknowledged} pushes acknowledged, ${lost.length} lost`);
    expect(acknowledged).toBeGreaterThan(rounds);
    expect(lost).toEqual([]);
  });
});
