import { afterAll, beforeAll, expect, inject, onTestFinished, test, vi } from "vitest";
import { spaceIdToHex } from "../../src/crypto/keys.ts";
import { v } from "../../src/lib/schema.ts";
import { headEventSchema } from "../../src/protocol/head-event.ts";
import { apiRoutes } from "../../src/protocol/routes.ts";
import { makeAppFolder } from "../../src/server/testing/app-folder.test-support.ts";
import { createPostgresDatabase } from "../../src/server/testing/create-postgres-database.test-support.ts";
import { readPushAnswer } from "../../src/server/testing/test-device.test-support.ts";
import { makeEnvelope } from "../../src/server/testing/test-envelope.test-support.ts";
import { newPusher, type Pusher } from "../faults/keep-pushing.ts";
import { readRounds, reportRounds, runRounds } from "../support/rounds.ts";
import { startServer, type TestServer } from "../support/start-server.ts";
import { type Bundles, bundleBoth } from "./bundles.ts";

vi.setConfig({ testTimeout: 3_600_000 });

/** What a device on one process may wait for news from another. */
const soonMs = 1_000;
const pushers = 6;

let bundles: Bundles;
beforeAll(async () => {
  bundles = await bundleBoth();
}, 120_000);
afterAll(() => bundles.remove());

async function startTwo(): Promise<readonly [TestServer, TestServer]> {
  const databaseUrl = await createPostgresDatabase(inject("postgresUrl"));
  const appFolder = makeAppFolder();
  const options = { program: bundles.server.file, appFolder, databaseUrl };
  const both = await Promise.all([startServer(options), startServer(options)]);
  for (const server of both) onTestFinished(() => server.kill());
  return [both[0], both[1]];
}

const toAsk =
  ({ origin }: TestServer) =>
  (path: string, init: RequestInit = {}) =>
    fetch(`${origin}${path}`, init);

/** What is signed for the name of one server; in front of both there would be one name. */
const signed: readonly string[] = [apiRoutes.nonce, apiRoutes.tokens, apiRoutes.spaces];

test("two processes on one PostgreSQL serve the same devices: nothing is lost, and each soon hears of the other", async () => {
  const rounds = readRounds("heads across two processes under load", "TWO_PROCESS_ROUNDS", 12);
  const [here, there] = await startTwo();
  const host = new URL(here.origin).host;
  const [askHere, askThere] = [toAsk(here), toAsk(there)];
  let turn = 0;
  // As a load balancer would: each request to either, with the token of one of them.
  const askEither: typeof askHere = (path, init) => {
    turn += 1;
    return (turn % 2 === 0 || signed.includes(path) ? askHere : askThere)(path, init);
  };
  const all = await Promise.all(Array.from({ length: pushers }, () => newPusher(askEither, host)));
  let isOver = false;
  const pushing = all.map(({ pushUntil }) => pushUntil(() => isOver));

  const writer = await newPusher(askHere, host);
  const next = await watch(askThere, writer);
  await next();
  const waitsMs: number[] = [];
  const done = await runRounds(rounds, async () => {
    const envelope = makeEnvelope(writer.device.space);
    const pushed = await writer.device.push(writer.token(), [{ baseSeq: 0, envelope }]);
    const { headSeq } = await readPushAnswer(pushed);
    const startMs = performance.now();
    expect(await next()).toBe(headSeq);
    waitsMs.push(performance.now() - startMs);
  });
  isOver = true;
  await Promise.all(pushing);

  let lost = 0;
  for (const { findLost } of all) lost += (await findLost(0)).length;
  const acknowledged = all.reduce((sum, { hashBySeq }) => sum + hashBySeq.size, 0);
  const late = waitsMs.filter((wait) => wait > soonMs).length;
  const slowestMs = Math.round(Math.max(...waitsMs));
  reportRounds(rounds, { rounds: done, acknowledged, lost, late, "ms at most": slowestMs });
  expect(acknowledged).toBeGreaterThan(pushers);
  expect(lost).toBe(0);
  // A machine that does other things as well may be late once; a server that forgets to look is late each time.
  expect(late).toBeLessThanOrEqual(Math.ceil(done / 10));
});

test("what one process stops in the middle of, the other goes on with", async () => {
  const [here, there] = await startTwo();
  const host = new URL(here.origin).host;
  let ask = toAsk(here);
  const all = await Promise.all(
    Array.from({ length: pushers }, () => newPusher((...request) => ask(...request), host)),
  );
  const pushing = all.map(({ pushUntil }) => pushUntil(() => false));
  await here.kill();
  await Promise.all(pushing);
  ask = toAsk(there);
  for (const { hashBySeq, pushUntil, findLost } of all) {
    const enough = hashBySeq.size + 3;
    await pushUntil(() => hashBySeq.size >= enough);
    expect(await findLost(0)).toEqual([]);
  }
});

/** Gives the seq of the next event of the pusher's space. */
async function watch(ask: ReturnType<typeof toAsk>, { device, token }: Pusher) {
  const answer = await ask(apiRoutes.heads, { method: "POST", body: JSON.stringify({ tokens: [token()] }) });
  const reader = answer.body?.getReader();
  if (reader === undefined) throw new Error("no stream");
  onTestFinished(() => reader.cancel().catch(() => {}));
  return async (): Promise<number> => {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) throw new Error("the stream ended");
      const data = /event: head\ndata: (.+)\n\n$/.exec(Buffer.from(value).toString())?.[1];
      if (data === undefined) continue;
      const event = v.parse(headEventSchema, JSON.parse(data));
      if (spaceIdToHex(event.space) === spaceIdToHex(device.space)) return event.seq;
    }
  };
}
