import { beforeEach, describe, expect, test } from "vitest";
import type { Bytes } from "../../lib/bytes.ts";
import type { Page } from "../../sync/local-store.ts";
import type { SpaceAccess } from "../../sync/space-access.ts";
import { openLocalDatabase } from "./local-database.ts";
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

const pagesPerSnapshot = 64;
/** A byte position takes two or three milliseconds, and a page has two thousand. */
const everyByte = { timeout: 120_000 };
let access: SpaceAccess;

beforeEach(async () => {
  await eraseEverything();
  access = await newSpaceAccess();
});

/** Flips one bit of the byte, another one for every position. */
function flipByte(bytes: Bytes, position: number): Bytes {
  const flipped = bytes.slice();
  flipped[position] = (flipped[position] ?? 0) ^ (1 << (position % 8));
  return flipped;
}

/** Three pages; the one in the middle holds three records. */
async function writeThreePages(): Promise<Page> {
  const log = await openTab(access);
  await log.write([put(1, { text: "before" })]);
  await log.write([put(2, { text: "a" }), put(3, { text: "b" }), put(4, { text: "c" })]);
  await log.write([put(5, { text: "after" })]);
  const rows = await openRows();
  const [, middle] = await rows.pages();
  rows.close();
  if (middle === undefined) throw new Error("the page was not written");
  return middle;
}

describe("a damaged page", () => {
  test(
    "is counted, whichever byte of it was changed, and every other page is still read",
    everyByte,
    async () => {
      const page = await writeThreePages();
      const rows = await openRows();
      const { store } = await openLocalDatabase();
      expect(page.bytes.length).toBeGreaterThan(2000);
      for (let position = 0; position < page.bytes.length; position += 1) {
        await rows.putPage({ key: page.key, bytes: flipByte(page.bytes, position) });
        const log = await openLogOver(access, store);
        if (!log.ok) throw new Error(`byte ${position}: ${log.error.type}`);
        const seen = visible(log.value);
        expect(log.value.damagedCount(), `byte ${position}`).toBe(1);
        expect(seen[idOf(1)]).toEqual({ text: "before" });
        expect(seen[idOf(5)]).toEqual({ text: "after" });
        for (const [number, text] of [
          [2, "a"],
          [3, "b"],
          [4, "c"],
        ] as const) {
          expect([undefined, text]).toContain(seen[idOf(number)]?.text);
        }
      }
      rows.close();
    },
  );

  test("is counted, wherever it was cut off", everyByte, async () => {
    const page = await writeThreePages();
    const rows = await openRows();
    const { store } = await openLocalDatabase();
    for (let length = 0; length < page.bytes.length; length += 1) {
      await rows.putPage({ key: page.key, bytes: page.bytes.slice(0, length) });
      const log = await openLogOver(access, store);
      if (!log.ok) throw new Error(`length ${length}: ${log.error.type}`);
      expect(log.value.damagedCount(), `length ${length}`).toBe(1);
      expect(Object.keys(visible(log.value))).toEqual([idOf(1), idOf(5)]);
    }
    rows.close();
  });

  test("costs only the one record whose envelope was hit", async () => {
    const page = await writeThreePages();
    const rows = await openRows();
    await rows.putPage({ key: page.key, bytes: flipByte(page.bytes, page.bytes.length - 10) });
    rows.close();
    const log = await openTab(access);
    expect(Object.keys(visible(log))).toEqual([1, 2, 3, 5].map(idOf));
  });

  test("stays where it is: nothing is compacted over it, however much is written", async () => {
    const page = await writeThreePages();
    const rows = await openRows();
    const broken = { key: page.key, bytes: flipByte(page.bytes, 100) };
    await rows.putPage(broken);
    const log = await openTab(access);
    for (let number = 0; number < pagesPerSnapshot + 10; number += 1) {
      expect((await log.write([put(10 + number, { number })])).ok).toBe(true);
    }
    expect(await rows.snapshot()).toBeNull();
    const pages = await rows.pages();
    expect(pages).toHaveLength(3 + pagesPerSnapshot + 10);
    expect(pages.find(({ key }) => key === page.key)).toEqual(broken);
    // The page itself may be mended, from a copy for instance: then it counts again.
    await rows.putPage(page);
    rows.close();
    expect(visible(await openTab(access))[idOf(2)]).toEqual({ text: "a" });
  });

  test("is mended by a tab that had read it whole: its snapshot brings back what the others missed", async () => {
    const whole = await openTab(access);
    const page = await writeThreePages();
    await whole.catchUp();
    const rows = await openRows();
    await rows.putPage({ key: page.key, bytes: flipByte(page.bytes, 100) });
    const missing = await openTab(access);
    expect(missing.damagedCount()).toBe(1);
    for (let number = 0; number < pagesPerSnapshot; number += 1) await whole.write([put(10, { number })]);
    expect(await rows.snapshot()).not.toBeNull();
    rows.close();
    await missing.catchUp();
    expect(missing.damagedCount()).toBe(0);
    expect(visible(missing)).toEqual(visible(whole));
    expect(visible(missing)[idOf(2)]).toEqual({ text: "a" });
  });
});

describe("a damaged snapshot", () => {
  async function writeSnapshot() {
    const log = await openTab(access);
    for (let number = 0; number < pagesPerSnapshot + 2; number += 1)
      await log.write([put(number % 9, { number })]);
    const rows = await openRows();
    const snapshot = await rows.snapshot();
    if (snapshot === null) throw new Error("no snapshot was made");
    return { rows, snapshot };
  }

  test("does not open, whichever byte was changed or wherever it was cut off", everyByte, async () => {
    const { rows, snapshot } = await writeSnapshot();
    const { store } = await openLocalDatabase();
    const damaged = { ok: false, error: { type: "damaged-snapshot" } };
    for (let position = 0; position < snapshot.bytes.length; position += 1) {
      await rows.putSnapshot({ ...snapshot, bytes: flipByte(snapshot.bytes, position) });
      expect(await openLogOver(access, store), `byte ${position}`).toEqual(damaged);
      await rows.putSnapshot({ ...snapshot, bytes: snapshot.bytes.slice(0, position) });
      expect(await openLogOver(access, store), `length ${position}`).toEqual(damaged);
    }
    await rows.putSnapshot(snapshot);
    rows.close();
    expect((await openLogOver(access, store)).ok).toBe(true);
  });

  test("does not open at another place in the row, where it would hide pages or have them taken away", async () => {
    const { rows, snapshot } = await writeSnapshot();
    const { store } = await openLocalDatabase();
    for (const upTo of [snapshot.upTo + 1, snapshot.upTo - 1, 1e9, -1, 0.5, Number.NaN]) {
      await rows.putSnapshot({ ...snapshot, upTo });
      expect(await openLogOver(access, store), `${upTo}`).toEqual({
        ok: false,
        error: { type: "damaged-snapshot" },
      });
    }
    rows.close();
  });

  test("is not written over by a tab that is behind it, and neither are the pages behind it", async () => {
    const behind = await openTab(access);
    const { rows, snapshot } = await writeSnapshot();
    const broken = { ...snapshot, bytes: flipByte(snapshot.bytes, 50) };
    await rows.putSnapshot(broken);
    const pages = await rows.pages();
    for (let number = 0; number < pagesPerSnapshot + 1; number += 1) {
      expect(await behind.write([put(500, { number })])).toEqual({
        ok: false,
        error: { type: "storage-failed" },
      });
    }
    expect(await behind.catchUp()).toBe(false);
    expect(visible(behind)).toEqual({});
    expect(await rows.snapshot()).toEqual(broken);
    expect(await rows.pages()).toEqual(pages);
    rows.close();
  });
});
