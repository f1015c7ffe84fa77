import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Epoch, newSpaceId } from "../../crypto/keys.ts";
import { randomBytes } from "../../crypto/web-crypto.ts";
import type { Page } from "../../sync/local-store.ts";
import type { RecordLog } from "../../sync/record-log.ts";
import type { SpaceAccess, SpaceKeys } from "../../sync/space-access.ts";
import { openLocalDatabase } from "./local-database.ts";
import {
  countsOf,
  eraseEverything,
  headersOf,
  idOf,
  newSpaceAccess,
  openLogOver,
  openRows,
  openTab,
  put,
  remove,
  visible,
} from "./local-log.test-support.ts";

const pagesPerSnapshot = 64;
let access: SpaceAccess;

afterEach(eraseEverything);
beforeEach(async () => {
  await eraseEverything();
  access = await newSpaceAccess();
});

async function writeMany(log: RecordLog, count: number, from = 0): Promise<void> {
  for (let number = from; number < from + count; number += 1) {
    expect(await log.write([put(number, { text: `line ${number}` })])).toEqual({ ok: true, value: null });
  }
}

const lines = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, number) => [idOf(number), { text: `line ${number}` }]),
  );

describe("what is saved", () => {
  test("is there after reopening, and what was removed stays away", async () => {
    const log = await openTab(access);
    await log.write([put(1, { mood: 4, words: ["a", "b"] }), put(2, { mood: 1 })]);
    await log.write([put(1, { sleep: 7 }), remove(2)]);
    const expected = { [idOf(1)]: { mood: 4, words: ["a", "b"], sleep: 7 } };
    expect(visible(log)).toEqual(expected);
    expect(visible(await openTab(access))).toEqual(expected);
  });

  test("is all of a write or nothing: a write with one impossible change leaves no trace of the others", async () => {
    const log = await openTab(access);
    await log.write([put(1, { mood: 4 })]);
    const impossible = { type: "put", id: "no id", kind: "note", values: { mood: 2 } } as const;
    await expect(log.write([put(1, { mood: 5 }), put(2, { mood: 6 }), impossible])).rejects.toThrow();
    expect(visible(log)).toEqual({ [idOf(1)]: { mood: 4 } });
    expect(visible(await openTab(access))).toEqual({ [idOf(1)]: { mood: 4 } });
    await log.write([put(2, { mood: 7 })]);
    expect(visible(log)).toEqual({ [idOf(1)]: { mood: 4 }, [idOf(2)]: { mood: 7 } });
  });

  test("is not shown before it is durable", async () => {
    const { store } = await openLocalDatabase();
    let shownWhileWriting: unknown;
    const opened = await openLogOver(access, {
      ...store,
      appendPage: async (bytes) => {
        shownWhileWriting = opened.ok && visible(opened.value);
        return store.appendPage(bytes);
      },
    });
    if (!opened.ok) throw new Error(opened.error.type);
    await opened.value.write([put(1, { mood: 4 })]);
    expect(shownWhileWriting).toEqual({});
    expect(visible(opened.value)).toEqual({ [idOf(1)]: { mood: 4 } });
  });

  test("twice is written once: a retry adds no page", async () => {
    const log = await openTab(access);
    const rows = await openRows();
    const changes = [put(1, { mood: 4 }), put(2, { mood: 1 }), remove(2)];
    await log.write(changes);
    expect(await rows.pages()).toHaveLength(1);
    await log.write([put(1, { mood: 4 }), remove(2), remove(3)]);
    expect(await rows.pages()).toHaveLength(1);
    rows.close();
  });

  test("in one write goes in its order: removed and written again is there, written and removed is not", async () => {
    const log = await openTab(access);
    await log.write([put(1, { mood: 4 }), put(2, { mood: 4 })]);
    await log.write([remove(1), put(1, { mood: 5 }), put(2, { mood: 5 }), remove(2)]);
    const expected = { [idOf(1)]: { mood: 5 } };
    expect(visible(log)).toEqual(expected);
    expect(visible(await openTab(access))).toEqual(expected);
  });

  test("by this version leaves what a newer one wrote: other kinds, other fields, whatever their names", async () => {
    const log = await openTab(access);
    const strange = { constructor: 1, toString: "x", "from-2030": [{ constructor: { deep: null } }] };
    await log.write([{ type: "put", id: idOf(1), kind: "hologram", values: strange }]);
    await log.write([put(1, { mood: 4 })]);
    for (let number = 0; number < pagesPerSnapshot; number += 1) await log.write([put(2, { number })]);
    const reopened = await openTab(access);
    expect(reopened.recordById().get(idOf(1))?.kind).toBe("hologram");
    expect(visible(reopened)[idOf(1)]).toEqual({ ...strange, mood: 4 });
  });
});

describe("versions and the device's own count", () => {
  test("go up by one and never repeat: over reopening, over a snapshot, in two tabs that write in turn", async () => {
    const written: Page[] = [];
    const openWatched = async (): Promise<RecordLog> => {
      const { store } = await openLocalDatabase();
      const log = await openLogOver(access, {
        ...store,
        appendPage: (bytes) => {
          written.push({ key: written.length, bytes });
          return store.appendPage(bytes);
        },
      });
      if (!log.ok) throw new Error(log.error.type);
      return log.value;
    };
    let tabs = [await openWatched(), await openWatched()];
    const turns = pagesPerSnapshot * 2 + 10;
    for (let turn = 0; turn < turns; turn += 1) {
      if (turn % 17 === 16) tabs = [await openWatched(), ...tabs.slice(0, 1)];
      await tabs[turn % 2]?.write([put(turn % 5, { turn }), put(100 + turn, { turn })]);
    }
    const { versionsByRecord, sequences } = countsOf(headersOf(written));
    expect(sequences).toEqual(Array.from({ length: turns * 2 }, (_, index) => index + 1));
    expect(versionsByRecord.size).toBe(5 + turns);
    for (const versions of versionsByRecord.values()) {
      expect(versions).toEqual(versions.map((_, index) => index + 1));
    }
  });

  test("have no gap after a write that failed", async () => {
    const { store } = await openLocalDatabase();
    let isFull = false;
    const opened = await openLogOver(access, {
      ...store,
      appendPage: async (bytes) =>
        isFull ? { ok: false, error: { type: "storage-full" } } : store.appendPage(bytes),
    });
    if (!opened.ok) throw new Error(opened.error.type);
    const log = opened.value;
    await log.write([put(1, { mood: 1 })]);
    isFull = true;
    await log.write([put(1, { mood: 2 }), put(2, { mood: 2 })]);
    isFull = false;
    await log.write([put(1, { mood: 3 })]);
    const rows = await openRows();
    const { versionsByRecord, sequences } = countsOf(headersOf(await rows.pages()));
    rows.close();
    expect(sequences).toEqual([1, 2]);
    expect(versionsByRecord).toEqual(new Map([[idOf(1), [1, 2]]]));
  });
});

describe("a snapshot", () => {
  test("comes after 64 pages and takes away exactly the pages that it holds", async () => {
    const log = await openTab(access);
    const rows = await openRows();
    await writeMany(log, pagesPerSnapshot - 1);
    expect(await rows.snapshot()).toBeNull();
    const before = await rows.pages();
    expect(before).toHaveLength(pagesPerSnapshot - 1);
    await writeMany(log, 1, pagesPerSnapshot - 1);
    expect((await rows.snapshot())?.upTo).toBe((before.at(-1)?.key ?? 0) + 1);
    expect(await rows.pages()).toEqual([]);
    await writeMany(log, 3, pagesPerSnapshot);
    expect(await rows.pages()).toHaveLength(3);
    rows.close();
    expect(visible(await openTab(access))).toEqual(lines(pagesPerSnapshot + 3));
  });

  test("made by one tab loses nothing of a tab that is behind, nor of what that tab then writes", async () => {
    const [ahead, behind] = [await openTab(access), await openTab(access)];
    await behind.write([put(1000, { text: "from behind" })]);
    await writeMany(ahead, pagesPerSnapshot + 5);
    expect(await behind.write([put(1001, { text: "later" }), put(3, { mark: true })])).toEqual({
      ok: true,
      value: null,
    });
    const expected = {
      ...lines(pagesPerSnapshot + 5),
      [idOf(3)]: { text: "line 3", mark: true },
      [idOf(1000)]: { text: "from behind" },
      [idOf(1001)]: { text: "later" },
    };
    expect(visible(behind)).toEqual(expected);
    expect(await ahead.catchUp()).toBe(true);
    expect(visible(ahead)).toEqual(expected);
    expect(visible(await openTab(access))).toEqual(expected);
  });

  test("does not matter to a crash: reopened after every single write, everything is there", async () => {
    let log = await openTab(access);
    const total = pagesPerSnapshot + 6;
    for (let number = 0; number < total; number += 1) {
      await log.write([put(number, { text: `line ${number}` })]);
      log = await openTab(access);
      expect(visible(log)).toEqual(lines(number + 1));
    }
  });

  test("that a crash kept from being made is made after the next write", async () => {
    const { store } = await openLocalDatabase();
    const crashing = await openLogOver(access, {
      ...store,
      putSnapshot: async () => {
        throw new Error("the tab is gone");
      },
    });
    if (!crashing.ok) throw new Error(crashing.error.type);
    await writeMany(crashing.value, pagesPerSnapshot - 1);
    await expect(crashing.value.write([put(63, { text: "line 63" })])).rejects.toThrow("the tab is gone");
    const rows = await openRows();
    expect(await rows.pages()).toHaveLength(pagesPerSnapshot);
    const reopened = await openTab(access);
    expect(visible(reopened)).toEqual(lines(pagesPerSnapshot));
    await writeMany(reopened, 1, pagesPerSnapshot);
    expect(await rows.pages()).toEqual([]);
    rows.close();
    expect(visible(await openTab(access))).toEqual(lines(pagesPerSnapshot + 1));
  });

  test("that can't be put takes no page away, and the write before it holds", async () => {
    const { store } = await openLocalDatabase();
    const unstorable = { bytes: new Uint8Array(), upTo: 1, reason: () => undefined };
    const log = await openLogOver(access, { ...store, putSnapshot: () => store.putSnapshot(unstorable) });
    if (!log.ok) throw new Error(log.error.type);
    await writeMany(log.value, pagesPerSnapshot + 1);
    const rows = await openRows();
    expect(await rows.pages()).toHaveLength(pagesPerSnapshot + 1);
    expect(await rows.snapshot()).toBeNull();
    rows.close();
  });
});

describe("an envelope is not believed", () => {
  const onlyKeyOf = ({ keys }: SpaceAccess, epoch: Epoch): SpaceKeys => {
    const key = keys.keyByEpoch.get(keys.sealingEpoch);
    if (key === undefined) throw new Error("there is no key to seal with");
    return { keyByEpoch: new Map([[epoch, key]]), sealingEpoch: epoch };
  };
  const strangers: readonly (readonly [string, (own: SpaceAccess, other: SpaceAccess) => SpaceAccess])[] = [
    ["of another device", (own, { deviceId }) => ({ ...own, deviceId })],
    ["that another key signed in the name of this device", (own, { signingKey }) => ({ ...own, signingKey })],
    ["of another space", (own) => ({ ...own, spaceId: newSpaceId(randomBytes) })],
    ["of another epoch", (own) => ({ ...own, keys: onlyKeyOf(own, 1 as Epoch) })],
    ["that another key of the space sealed", (own, { keys }) => ({ ...own, keys })],
  ];

  test.each(strangers)("%s", async (_name, asStranger) => {
    const own = await openTab(access);
    await own.write([put(1, { text: "mine" })]);
    const { store } = await openLocalDatabase();
    // The stranger finds nothing to read, so that it seals in good order over what it does not know.
    const strange = await openLogOver(asStranger(access, await newSpaceAccess()), {
      ...store,
      readSince: async () => ({ ok: true, value: { snapshot: null, pages: [] } }),
    });
    if (!strange.ok) throw new Error(strange.error.type);
    await strange.value.write([put(1, { text: "not mine" }), put(2, { text: "not mine" })]);

    expect(await own.catchUp()).toBe(true);
    for (const log of [own, await openTab(access)]) {
      expect(visible(log)).toEqual({ [idOf(1)]: { text: "mine" } });
      expect(log.damagedCount()).toBe(2);
    }
  });
});

describe("the clock", () => {
  const now = Date.parse("2026-11-22T12:00:00Z");
  const tenYears = 10 * 365.25 * 24 * 3600 * 1000;

  test.each([
    ["back", -tenYears],
    ["forward", tenYears],
  ])("set ten years %s, and right again, changes no order: the last write holds", async (_name, jump) => {
    let nowMs = now;
    const log = await openTab(access, () => nowMs);
    const other = await openTab(access, () => nowMs);
    await log.write([put(1, { mood: 1 }), put(2, { mood: 1 })]);
    nowMs = now + jump;
    await other.write([put(1, { mood: 2 }), remove(2)]);
    nowMs = now + 1000;
    await log.write([put(1, { mood: 3 }), put(2, { mood: 3 })]);
    const expected = { [idOf(1)]: { mood: 3 }, [idOf(2)]: { mood: 3 } };
    expect(visible(log)).toEqual(expected);
    expect(visible(await openTab(access, () => now + jump))).toEqual(expected);
  });
});

test("what follows a write runs before another tab may write, and sees what was written", async () => {
  const [first, second] = [await openTab(access), await openTab(access)];
  const order: string[] = [];
  const writing = first.write([put(1, { mood: 1 })], async (recordById) => {
    expect(recordById.get(idOf(1))?.fields.mood?.value).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 30));
    order.push("follower of the first");
  });
  await Promise.all([
    writing,
    second.write([put(2, { mood: 2 })], async () => {
      order.push("follower of the second");
    }),
  ]);
  expect(order).toEqual(["follower of the first", "follower of the second"]);
});
