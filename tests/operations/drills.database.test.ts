import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { migrations } from "../../src/server/database/migrations.ts";
import { type DatabaseLocation, openDatabase } from "../../src/server/database/open-database.ts";
import { makeAppFolder } from "../../src/server/testing/app-folder.test-support.ts";
import { createPostgresDatabase } from "../../src/server/testing/create-postgres-database.test-support.ts";
import { databaseKinds } from "../../src/server/testing/each-database.test-support.ts";
import { startPostgres } from "../../src/server/testing/start-postgres.test-support.ts";
import { makeTemporaryFolder } from "../../src/server/testing/temporary-folder.test-support.ts";
import { toOpenOptions } from "../../src/server/testing/test-database.test-support.ts";
import { startTestServer } from "../../src/server/testing/test-server.test-support.ts";
import { newPusher, type Pusher } from "../faults/keep-pushing.ts";
import { diskKinds } from "../faults/small-disk.ts";
import { readRounds, reportRounds, runRounds } from "../support/rounds.ts";
import { type ServerOptions, startServer, type TestServer } from "../support/start-server.ts";
import { type Bundles, bundleBoth } from "./bundles.ts";

vi.setConfig({ testTimeout: 3_600_000 });

let bundles: Bundles;
beforeAll(async () => {
  bundles = await bundleBoth();
}, 120_000);
afterAll(() => bundles.remove());

function toOptions(location: DatabaseLocation): ServerOptions {
  const common = { program: bundles.server.file, appFolder: makeAppFolder() };
  return location.type === "sqlite"
    ? { ...common, dataFolder: location.dataFolder }
    : { ...common, dataFolder: makeTemporaryFolder(), databaseUrl: location.url.reveal() };
}

function toSettings(location: DatabaseLocation): Readonly<Record<string, string>> {
  return location.type === "sqlite"
    ? { DATA_DIR: location.dataFolder }
    : { DATABASE_URL: location.url.reveal() };
}

async function start(options: ServerOptions): Promise<TestServer> {
  const server = await startServer(options);
  onTestFinished(() => server.kill());
  return server;
}

const askOf =
  ({ origin }: TestServer) =>
  (path: string, init: RequestInit = {}) =>
    fetch(`${origin}${path}`, init);

/** Pushes until each of them was told yes so many times more. */
async function pushMore(all: readonly Pusher[], more: number): Promise<void> {
  for (const { hashBySeq, pushUntil } of all) {
    const enough = hashBySeq.size + more;
    await pushUntil(() => hashBySeq.size >= enough);
    expect(hashBySeq.size).toBeGreaterThanOrEqual(enough);
  }
}

async function countLost(all: readonly Pusher[]): Promise<number> {
  let lost = 0;
  for (const { findLost } of all) lost += (await findLost(0)).length;
  return lost;
}

describe.each(databaseKinds)("the bundled server on $name", (kind) => {
  test("an older backup is put back by the command, and devices that are ahead of it go on", async () => {
    const rounds = readRounds(
      `older backup put back by lll under the bundled server, ${kind.name}`,
      "RESTORE_DRILL_ROUNDS",
      1,
    );
    const location = await kind.newLocation();
    const options = toOptions(location);
    let server = await start(options);
    const { origin, port } = server;
    const all = await Promise.all([1, 2].map(() => newPusher(askOf(server), new URL(origin).host)));
    let lost = 0;
    const done = await runRounds(rounds, async () => {
      await pushMore(all, 10);
      const heads = all.map(({ hashBySeq }) => Math.max(...hashBySeq.keys()));
      const folder = makeTemporaryFolder();
      bundles.lll(["backup", folder], toSettings(location));
      const [file = ""] = readdirSync(folder).filter((name) => name.endsWith(".sqlite"));
      await pushMore(all, 5);
      await server.stop();
      bundles.lll(["restore", join(folder, file), "--replace"], toSettings(location));
      server = await start({ ...options, port });
      for (const [index, { findLost, device, token, hashBySeq }] of all.entries()) {
        const head = heads[index] ?? 0;
        lost += (await findLost(0)).filter((seq) => seq <= head).length;
        expect((await device.pull(token(), 0)).headSeq).toBe(head);
        // What came after the backup is gone at the server; a device that has it pushes it again.
        for (const seq of [...hashBySeq.keys()].filter((each) => each > head)) forget(hashBySeq, seq);
      }
      await pushMore(all, 3);
    });
    expect(await countLost(all)).toBe(0);
    reportRounds(rounds, { rounds: done, lost });
    expect(lost).toBe(0);
    await server.stop();
  });

  test("a database of each earlier version is brought up to date with all that it held, and then refused by that version", async () => {
    for (const version of [migrations.length - 1, 6]) {
      const location = await kind.newLocation();
      const steps = migrations.slice(0, version);
      const older = await openDatabase({ ...toOpenOptions(""), location, migrations: steps });
      if (!older.ok) throw new Error(older.error.type);
      const server = await fillOlder(older.value);
      await older.value.close();

      const newer = await start({ ...toOptions(location), port: server.port });
      const { ask, all } = server;
      ask.current = askOf(newer);
      expect(await countLost(all), `from version ${version}`).toBe(0);
      await pushMore(all, 3);
      expect(await countLost(all)).toBe(0);
      await newer.stop();

      const again = await openDatabase({ ...toOpenOptions(""), location, migrations: steps });
      const refusal = { type: "database-newer", found: migrations.length, supported: version };
      expect(again).toEqual({ ok: false, error: refusal });
    }
  });
});

/** A map that pushers show read-only is theirs; after a restore the operator's loss is known, and not to be looked for. */
function forget(hashBySeq: ReadonlyMap<number, string>, seq: number): void {
  if (hashBySeq instanceof Map) hashBySeq.delete(seq);
}

/** Pushes through the routes as they are, on the tables as they were. */
async function fillOlder(store: Parameters<typeof startTestServer>[0]) {
  const port = 30_000 + (process.pid % 20_000);
  const { ask: askStore } = startTestServer(store, { clockMs: Date.now });
  const ask = { current: askStore };
  const host = `127.0.0.1:${port}`;
  const all = await Promise.all(
    [1, 2].map(() =>
      newPusher((path, init = {}) => {
        const headers = new Headers(init.headers);
        headers.set("host", host);
        return ask.current(path, { ...init, headers });
      }, host),
    ),
  );
  await pushMore(all, 10);
  return { ask, all, port };
}

/** Only who may mount has one. */
const fullDisks = diskKinds.filter(({ name }) => name.includes("tmpfs"));

test.each(fullDisks)(
  "the bundled server over a PostgreSQL on $name refuses writes, and writes again once there is room",
  async (kind) => {
    const disk = kind.open();
    onTestFinished(() => disk.remove());
    const postgres = await startPostgres(dirname(disk.folder));
    try {
      const server = await start({
        program: bundles.server.file,
        appFolder: makeAppFolder(),
        dataFolder: makeTemporaryFolder(),
        databaseUrl: await createPostgresDatabase(postgres.url),
      });
      const all = await Promise.all([1, 2].map(() => newPusher(askOf(server), new URL(server.origin).host)));
      await pushMore(all, 5);
      disk.leaveRoom(64 * 1024);
      await Promise.all(all.map(({ pushUntil }) => pushUntil(() => false)));
      expect(server.output()).toContain('"event":"database-failed"');
      disk.makeRoom(null);
      // PostgreSQL may have ended over it, and comes back by itself.
      await vi.waitFor(() => pushMore(all, 5), { timeout: 60_000, interval: 500 });
      expect(await countLost(all)).toBe(0);
      await server.stop();
    } finally {
      await postgres.remove();
    }
  },
);

test.each(fullDisks)(
  "the bundled server on $name refuses writes, goes on reading, and writes again once there is room",
  async (kind) => {
    const disk = kind.open();
    onTestFinished(() => disk.remove());
    const server = await start({
      program: bundles.server.file,
      appFolder: makeAppFolder(),
      dataFolder: disk.folder,
    });
    const all = await Promise.all([1, 2, 3].map(() => newPusher(askOf(server), new URL(server.origin).host)));
    await pushMore(all, 5);
    disk.leaveRoom(256 * 1024);
    // Until the server says that it can't: a push that was not acknowledged is tried again later.
    await Promise.all(all.map(({ pushUntil }) => pushUntil(() => false)));
    expect(server.output()).toContain('"event":"database-failed"');
    expect(await countLost(all)).toBe(0);
    disk.makeRoom(null);
    await setTimeout(100);
    await pushMore(all, 5);
    expect(await countLost(all)).toBe(0);
    await server.stop();
  },
);
