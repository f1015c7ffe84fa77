import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Redacted } from "../../src/lib/redacted.ts";
import { createPostgresDatabase } from "../../src/server/testing/create-postgres-database.test-support.ts";
import { databaseKinds, openLocation } from "../../src/server/testing/each-database.test-support.ts";
import { startPostgres, type TestPostgres } from "../../src/server/testing/start-postgres.test-support.ts";
import { startTestServer, testHost } from "../../src/server/testing/test-server.test-support.ts";
import { readRounds, reportRounds, runRounds } from "../support/rounds.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { walkApi } from "./api-trace.ts";
import { askBoth, startCountedServer } from "./ask-both.ts";
import { newPusher } from "./keep-pushing.ts";
import { expectNothingSent } from "./marker.ts";

const pushers = 8;

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres.remove());

async function newLocation() {
  return {
    type: "postgres",
    url: new Redacted(await createPostgresDatabase(postgres.url)),
    poolSize: 4,
  } as const;
}

test("a PostgreSQL that stops at once while eight devices push has lost nothing, and the server finds it again", {
  timeout: 3_600_000,
}, async () => {
  const rounds = readRounds("PostgreSQL stopped at once while devices push", "STOP_ROUNDS", 20);
  const opened = await openLocation(await newLocation());
  const wide = { capacity: 1e9, perSecond: 1e9 };
  const server = startTestServer(opened, { rates: { perPrefix: wide, perSpace: wide }, quota: 1e9 });
  const all = await Promise.all(Array.from({ length: pushers }, () => newPusher(server.ask, testHost)));

  const lost: string[] = [];
  const done = await runRounds(rounds, async (round, random) => {
    const pushing = all.map(({ pushUntil }) => pushUntil(() => false));
    await setTimeout(20 + random() * 180);
    await postgres.stopImmediately();
    await Promise.all(pushing);
    expect((await server.ask("/api/health")).status).toBe(503);
    await postgres.start();
    for (const pusher of all) {
      lost.push(...(await pusher.findLost(0)).map((seq) => `round ${round}, seq ${seq}`));
    }
  });
  const acknowledged = all.reduce((sum, { hashBySeq }) => sum + hashBySeq.size, 0);
  reportRounds(rounds, { rounds: done, acknowledged, lost: lost.length });
  expect(acknowledged).toBeGreaterThan(done);
  expect(lost).toEqual([]);
  expectNothingSent(
    JSON.stringify(server.entries),
    all.flatMap(({ sent }) => sent()),
  );
});

test("connections that drop in the middle of anything change no answer: the app asks again, and ends where SQLite does", {
  timeout: 3_600_000,
}, async () => {
  const rounds = readRounds("PostgreSQL drops every connection during a request", "DROP_ROUNDS", 20);
  const [sqlite] = databaseKinds;
  if (sqlite === undefined) throw new Error("no SQLite");
  const location = await newLocation();
  const onPostgres = await startCountedServer(location);
  const admin = new Client({ connectionString: postgres.url });
  await admin.connect();
  const drop = () =>
    admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [
      new URL(location.url.reveal()).pathname.slice(1),
    ]);

  const random = seededRandom(rounds.seed);
  let drops = 0;
  let dropping: Promise<unknown> = Promise.resolve();
  const both = askBoth(await startCountedServer(await sqlite.newLocation()), (path, init) => {
    if (drops < rounds.asked && random() < 0.15) {
      drops += 1;
      dropping = dropping.then(() => setTimeout(random() * 8)).then(drop);
    }
    return onPostgres(path, init);
  });
  const endMs = performance.now() + rounds.budgetMs;
  while (drops < rounds.asked && performance.now() < endMs) await walkApi(both.ask, testHost, 50, random);
  await dropping;
  await admin.end();
  reportRounds(rounds, {
    rounds: drops,
    "answers compared": both.compared(),
    "requests asked again": both.retried(),
    lost: 0,
  });
  expect(both.retried()).toBeGreaterThan(0);
});
