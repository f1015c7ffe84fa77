import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cdp } from "vitest/browser";
import { createDeviceKey, randomBytes } from "../../crypto/web-crypto.ts";
import { bytesToHex } from "../../lib/bytes.ts";
import { type LocalDatabase, openLocalDatabase } from "./local-database.ts";
import {
  eraseEverything,
  idOf,
  newSpaceAccess,
  openLogOver,
  openRows,
  openTab,
  put,
  visible,
} from "./local-log.test-support.ts";

/** What Chromium itself allows this origin to keep, in bytes; null gives the ordinary amount back. */
async function allow(quotaSize: number | null): Promise<void> {
  const { origin } = location;
  await cdp().send("Storage.overrideQuotaForOrigin", quotaSize === null ? { origin } : { origin, quotaSize });
}

/**
 * Chromium goes on for half a minute on the room that it once found, for as long as a database is open and a little
 * longer. Then this is what it finds.
 */
const untilRoomIsForgottenMs = 3000;
const fillPatience = { timeout: 60_000, interval: 20 };

const full = { ok: false, error: { type: "storage-full" } };
const failed = { ok: false, error: { type: "storage-failed" } };
const done = { ok: true, value: null };

beforeEach(eraseEverything);
afterEach(() => allow(null));

async function openLog(database: LocalDatabase, access: Awaited<ReturnType<typeof newSpaceAccess>>) {
  const log = await openLogOver(access, database.store);
  if (!log.ok) throw new Error(log.error.type);
  return log.value;
}

test("a full disk fails what is written and changes nothing; with room again the same write is kept, once", {
  timeout: 120_000,
}, async () => {
  await new Promise((resolve) => setTimeout(resolve, untilRoomIsForgottenMs));
  await allow(((await navigator.storage.estimate()).usage ?? 0) + 200_000);
  const access = await newSpaceAccess();
  const log = await openTab(access);
  const database = await openLocalDatabase();
  const deviceKey = await createDeviceKey();
  const lockWith = (byte: number) => () =>
    ({ kind: "none", deviceKey, wrap: Uint8Array.of(byte), recoveryWrap: null }) as const;
  await database.updateLock(lockWith(1));
  await log.write([put(1, { text: "kept" })]);
  const sheet = bytesToHex(randomBytes(5000));
  let filled = 0;
  await expect
    .poll(async () => (await log.write([put(3, { filled: ++filled, sheet })])).ok, fillPatience)
    .toBe(false);
  await expect
    .poll(async () => (await log.write([put(4, { filled: ++filled })])).ok, fillPatience)
    .toBe(false);

  const changes = [put(1, { text: "changed" }), put(2, { text: "new" })];
  expect(await log.write(changes)).toEqual(full);
  expect(await log.write(changes)).toEqual(full);
  expect(await database.updateLock(lockWith(2))).toEqual(full);
  const before = visible(log);
  expect(before[idOf(1)]).toEqual({ text: "kept" });
  expect(before[idOf(2)]).toBeUndefined();
  expect(visible(await openTab(access))).toEqual(before);
  const rows = await openRows();
  const pagesBefore = await rows.pages();

  await allow(null);
  expect(await log.write(changes)).toEqual(done);
  const after = { ...before, [idOf(1)]: { text: "changed" }, [idOf(2)]: { text: "new" } };
  expect(visible(log)).toEqual(after);
  expect(visible(await openTab(access))).toEqual(after);
  expect(await rows.pages()).toHaveLength(pagesBefore.length + 1);
  rows.close();
  expect(await database.readLock()).toMatchObject({ ok: true, value: { wrap: Uint8Array.of(1) } });
  expect((await database.updateLock(lockWith(2))).ok).toBe(true);
});

describe("a database that was closed under a log", () => {
  test("fails every write and changes nothing; over a new connection the same write is kept, once", async () => {
    const access = await newSpaceAccess();
    const database = await openLocalDatabase();
    const log = await openLog(database, access);
    await log.write([put(1, { text: "kept" })]);
    database.close();
    expect(await log.write([put(2, { text: "new" })])).toEqual(failed);
    expect(await log.catchUp()).toBe(false);
    expect(visible(log)).toEqual({ [idOf(1)]: { text: "kept" } });

    const reopened = await openTab(access);
    expect(await reopened.write([put(2, { text: "new" })])).toEqual(done);
    expect(visible(reopened)).toEqual({ [idOf(1)]: { text: "kept" }, [idOf(2)]: { text: "new" } });
  });

  test("between reading and writing fails the write, and nothing of it is shown", async () => {
    const access = await newSpaceAccess();
    const database = await openLocalDatabase();
    const { store } = database;
    const opened = await openLogOver(access, {
      ...store,
      appendPage: (bytes) => {
        database.close();
        return store.appendPage(bytes);
      },
    });
    if (!opened.ok) throw new Error(opened.error.type);
    expect(await opened.value.write([put(1, { text: "new" })])).toEqual(failed);
    expect(visible(opened.value)).toEqual({});
    expect(visible(await openTab(access))).toEqual({});
  });

  test("does not open a log, and gives no lock", async () => {
    const database = await openLocalDatabase();
    database.close();
    expect(await openLogOver(await newSpaceAccess(), database.store)).toEqual(failed);
    expect(await database.readLock()).toEqual(failed);
  });

  test("because another tab erased it stays closed: the stale tab writes nothing into what comes after", async () => {
    const access = await newSpaceAccess();
    const stale = await openTab(access);
    await stale.write([put(1, { text: "old" })]);
    await eraseEverything();
    expect(await stale.write([put(2, { text: "stale" })])).toEqual(failed);
    const fresh = await openTab(await newSpaceAccess());
    expect(await stale.write([put(2, { text: "stale" })])).toEqual(failed);
    expect(visible(fresh)).toEqual({});
    expect(fresh.damagedCount()).toBe(0);
  });
});

test("a database of a newer version fails every call, and can still be erased", async () => {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open("loslaten", 2);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
  const database = await openLocalDatabase();
  expect(await database.readLock()).toEqual(failed);
  expect(await database.store.appendPage(Uint8Array.of(1))).toEqual(failed);
  await database.erase();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain("loslaten");
});
