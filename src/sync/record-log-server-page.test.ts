import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newSpaceId } from "../crypto/keys.ts";
import { randomBytes } from "../crypto/web-crypto.ts";
import { type MemorySpace, newMemorySpace } from "./memory-space.test-support.ts";
import { newMemoryStore } from "./memory-store.test-support.ts";
import { isServerPage } from "./page.ts";
import { openRecordLog, type RecordLog } from "./record-log.ts";
import {
  idOf,
  newParticipant,
  type Participant,
  put,
  type Replica,
  twoOf,
  visible,
} from "./test-participant.test-support.ts";

// The page that a pull leaves behind, on its own and beside those of this device.

let server: MemorySpace;
let participant: Participant;
let phone: Replica;
let laptop: Replica;

beforeAll(async () => {
  participant = await newParticipant(newMemorySpace(), 2);
});

beforeEach(async () => {
  server = newMemorySpace();
  [phone, laptop] = twoOf(await participant.beginAgain(server));
  await laptop.write(put(1, { mood: 1 }), put(2, { mood: 2 }));
  await laptop.exchange();
  await phone.write(put(3, { mood: 3 }));
  await phone.exchange();
});

async function openOver(replica: Replica, store = replica.store): Promise<RecordLog> {
  const log = await openRecordLog(replica.access, { ...replica.parts(), store });
  if (!log.ok) throw new Error(log.error.type);
  return log.value;
}

/** The one of its pages without which the records of the laptop are not there. */
async function findPulledPage({ store, ...replica }: Replica): Promise<number> {
  for (const [place, { bytes }] of store.pages().entries()) {
    const others = newMemoryStore();
    others.replace(store.pages().toSpliced(place, 1), null);
    const log = await openOver({ ...replica, store: others });
    if (isServerPage(bytes) && !log.recordById().has(idOf(1))) return place;
  }
  throw new Error("no page came from the laptop");
}

const everything = { [idOf(1)]: { mood: 1 }, [idOf(2)]: { mood: 2 }, [idOf(3)]: { mood: 3 } };

describe("what came from the server", () => {
  test("is there after a restart, with its place at the server: nothing is to be sent or asked again", async () => {
    await phone.reopen();
    expect(visible(phone)).toEqual(everything);
    expect(phone.log().unsentCount()).toBe(0);
    expect(phone.log().syncState().pulledSeq).toBe(server.state().seq);
  });

  test("is seen by another tab as soon as it catches up, and what that one writes stands on it", async () => {
    const tab = await openOver(phone);
    await laptop.exchange();
    await laptop.write(put(3, { sleep: 9 }));
    await laptop.exchange();
    await phone.exchange();
    expect(await tab.catchUp()).toBe(true);
    expect(visible({ log: () => tab })[idOf(3)]).toEqual({ mood: 3, sleep: 9 });
    await tab.write([put(3, { mood: 0 })]);
    expect(tab.unsentCount()).toBe(1);
    await phone.exchange();
    await laptop.exchange();
    expect(visible(laptop)[idOf(3)]).toEqual({ mood: 0, sleep: 9 });
  });

  test("does not open in another space or for another device", async () => {
    const pages = phone.store.pages().filter(({ bytes }) => isServerPage(bytes));
    for (const access of [{ ...phone.access, spaceId: newSpaceId(randomBytes) }, laptop.access]) {
      const store = newMemoryStore();
      store.replace(pages, null);
      const log = await openRecordLog(access, { ...phone.parts(), store });
      if (!log.ok) throw new Error(log.error.type);
      expect(log.value.damagedCount()).toBe(pages.length);
      expect(visible({ log: () => log.value })).toEqual({});
    }
  });
});

describe("a page of the server that is damaged", () => {
  let place: number;

  beforeEach(async () => {
    place = await findPulledPage(phone);
  });

  async function openSpoilt(
    spoil: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
  ): Promise<RecordLog> {
    const store = newMemoryStore();
    const pages = phone.store.pages();
    store.replace(
      pages.map((page, index) => (index === place ? { ...page, bytes: spoil(page.bytes) } : page)),
      null,
    );
    return openOver(phone, store);
  }

  test("is counted, whichever byte of it was changed, and every other page is still read", async () => {
    const length = phone.store.pages()[place]?.bytes.length ?? 0;
    expect(length).toBeGreaterThan(500);
    for (let position = 0; position < length; position += 1) {
      const log = await openSpoilt((bytes) =>
        bytes.map((byte, at) => (at === position ? byte ^ (1 << (position % 8)) : byte)),
      );
      expect(log.damagedCount(), `byte ${position}`).toBe(1);
      expect(visible({ log: () => log })).toEqual({ [idOf(3)]: { mood: 3 } });
    }
  });

  test("is counted, wherever it was cut off", async () => {
    const length = phone.store.pages()[place]?.bytes.length ?? 0;
    for (let end = 0; end < length; end += 7) {
      const log = await openSpoilt((bytes) => bytes.slice(0, end));
      expect(log.damagedCount(), `length ${end}`).toBe(1);
      expect(Object.keys(visible({ log: () => log }))).toEqual([idOf(3)]);
    }
  });

  test("is not compacted over, however much is written", async () => {
    const log = await openSpoilt((bytes) => bytes.slice(0, -1));
    for (let number = 0; number < 80; number += 1) await log.write([put(10, { number })]);
    expect(log.damagedCount()).toBe(1);
    expect(log.recordById().has(idOf(1))).toBe(false);
  });
});
