import { describe, expect, test } from "vitest";
import { envelopeToRecordId, parseEnvelope } from "../crypto/envelope-header.ts";
import { deviceIdToHex, recordIdToHex } from "../crypto/keys.ts";
import { type Bytes, bytesToHex } from "../lib/bytes.ts";
import { fail } from "../lib/result.ts";
import { type MemorySpace, newMemorySpace } from "./memory-space.test-support.ts";
import { openRecordLog } from "./record-log.ts";
import type { ServerFailure, SpaceServer } from "./space-server.ts";
import {
  exchangeUntilQuiet,
  idOf,
  newParticipant,
  put,
  type Replica,
  twoOf,
  visible,
} from "./test-participant.test-support.ts";

const inStep = { outcome: { type: "in-step" }, problem: null, unsent: 0 };

async function twoDevices(options: Parameters<typeof newMemorySpace>[0] = {}) {
  const server = newMemorySpace(options);
  const participant = await newParticipant(server, 2);
  const [phone, laptop] = twoOf(participant);
  return { server, phone, laptop, replicas: participant.replicas };
}

function idIn(envelope: Bytes): string | undefined {
  const id = envelopeToRecordId(envelope);
  return id === null ? undefined : recordIdToHex(id);
}

/** The numbers that this device gave to what the server has of it. */
function sequencesOf({ device }: Replica, server: MemorySpace): readonly number[] {
  return [...server.state().recordById.values()].flatMap(({ envelope }) => {
    const parsed = parseEnvelope(envelope);
    if (!parsed.ok || deviceIdToHex(parsed.value.header.deviceId) !== device.hex) return [];
    return [parsed.value.header.deviceSequence];
  });
}

describe("a push whose answer is lost", () => {
  test("is one write, which the device knows again when it comes back", async () => {
    const { server, phone } = await twoDevices();
    await phone.write(put(1, { mood: 4 }));
    const losing: SpaceServer = {
      ...server,
      push: async (pushes) => {
        await server.push(pushes);
        return fail({ type: "offline" });
      },
    };
    expect(await phone.exchange(losing)).toMatchObject({ outcome: { type: "offline" }, unsent: 1 });
    await phone.reopen();
    const pushed: (string | undefined)[] = [];
    const report = await phone.exchange({
      ...server,
      push: (pushes) => {
        pushed.push(...pushes.map(({ envelope }) => idIn(envelope)));
        return server.push(pushes);
      },
    });
    expect(report).toMatchObject(inStep);
    // Its checkpoint, which it still owed, and not the record.
    expect(pushed).toHaveLength(1);
    expect(pushed).not.toContain(idOf(1));
  });

  test("is the same bytes, however often it is tried", async () => {
    const { server, phone } = await twoDevices();
    await phone.write(put(1, { mood: 4 }));
    const sent: string[] = [];
    const deaf: SpaceServer = {
      ...server,
      push: async (pushes) => {
        sent.push(...pushes.map(({ envelope }) => bytesToHex(envelope)));
        return fail({ type: "offline" });
      },
    };
    await phone.exchange(deaf);
    await phone.reopen();
    await phone.exchange(deaf);
    expect(sent).toHaveLength(2);
    expect(sent[1] === sent[0]).toBe(true);
  });

  test("does not hide what another device wrote after it", async () => {
    const { server, phone, laptop, replicas } = await twoDevices();
    await phone.write(put(1, { mood: 4 }));
    const losing: SpaceServer = {
      ...server,
      push: async (pushes) => {
        await server.push(pushes);
        return fail({ type: "offline" });
      },
    };
    await phone.exchange(losing);
    await laptop.exchange();
    await laptop.write(put(1, { mood: 5 }));
    await laptop.exchange();
    await exchangeUntilQuiet(replicas);
    for (const replica of replicas) expect(visible(replica)).toEqual({ [idOf(1)]: { mood: 5 } });
  });
});

test.each<ServerFailure>([
  { type: "offline" },
  { type: "busy", retryAfterMs: 5_000 },
  { type: "access-denied" },
  { type: "space-gone" },
  { type: "outdated" },
])("a server that answers $type changes nothing, at whatever question", async (failure) => {
  for (const question of ["pull", "push", "read"] as const) {
    const { server, phone, laptop, replicas } = await twoDevices();
    await laptop.write(put(2, { mood: 1 }));
    await laptop.exchange();
    await phone.write(put(1, { mood: 4 }));
    const failing: SpaceServer = { ...server, [question]: async () => fail(failure) };
    expect((await phone.exchange(failing)).outcome).toEqual(failure);
    expect(visible(phone)[idOf(1)]).toEqual({ mood: 4 });
    await exchangeUntilQuiet(replicas);
    expect(visible(laptop)).toEqual({ [idOf(1)]: { mood: 4 }, [idOf(2)]: { mood: 1 } });
  }
});

describe("a device that dies", () => {
  /** A store of which the tab is gone after so many writes; counts down. */
  function dyingStore({ store }: Replica, life: { left: number }): Replica["store"] {
    const live = <Value>(work: () => Promise<Value>): Promise<Value> => {
      if (life.left === 0) throw new Error("the tab is gone");
      life.left -= 1;
      return work();
    };
    return {
      ...store,
      appendPage: async (bytes) => live(() => store.appendPage(bytes)),
      putSnapshot: async (snapshot) => live(() => store.putSnapshot(snapshot)),
    };
  }

  test("after any of its writes to the disk goes on from there: nothing is lost, no number is given twice", async () => {
    let deaths = 0;
    for (let writes = 0; ; writes += 1) {
      const { server, phone, laptop, replicas } = await twoDevices();
      const sealedBy = new Map<string, string>();
      const watching: SpaceServer = {
        ...server,
        push: async (pushes) => {
          for (const { envelope } of pushes) {
            const parsed = parseEnvelope(envelope);
            if (!parsed.ok) throw new Error(parsed.error.type);
            const { deviceId, deviceSequence } = parsed.value.header;
            const number = `${deviceIdToHex(deviceId)} ${deviceSequence}`;
            expect([undefined, bytesToHex(envelope)]).toContain(sealedBy.get(number));
            sealedBy.set(number, bytesToHex(envelope));
          }
          return server.push(pushes);
        },
      };
      await laptop.write(put(1, { mood: 1 }), put(3, { mood: 3 }));
      await laptop.exchange();
      await phone.write(put(1, { sleep: 1 }));
      await phone.write(put(2, { mood: 2 }));
      const life = { left: writes };
      const dying = await openRecordLog(phone.access, { ...phone.parts(), store: dyingStore(phone, life) });
      if (!dying.ok) throw new Error(dying.error.type);
      const died = await phone.exchange(watching, dying.value).then(
        () => false,
        () => true,
      );
      if (!died) break;
      deaths += 1;
      await phone.reopen();
      expect(await phone.exchange(watching)).toMatchObject(inStep);
      await exchangeUntilQuiet(replicas);
      const everything = { [idOf(1)]: { mood: 1, sleep: 1 }, [idOf(2)]: { mood: 2 }, [idOf(3)]: { mood: 3 } };
      for (const replica of replicas) {
        expect(visible(replica)).toEqual(everything);
        expect(replica.log().syncState().problem).toBeNull();
      }
    }
    expect(deaths).toBeGreaterThan(5);
  });
});

test("what another tab writes during an exchange is sent, and is not taken for what was sent", async () => {
  const { server, phone, laptop } = await twoDevices();
  const tab = await openRecordLog(phone.access, { ...phone.parts(), store: phone.store });
  if (!tab.ok) throw new Error(tab.error.type);
  await phone.write(put(1, { mood: 1 }));
  let isWritten = false;
  const report = await phone.exchange({
    ...server,
    push: async (pushes) => {
      if (!isWritten) {
        isWritten = true;
        await tab.value.write([put(1, { mood: 2 }), put(2, { mood: 2 })]);
      }
      return server.push(pushes);
    },
  });
  expect(report).toMatchObject(inStep);
  await laptop.exchange();
  expect(visible(laptop)).toEqual({ [idOf(1)]: { mood: 2 }, [idOf(2)]: { mood: 2 } });
  await tab.value.catchUp();
  expect(tab.value.unsentCount()).toBe(0);
});

describe("a full space", () => {
  test("takes what fits; the rest stays here, is told, and goes when there is room", async () => {
    const { server, phone, laptop } = await twoDevices({ quota: 5 * 700 });
    await phone.write(...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => put(number, { number })));
    const report = await phone.exchange();
    expect(report.outcome).toEqual({ type: "full" });
    expect(report.unsent).toBeGreaterThan(0);
    expect(report.unsent).toBeLessThan(8);
    const wide = newMemorySpace();
    wide.restore(server.state());
    expect(await phone.exchange(wide)).toMatchObject(inStep);
    expect(await laptop.exchange(wide)).toMatchObject(inStep);
    expect(Object.keys(visible(laptop))).toHaveLength(8);
  });

  test("is told of a record that no push can hold, and takes all others", async () => {
    const { phone, laptop } = await twoDevices();
    await phone.write(put(1, { text: "x".repeat(1_100_000) }), put(2, { mood: 2 }));
    expect(await phone.exchange()).toMatchObject({ outcome: { type: "full" }, unsent: 1 });
    await laptop.exchange();
    expect(visible(laptop)).toEqual({ [idOf(2)]: { mood: 2 } });
  });
});

test("more than one frame can hold goes in several, and comes back in several pages", async () => {
  const { server, phone, laptop } = await twoDevices({ pageRecords: 700 });
  const frames: number[] = [];
  await phone.write(...Array.from({ length: 1_900 }, (_, number) => put(number, { number })));
  const report = await phone.exchange({
    ...server,
    push: (pushes) => {
      frames.push(pushes.length);
      return server.push(pushes);
    },
  });
  expect(report).toMatchObject(inStep);
  expect(frames.slice(0, 2)).toEqual([1_000, 900]);
  expect(await laptop.exchange()).toMatchObject(inStep);
  expect(visible(laptop)).toEqual(visible(phone));
});

test("a store that finds no room ends the exchange, and loses nothing", async () => {
  const { server, phone, laptop, replicas } = await twoDevices();
  await laptop.write(put(2, { mood: 2 }));
  await laptop.exchange();
  await phone.write(put(1, { mood: 1 }));
  const full = { ...phone.store, appendPage: async () => fail({ type: "storage-full" as const }) };
  const log = await openRecordLog(phone.access, { ...phone.parts(), store: full });
  if (!log.ok) throw new Error(log.error.type);
  expect(await phone.exchange(server, log.value)).toMatchObject({ outcome: { type: "storage-full" } });
  await phone.reopen();
  await exchangeUntilQuiet(replicas);
  expect(visible(phone)).toEqual(visible(laptop));
});

describe("a device whose own store", () => {
  test("was put back to an older state takes everything back from the server, and counts on from there", async () => {
    const { server, phone, laptop, replicas } = await twoDevices();
    await phone.write(put(1, { mood: 1 }));
    await phone.exchange();
    const [pages, snapshot] = [phone.store.pages(), phone.store.snapshot()];
    await phone.write(put(1, { mood: 2 }));
    await phone.write(put(2, { mood: 2 }));
    await phone.exchange();
    phone.store.replace(pages, snapshot);
    await phone.reopen();
    expect(visible(phone)).toEqual({ [idOf(1)]: { mood: 1 } });
    await phone.write(put(1, { sleep: 9 }));
    await exchangeUntilQuiet(replicas);
    const everything = { [idOf(1)]: { mood: 2, sleep: 9 }, [idOf(2)]: { mood: 2 } };
    for (const replica of replicas) expect(visible(replica)).toEqual(everything);
    await laptop.write(put(2, { sleep: 1 }));
    await exchangeUntilQuiet(replicas);
    const given = sequencesOf(phone, server);
    await phone.write(put(5, { mood: 5 }));
    await phone.exchange();
    expect(Math.max(...sequencesOf(phone, server))).toBeGreaterThan(Math.max(...given) + 1);
    expect(new Set(sequencesOf(phone, server)).size).toBe(sequencesOf(phone, server).length);
  });

  test("lost a page takes it back from the server", async () => {
    const { phone, laptop, replicas } = await twoDevices();
    await laptop.write(put(1, { mood: 1 }));
    await phone.write(put(2, { mood: 2 }));
    await exchangeUntilQuiet(replicas);
    const pages = phone.store.pages();
    const spoilt = pages.map((page) => {
      const bytes = page.bytes.slice();
      bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
      // All but the first, which says that there is a server copy.
      return page === pages[0] ? page : { ...page, bytes };
    });
    phone.store.replace(spoilt, null);
    await phone.reopen();
    expect(visible(phone)).toEqual({});
    expect(phone.log().damagedCount()).toBeGreaterThan(0);
    expect(await phone.exchange()).toMatchObject(inStep);
    expect(visible(phone)).toEqual(visible(laptop));
  });
});
