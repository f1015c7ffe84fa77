import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, onTestFinished, test, vi } from "vitest";
import { Redacted } from "../../src/lib/redacted.ts";
import { backUp } from "../../src/server/commands/back-up.ts";
import { checkStore } from "../../src/server/commands/check-store.ts";
import { clearExpired } from "../../src/server/commands/clear-expired.ts";
import { moveToPostgres } from "../../src/server/commands/move-to-postgres.ts";
import { restore } from "../../src/server/commands/restore.ts";
import type { Steps } from "../../src/server/commands/steps.ts";
import type { DatabaseLocation } from "../../src/server/database/open-database.ts";
import { openForReal } from "../../src/server/database/open-for-real.ts";
import { databaseFileName } from "../../src/server/database/sqlite/connect.ts";
import { createPostgresDatabase } from "../../src/server/testing/create-postgres-database.test-support.ts";
import { databaseKinds } from "../../src/server/testing/each-database.test-support.ts";
import { makeTemporaryFolder } from "../../src/server/testing/temporary-folder.test-support.ts";
import { startTestServer, testHost } from "../../src/server/testing/test-server.test-support.ts";
import { newPusher, type Pusher } from "../faults/keep-pushing.ts";

// None of the rules is about seconds: on a busy machine a copy under load takes many.
vi.setConfig({ testTimeout: 120_000 });

const quiet: Steps = { begin: () => () => {} };
const wide = { capacity: 1e9, perSecond: 1e9 };
const limits = { rates: { perPrefix: wide, perSpace: wide }, quota: 1e9 };
const nowMs = Date.UTC(2026, 10, 26, 3);
const dayMs = 86_400_000;

async function openReally(location: DatabaseLocation) {
  const opened = await openForReal(location);
  if (!opened.ok) throw new Error(opened.error.type);
  let isOpen = true;
  const close = async () => {
    if (isOpen) await opened.value.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { ...opened.value, close };
}

/** A server with devices that pushed; `now` is where they go on pushing. */
async function fill(location: DatabaseLocation, pushers: number, pushes: number) {
  const store = await openReally(location);
  let { ask } = startTestServer(store, limits);
  const all = await Promise.all(
    Array.from({ length: pushers }, () => newPusher((...request) => ask(...request), testHost)),
  );
  for (const { hashBySeq, pushUntil } of all) await pushUntil(() => hashBySeq.size >= pushes);
  const moveTo = async (other: DatabaseLocation) => {
    const opened = await openReally(other);
    ask = startTestServer(opened, limits).ask;
    return opened;
  };
  return { store, all, moveTo };
}

/** How many of what was said yes to up to these heads is not there now. */
async function countLost(all: readonly Pusher[], heads: readonly number[]): Promise<number> {
  let lost = 0;
  for (const [index, { findLost }] of all.entries()) {
    const missing = await findLost(0);
    lost += missing.filter((seq) => seq <= (heads[index] ?? 0)).length;
  }
  return lost;
}

function newEmpty(): Promise<string> {
  return createPostgresDatabase(inject("postgresUrl"));
}

describe.each(databaseKinds)("on $name", (kind) => {
  test("a backup that is made under load is put back elsewhere without losing what was said yes to before", async () => {
    const location = await kind.newLocation();
    const { store, all, moveTo } = await fill(location, 2, 30);
    const heads = all.map(({ hashBySeq }) => Math.max(...hashBySeq.keys()));
    let isOver = false;
    const pushing = all.map(({ pushUntil }) => pushUntil(() => isOver));
    const made = await backUp({ location, folder: makeTemporaryFolder(), keep: null, nowMs, steps: quiet });
    isOver = true;
    await Promise.all(pushing);
    if (!made.ok) throw new Error(made.error.type);
    expect(made.value.bodies).toBeGreaterThanOrEqual(2 * 30);
    await store.close();

    const elsewhere = await kind.newLocation();
    const { file } = made.value;
    const restored = await restore({ location: elsewhere, file, replace: false, nowMs, steps: quiet });
    expect(restored).toEqual({ ok: true, value: { movedTo: null, isNoted: true } });
    expect((await moveTo(elsewhere)).instanceId).toBe(store.instanceId);
    expect(await countLost(all, heads)).toBe(0);
    const checked = await checkStore(elsewhere, quiet);
    expect(checked.ok && checked.value.spaces).toBe(2);
  });

  test("what is there is overwritten only when the operator says so", async () => {
    const location = await kind.newLocation();
    const { store, all, moveTo } = await fill(location, 2, 3);
    const made = await backUp({ location, folder: makeTemporaryFolder(), keep: null, nowMs, steps: quiet });
    if (!made.ok) throw new Error(made.error.type);
    const { file } = made.value;
    for (const { hashBySeq, pushUntil } of all) await pushUntil(() => hashBySeq.size >= 6);
    const put = (replace: boolean) => restore({ location, file, replace, nowMs, steps: quiet });
    expect(await put(false)).toEqual({ ok: false, error: { type: "would-overwrite" } });
    if (location.type === "sqlite") {
      expect(await put(true)).toEqual({ ok: false, error: { type: "server-running" } });
    }
    await store.close();
    expect((await put(true)).ok).toBe(true);
    await moveTo(location);
    expect(await countLost(all, [3, 3])).toBe(0);
    for (const { device, token } of all) expect((await device.pull(token(), 0)).headSeq).toBe(3);
  });

  test("what has had its time goes, and a trial only counts it", async () => {
    const location = await kind.newLocation();
    const { store } = await fill(location, 2, 1);
    const { database } = store;
    const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
    const bytes = (of: number, length = 16) => new Uint8Array(length).fill(of);
    const mailbox = bytes(1);
    await database
      .insertInto("pairing")
      .values([
        { mailbox, kind: 1, body: bytes(0), expires_ms: nowMs },
        { mailbox, kind: 2, body: bytes(0), expires_ms: nowMs + 1 },
      ])
      .execute();
    await database
      .insertInto("invitation")
      .values([
        { mailbox: bytes(2), part: "offer", body: bytes(0), expires_day: day(nowMs - dayMs) },
        { mailbox: bytes(3), part: "offer", body: bytes(0), expires_day: day(nowMs) },
      ])
      .execute();
    const empty = (of: number, days: number) => ({
      ...{ id: bytes(of), seq: 0, bytes: 0, quota: 1 },
      created_day: day(nowMs - days * dayMs),
    });
    await database
      .insertInto("space")
      .values([empty(4, 91), empty(5, 90)])
      .execute();
    for (const of of [4, 5]) {
      const access = { space: bytes(of), public_key: bytes(of, 32), role: "owner", epoch: 0 } as const;
      await database.insertInto("access").values(access).execute();
    }
    await database
      .insertInto("push_minute")
      .values({ space: bytes(6), public_key: bytes(6, 32), minute: 1 })
      .execute();

    const expected = { pairings: 1, invitations: 1, practiceLinks: 0, emptySpaces: 1, pushWishes: 1 };
    const clear = (isTrial: boolean) => clearExpired(location, { nowMs, isTrial });
    expect(await clear(true)).toEqual({ ok: true, value: expected });
    expect(await clear(false)).toEqual({ ok: true, value: expected });
    const nothing = { pairings: 0, invitations: 0, practiceLinks: 0, emptySpaces: 0, pushWishes: 0 };
    expect(await clear(false)).toEqual({ ok: true, value: nothing });
    const left = async (table: "space" | "access" | "pairing" | "invitation" | "record") =>
      (await database.selectFrom(table).selectAll().execute()).length;
    expect([await left("space"), await left("access"), await left("record")]).toEqual([3, 3, 2]);
    expect([await left("pairing"), await left("invitation")]).toEqual([1, 1]);
  });
});

test("everything moves from the file to PostgreSQL, goes on after an interruption, and is compared row by row", async () => {
  const dataFolder = makeTemporaryFolder();
  const { store, all, moveTo } = await fill({ type: "sqlite", dataFolder }, 3, 60);
  const url = await newEmpty();
  const databaseUrl = new Redacted(url);
  const running = await moveToPostgres({ dataFolder, databaseUrl, steps: quiet });
  expect(running).toEqual({ ok: false, error: { type: "server-running" } });
  await store.close();

  const cut: Steps = {
    begin: () => (done, total) => {
      if (done > total / 2) throw new Error("the power went");
    },
  };
  await expect(moveToPostgres({ dataFolder, databaseUrl, steps: cut })).rejects.toThrow("the power went");
  const moved = await moveToPostgres({ dataFolder, databaseUrl, steps: quiet });
  if (!moved.ok) throw new Error(moved.error.type);
  expect(moved.value.rows).toBeGreaterThan(3 * 60);
  expect(moved.value.written).toBeLessThan(moved.value.rows);
  const again = await moveToPostgres({ dataFolder, databaseUrl, steps: quiet });
  expect(again.ok && again.value.written).toBe(0);

  const target = await moveTo({ type: "postgres", url: databaseUrl, poolSize: 2 });
  expect(target.instanceId).toBe(store.instanceId);
  expect(await countLost(all, [60, 60, 60])).toBe(0);
});

test("a PostgreSQL with the spaces of another server is not written in", async () => {
  const dataFolder = makeTemporaryFolder();
  await (await fill({ type: "sqlite", dataFolder }, 1, 1)).store.close();
  const url = new Redacted(await newEmpty());
  await (await fill({ type: "postgres", url, poolSize: 2 }, 1, 1)).store.close();
  const moved = await moveToPostgres({ dataFolder, databaseUrl: url, steps: quiet });
  expect(moved).toEqual({ ok: false, error: { type: "target-not-empty" } });
});

test("a backup with one bit changed is refused, and so is a store with a body that nobody pushed", async () => {
  const location: DatabaseLocation = { type: "sqlite", dataFolder: makeTemporaryFolder() };
  const { store } = await fill(location, 1, 5);
  const folder = makeTemporaryFolder();
  const made = await backUp({ location, folder, keep: null, nowMs, steps: quiet });
  if (!made.ok) throw new Error(made.error.type);
  const bytes = readFileSync(made.value.file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  const damaged = join(folder, "damaged.sqlite");
  writeFileSync(damaged, bytes);
  writeFileSync(`${damaged}.json`, readFileSync(`${made.value.file}.json`));
  const elsewhere: DatabaseLocation = { type: "sqlite", dataFolder: makeTemporaryFolder() };
  const put = await restore({ location: elsewhere, file: damaged, replace: false, nowMs, steps: quiet });
  expect(put).toEqual({ ok: false, error: { type: "backup-damaged" } });

  const record = await store.database.selectFrom("record").selectAll().limit(1).executeTakeFirstOrThrow();
  const body = new Uint8Array(record.body);
  body[body.length - 1] = (body.at(-1) ?? 0) ^ 1;
  await store.database.updateTable("record").set({ body }).where("id", "=", record.id).execute();
  const checked = await checkStore(location, quiet);
  expect(checked).toEqual({ ok: false, error: { type: "bodies-damaged", damaged: 1 } });
  const unsound = await backUp({ location, folder, keep: null, nowMs: nowMs + 1, steps: quiet });
  expect(unsound).toEqual({ ok: false, error: { type: "bodies-damaged", damaged: 1 } });
});

test("only so many backups stay as the operator wants, and nothing else in the folder is touched", async () => {
  const location: DatabaseLocation = { type: "sqlite", dataFolder: makeTemporaryFolder() };
  await (await fill(location, 1, 1)).store.close();
  const folder = makeTemporaryFolder();
  writeFileSync(join(folder, "loslaten-eigen.sqlite"), "mine");
  const removed: number[] = [];
  for (const minutes of [0, 1, 2]) {
    const made = await backUp({ location, folder, keep: 2, nowMs: nowMs + minutes * 60_000, steps: quiet });
    removed.push(made.ok ? made.value.removed : -1);
  }
  expect(removed).toEqual([0, 0, 1]);
  expect(readFileSync(join(folder, "loslaten-eigen.sqlite"), "utf8")).toBe("mine");
});

test("where there is no database, a backup says so and makes none", async () => {
  const location: DatabaseLocation = { type: "sqlite", dataFolder: makeTemporaryFolder() };
  const made = await backUp({ location, folder: makeTemporaryFolder(), keep: null, nowMs, steps: quiet });
  expect(made).toEqual({ ok: false, error: { type: "no-database" } });
  expect(() => readFileSync(join(location.dataFolder, databaseFileName))).toThrow("ENOENT");
});
