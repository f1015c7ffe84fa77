import { createHash } from "node:crypto";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { apiRoutes } from "../../src/protocol/routes.ts";
import { databaseFileName } from "../../src/server/database/sqlite/connect.ts";
import { makeTemporaryFolder } from "../../src/server/testing/temporary-folder.test-support.ts";
import type { Ask } from "../../src/server/testing/test-device.test-support.ts";
import { makeEnvelope } from "../../src/server/testing/test-envelope.test-support.ts";
import { startTestServer, testHost } from "../../src/server/testing/test-server.test-support.ts";
import { readRounds, reportRounds, runRounds } from "../support/rounds.ts";
import { newPusher, type Pusher } from "./keep-pushing.ts";
import { openSoundStore } from "./open-store.ts";

const pushers = 4;
/** A copy that is made in several steps begins again at each write in between, and never ends under load. */
const inOneStep = 2 ** 31 - 1;
const wide = { capacity: 1e9, perSecond: 1e9 };
const limits = { rates: { perPrefix: wide, perSpace: wide }, quota: 1e9 };

test("a copy that is made under load is one true moment, and a server on it serves devices that are ahead of it", {
  timeout: 3_600_000,
}, async () => {
  const rounds = readRounds("copies under load, and servers set back to them", "BACKUP_ROUNDS", 20);
  const folder = makeTemporaryFolder();
  const store = await openSoundStore(folder);
  const newest = startTestServer(store, limits).ask;
  let current: Ask = newest;
  const all = await Promise.all(
    Array.from({ length: pushers }, () => newPusher((...request) => current(...request), testHost)),
  );
  const source = new DatabaseSync(join(folder, databaseFileName), { readOnly: true });
  const wrong: string[] = [];
  let served = 0;

  const done = await runRounds(rounds, async (round, random) => {
    current = newest;
    let isOver = false;
    const pushing = all.map(({ pushUntil }) => pushUntil(() => isOver));
    await setTimeout(random() * 50);
    const copy = makeTemporaryFolder();
    await backup(source, join(copy, databaseFileName), { rate: inOneStep });
    isOver = true;
    await Promise.all(pushing);

    const older = await openSoundStore(copy);
    const { ask, entries } = startTestServer(older, limits);
    current = ask;
    for (const pusher of all) {
      const { found, head } = await readTruth(pusher);
      served += found;
      if (found !== head) wrong.push(`round ${round}: ${found} of ${head} are what was pushed`);
      await useAsOneThatIsAhead(pusher, head);
    }
    const failed = entries.filter(({ event }) => event === "request-failed" || event === "database-failed");
    expect(failed).toEqual([]);
    await older.close();
  });
  source.close();
  await store.close();
  reportRounds(rounds, { rounds: done, "records served": served, lost: wrong.length });
  expect(served).toBeGreaterThan(done);
  expect(wrong).toEqual([]);
});

/** How many records are what this pusher pushed under that seq, and the head: each seq has one record of its own. */
async function readTruth({ device, token, hashBySeq }: Pusher) {
  const page = await device.pull(token(), 0);
  expect(page.upToSeq).toBe(page.headSeq);
  const found = page.records.filter(({ seq, envelope }) => hashBySeq.get(seq) === sha256(envelope)).length;
  return { found, head: page.headSeq };
}

/** Asks for what comes after a head that this server never had, and pushes on a version that it does not know. */
async function useAsOneThatIsAhead({ device, token }: Pusher, head: number): Promise<void> {
  const page = await device.pull(token(), head + 1000);
  expect(page).toEqual({ upToSeq: head, headSeq: head, records: [] });
  const envelope = makeEnvelope(device.space);
  const pushed = await device.push(token(), [{ baseSeq: head + 1000, envelope }]);
  expect(pushed.status).toBe(200);
  const read = await device.post(token(), apiRoutes.recordReading, { ids: ["0".repeat(32)] });
  expect(read.status).toBe(200);
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
