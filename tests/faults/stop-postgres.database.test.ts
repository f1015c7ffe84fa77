import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { Redacted } from "../../src/lib/redacted.ts";
import { openLocation } from "../../src/server/testing/each-database.test-support.ts";
import { startPostgres } from "../../src/server/testing/start-postgres.test-support.ts";
import { startTestServer, testHost } from "../../src/server/testing/test-server.test-support.ts";
import { newPusher } from "./keep-pushing.ts";

const pushers = 8;
/** The long run asks for a number; otherwise as many as fit in the time. */
const asked = Number(process.env.STOP_ROUNDS ?? 0);
const maxRounds = asked > 0 ? asked : 20;
const budgetMs = asked > 0 ? Number.POSITIVE_INFINITY : 12_000;

test("a PostgreSQL that stops at once while eight devices push has lost nothing, and the server finds it again", {
  timeout: 3_600_000,
}, async () => {
  const postgres = await startPostgres();
  onTestFinished(postgres.remove);
  const opened = await openLocation({ type: "postgres", url: new Redacted(postgres.url), poolSize: 4 });
  const wide = { capacity: 1e9, perSecond: 1e9 };
  const server = startTestServer(opened, { rates: { perPrefix: wide, perSpace: wide }, quota: 1e9 });
  const all = await Promise.all(Array.from({ length: pushers }, () => newPusher(server.ask, testHost)));

  const startMs = performance.now();
  const lost: string[] = [];
  let rounds = 0;
  while (rounds < maxRounds && (rounds < 3 || performance.now() - startMs < budgetMs)) {
    rounds += 1;
    const pushing = all.map(({ pushUntil }) => pushUntil(() => false));
    await setTimeout(20 + Math.random() * 180);
    await postgres.stopImmediately();
    await Promise.all(pushing);
    expect((await server.ask("/api/health")).status).toBe(503);
    await postgres.start();
    for (const pusher of all)
      lost.push(...(await pusher.findLost(0)).map((seq) => `round ${rounds}, seq ${seq}`));
  }
  const acknowledged = all.reduce((sum, { hashBySeq }) => sum + hashBySeq.size, 0);
  console.log(
    `PostgreSQL: stopped ${rounds} times, ${acknowledged} pushes acknowledged, ${lost.length} lost`,
  );
  expect(acknowledged).toBeGreaterThan(rounds);
  expect(lost).toEqual([]);
});
