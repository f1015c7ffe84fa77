import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createDeviceKey } from "../../crypto/web-crypto.ts";
import type { Unread } from "../../sync/local-store.ts";
import {
  type DeviceLock,
  hasLocalDatabase,
  type LocalDatabase,
  openLocalDatabase,
} from "./local-database.ts";

let database: LocalDatabase;

beforeEach(async () => {
  await (await openLocalDatabase()).erase();
  database = await openLocalDatabase();
});

afterEach(() => database.erase());

async function append(...bytes: readonly number[]): Promise<number> {
  const appended = await database.store.appendPage(Uint8Array.from(bytes));
  if (!appended.ok) throw new Error(appended.error.type);
  return appended.value;
}

async function readSince(after: number): Promise<Unread> {
  const unread = await database.store.readSince(after);
  if (!unread.ok) throw new Error(unread.error.type);
  return unread.value;
}

describe("pages", () => {
  test("come back in the order in which they were put, each after the last that a reader knows", async () => {
    const keys = [await append(1), await append(2), await append(3)];
    expect(keys).toEqual(keys.toSorted((left, right) => left - right));
    const bytesAfter = async (key: number) => (await readSince(key)).pages.map(({ bytes }) => [...bytes]);
    expect(await bytesAfter(Number.NEGATIVE_INFINITY)).toEqual([[1], [2], [3]]);
    expect(await bytesAfter(keys[0] ?? 0)).toEqual([[2], [3]]);
    expect(await bytesAfter(keys[2] ?? 0)).toEqual([]);
  });

  test("get a key that none had before, also after a snapshot took all of them away", async () => {
    const last = await append(1);
    await database.store.putSnapshot({ bytes: Uint8Array.of(9), upTo: last });
    expect(await append(2)).toBeGreaterThan(last);
  });
});

describe("a snapshot", () => {
  test("takes away the pages up to its own place, and not one more", async () => {
    const keys = [await append(1), await append(2), await append(3), await append(4)];
    const upTo = keys[1] ?? 0;
    await database.store.putSnapshot({ bytes: Uint8Array.of(9), upTo });
    const unread = await readSince(Number.NEGATIVE_INFINITY);
    expect(unread.snapshot).toEqual({ bytes: Uint8Array.of(9), upTo });
    expect(unread.pages.map(({ key }) => key)).toEqual(keys.slice(2));
  });

  test("is for readers that are behind it only", async () => {
    const keys = [await append(1), await append(2), await append(3)];
    const upTo = keys[1] ?? 0;
    await database.store.putSnapshot({ bytes: Uint8Array.of(9), upTo });
    expect((await readSince(keys[0] ?? 0)).snapshot?.upTo).toBe(upTo);
    expect((await readSince(upTo)).snapshot).toBeNull();
    expect((await readSince(keys[2] ?? 0)).snapshot).toBeNull();
  });
});

test("what must run alone runs one at a time, over every connection, and a failure lets the next one in", async () => {
  const other = await openLocalDatabase();
  const order: string[] = [];
  const work = (name: string) => async () => {
    order.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    order.push(`${name} ends`);
    if (name === "first") throw new Error("a defect");
    return name;
  };
  const first = database.store.exclusively(work("first"));
  const second = other.store.exclusively(work("second"));
  await expect(first).rejects.toThrow("a defect");
  expect(await second).toBe("second");
  expect(order).toEqual(["first begins", "first ends", "second begins", "second ends"]);
});

test("looking for a database that is not there makes none: there is no lock, and nothing can be kept", async () => {
  await database.erase();
  const absent = await openLocalDatabase("leave");
  expect(await absent.readLock()).toEqual({ ok: true, value: null });
  expect(await absent.store.appendPage(Uint8Array.of(1))).toEqual({
    ok: false,
    error: { type: "storage-failed" },
  });
  expect(await hasLocalDatabase()).toBe(false);
  await absent.erase();
  expect(await hasLocalDatabase()).toBe(false);
});

async function newLock(wrap: number): Promise<DeviceLock> {
  const deviceKey = await createDeviceKey();
  return { kind: "none", deviceKey, wrap: Uint8Array.of(wrap), recoveryWrap: null };
}

describe("a device that comes into an existing vault", () => {
  test("is one and the same, however often it tries", async () => {
    const first = await database.keepArriving(await newLock(1));
    const other = await openLocalDatabase("leave");
    const second = await other.keepArriving(await newLock(2));
    expect([first, second].map((kept) => kept.ok && kept.value.wrap)).toEqual([
      Uint8Array.of(1),
      Uint8Array.of(1),
    ]);
    expect(await database.readLock()).toEqual({ ok: true, value: null });
  });

  test("begins with its lock and its pages at once, and is on its way no more", async () => {
    await database.keepArriving(await newLock(1));
    const begun = await database.begin(await newLock(2), [Uint8Array.of(7), Uint8Array.of(8)]);
    expect(begun).toEqual({ ok: true, value: true });
    expect(await database.readLock()).toMatchObject({ ok: true, value: { wrap: Uint8Array.of(2) } });
    const { pages } = await readSince(Number.NEGATIVE_INFINITY);
    expect(pages.map(({ bytes }) => [...bytes])).toEqual([[7], [8]]);
    expect(await database.keepArriving(await newLock(3))).toMatchObject({
      value: { wrap: Uint8Array.of(3) },
    });
  });

  test("takes nothing from a vault that another tab began meanwhile", async () => {
    const other = await openLocalDatabase();
    const standing = await newLock(1);
    await other.updateLock(() => standing);
    const begun = await database.begin(await newLock(2), [Uint8Array.of(7)]);
    expect(begun).toEqual({ ok: true, value: false });
    expect(await database.readLock()).toMatchObject({ ok: true, value: { wrap: Uint8Array.of(1) } });
    expect((await readSince(Number.NEGATIVE_INFINITY)).pages).toEqual([]);
  });
});

test("looking for a database that is there opens it", async () => {
  await append(7);
  const standing = await openLocalDatabase("leave");
  const unread = await standing.store.readSince(0);
  expect(unread.ok && unread.value.pages.map(({ bytes }) => [...bytes])).toEqual([[7]]);
});

test("erasing does not wait for other connections: they let go, and fail from then on", async () => {
  const other = await openLocalDatabase();
  await database.erase();
  expect(await hasLocalDatabase()).toBe(false);
  for (const closed of [database, other]) {
    expect(await closed.readLock()).toEqual({ ok: false, error: { type: "storage-failed" } });
  }
  expect(await hasLocalDatabase()).toBe(false);
});
