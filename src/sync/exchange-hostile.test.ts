import { beforeEach, describe, expect, test } from "vitest";
import { signCheckpoint } from "../crypto/checkpoint.ts";
import { envelopeToRecordId } from "../crypto/envelope-header.ts";
import { type DeviceSequence, type Epoch, newSpaceId, recordIdToHex } from "../crypto/keys.ts";
import { namedRecordId } from "../crypto/named-record-id.ts";
import { randomBytes } from "../crypto/web-crypto.ts";
import { type Bytes, bytesToHex } from "../lib/bytes.ts";
import { fail, ok } from "../lib/result.ts";
import type { PulledRecord } from "../protocol/pull-page.ts";
import { nextStamp } from "./clock.ts";
import { type MemorySpace, newMemorySpace } from "./memory-space.test-support.ts";
import { membersId, plainMembersOf } from "./plain-members.test-support.ts";
import { writeFields } from "./record.ts";
import { setProblemAside } from "./set-server-copy.ts";
import type { SpaceServer } from "./space-server.ts";
import { newTestDevice, newTestSpace, sealAs, type TestDevice } from "./test-devices.test-support.ts";
import {
  exchangeUntilQuiet,
  idOf,
  newParticipant,
  type Participant,
  put,
  type Replica,
  twoOf,
  visible,
} from "./test-participant.test-support.ts";

let server: MemorySpace;
let participant: Participant;
let phone: Replica;
let laptop: Replica;
let stranger: TestDevice;

beforeEach(async () => {
  server = newMemorySpace();
  participant = await newParticipant(server, 2);
  [phone, laptop] = twoOf(participant);
  stranger = await newTestDevice();
  await phone.write(put(1, { mood: 1 }), put(2, { mood: 2 }));
  await exchangeUntilQuiet(participant.replicas);
});

const own = { [idOf(1)]: { mood: 1 }, [idOf(2)]: { mood: 2 } };

/** The server puts these bytes where record `id` stands, as no client could make it do. */
function plant(id: string, envelope: Bytes): void {
  const { seq, recordById } = server.state();
  server.restore({ seq: seq + 1, recordById: new Map([...recordById, [id, { seq: seq + 1, envelope }]]) });
}

function recordOf(id: string, values: Readonly<Record<string, number>>) {
  const empty = { id, kind: "note", fields: {}, removedAt: null };
  return writeFields(empty, values, nextStamp(null, Date.UTC(2030, 0), stranger.hex));
}

describe("what nobody who belongs here can have sealed", () => {
  const forged: readonly (readonly [string, () => Promise<Bytes>])[] = [
    ["by a stranger", () => sealAs(stranger, participant.space, recordOf(idOf(1), { mood: 99 }))],
    [
      "by a stranger in the name of a device",
      () =>
        sealAs(
          { ...stranger, deviceId: laptop.device.deviceId },
          participant.space,
          recordOf(idOf(1), { mood: 99 }),
          { deviceSequence: 99 as DeviceSequence },
        ),
    ],
    [
      "for another space",
      () =>
        sealAs(
          laptop.device,
          { ...participant.space, spaceId: newSpaceId(randomBytes) },
          recordOf(idOf(1), { mood: 99 }),
        ),
    ],
    [
      "under another key",
      async () =>
        sealAs(
          laptop.device,
          { ...(await newTestSpace()), spaceId: participant.space.spaceId },
          recordOf(idOf(1), { mood: 99 }),
          { deviceSequence: 99 as DeviceSequence },
        ),
    ],
    [
      "with one bit changed",
      async () =>
        flip(
          await sealAs(laptop.device, participant.space, recordOf(idOf(1), { mood: 99 }), {
            deviceSequence: 99 as DeviceSequence,
          }),
        ),
    ],
  ];

  test.each(forged)(
    "is told, changes nothing and is replaced by what stands here: %s",
    async (_name, forge) => {
      plant(idOf(1), await forge());
      expect(await phone.exchange()).toMatchObject({
        outcome: { type: "in-step" },
        problem: "refused-records",
        unsent: 0,
      });
      expect(visible(phone)).toEqual(own);
      const joining = await laptop.another();
      expect(await joining.exchange()).toMatchObject({ outcome: { type: "in-step" }, problem: null });
      expect(visible(joining)).toEqual(own);
    },
  );

  test("and stands where this device has nothing, is told and changes nothing", async () => {
    plant(idOf(7), await sealAs(stranger, participant.space, recordOf(idOf(7), { mood: 99 })));
    expect(await phone.exchange()).toMatchObject({
      outcome: { type: "in-step" },
      problem: "refused-records",
    });
    expect(visible(phone)).toEqual(own);
    await phone.write(put(7, { mood: 7 }));
    expect(await phone.exchange()).toMatchObject({ outcome: { type: "in-step" }, unsent: 0 });
    await laptop.exchange();
    expect(visible(laptop)[idOf(7)]).toEqual({ mood: 7 });
  });

  test("stays told until the participant knows, and is told again when it happens again", async () => {
    plant(idOf(1), await sealAs(stranger, participant.space, recordOf(idOf(1), { mood: 99 })));
    await phone.exchange();
    await phone.reopen();
    expect(await phone.exchange()).toMatchObject({ problem: "refused-records" });
    await setProblemAside(phone.log());
    expect(await phone.exchange()).toMatchObject({ problem: null });
    plant(idOf(2), await sealAs(stranger, participant.space, recordOf(idOf(2), { mood: 99 })));
    expect(await phone.exchange()).toMatchObject({ problem: "refused-records" });
  });
});

describe("an old version of a record in a new place", () => {
  /** What the phone wrote first, once it has written over it. */
  async function oldVersion(): Promise<Bytes> {
    const old = server.state().recordById.get(idOf(1));
    if (old === undefined) throw new Error("the server does not have it");
    await phone.write(put(1, { mood: 10 }));
    await exchangeUntilQuiet(participant.replicas);
    return old.envelope;
  }

  test("is told as a rollback, changes nothing and is replaced by what stands here", async () => {
    plant(idOf(1), await oldVersion());
    expect(await phone.exchange()).toMatchObject({
      outcome: { type: "in-step" },
      problem: "rollback",
      unsent: 0,
    });
    expect(visible(phone)[idOf(1)]).toEqual({ mood: 10 });
    const joining = await laptop.another();
    await joining.exchange();
    expect(visible(joining)[idOf(1)]).toEqual({ mood: 10 });
  });

  test("is told also to a device that has something of its own to send", async () => {
    const old = await oldVersion();
    await laptop.write(put(1, { sleep: 3 }));
    plant(idOf(1), old);
    expect(await laptop.exchange()).toMatchObject({ problem: "rollback", unsent: 0 });
    expect(visible(laptop)[idOf(1)]).toEqual({ mood: 10, sleep: 3 });
  });

  test("is never what an honest device makes that sealed its own before it heard of many others", async () => {
    laptop.clock.offsetMs = 60_000;
    await laptop.write(put(1, { mood: 20 }));
    const offline: SpaceServer = { ...server, push: async () => fail({ type: "offline" }) };
    await laptop.exchange(offline);
    // By its clock all of them are earlier, so what the laptop sealed says all that there is to say.
    for (const mood of [11, 12, 13]) {
      await phone.write(put(1, { mood }));
      await phone.exchange();
    }
    for (const replica of [laptop, phone, laptop]) {
      expect(await replica.exchange()).toMatchObject({ outcome: { type: "in-step" }, problem: null });
    }
    expect(visible(phone)[idOf(1)]).toEqual({ mood: 20 });
  });
});

/** A server that leaves out some records. */
function hiding(ids: readonly string[]): SpaceServer {
  const isShown = ({ envelope }: PulledRecord): boolean => {
    const id = envelopeToRecordId(envelope);
    return id === null || !ids.includes(recordIdToHex(id));
  };
  return {
    ...server,
    pull: async (after) => {
      const page = await server.pull(after);
      return page.ok ? ok({ ...page.value, records: page.value.records.filter(isShown) }) : page;
    },
    read: async (asked) => {
      const page = await server.read(asked);
      return page.ok ? ok({ ...page.value, records: page.value.records.filter(isShown) }) : page;
    },
  };
}

describe("a server that", () => {
  test("withholds a record from one device is noticed", async () => {
    await laptop.write(put(3, { mood: 3 }));
    await laptop.exchange();
    expect(await phone.exchange(hiding([idOf(3)]))).toMatchObject({ problem: "behind" });
    expect(visible(phone)).toEqual(own);
    phone.clock.offsetMs += 60 * 60 * 1000;
    await phone.exchange();
    expect(visible(phone)[idOf(3)]).toEqual({ mood: 3 });
    expect(phone.log().syncState().heeded).toBeNull();
  });

  test("withholds a change that is not the last is noticed by the record root", async () => {
    await laptop.write(put(1, { mood: 9 }));
    await laptop.exchange();
    await laptop.write(put(2, { mood: 9 }));
    await laptop.exchange();
    expect(await phone.exchange(hiding([idOf(1)]))).toMatchObject({ problem: "different" });
    await exchangeUntilQuiet(participant.replicas);
    expect(visible(phone)).toEqual({ [idOf(1)]: { mood: 9 }, [idOf(2)]: { mood: 9 } });
  });

  test("withholds a new record beside newer ones is noticed by their number", async () => {
    await laptop.write(put(3, { mood: 3 }));
    await laptop.exchange();
    await laptop.write(put(2, { mood: 9 }));
    await laptop.exchange();
    await phone.write(put(1, { sleep: 1 }));
    expect((await phone.exchange(hiding([idOf(3)]))).problem).toMatch(/withheld|different/);
  });

  test("splits the devices into two histories is noticed as soon as one sees the other's checkpoint", async () => {
    const backup = server.state();
    await phone.write(put(1, { mood: 10 }));
    await phone.exchange();
    const ofPhone = server.state();
    server.restore(backup);
    await laptop.write(put(2, { mood: 20 }));
    await laptop.exchange();
    server.restore(ofPhone);
    await phone.write(put(1, { sleep: 10 }));
    await phone.exchange();
    const report = await laptop.exchange();
    expect(report.problem).toMatch(/fork|different/);
    await exchangeUntilQuiet(participant.replicas);
    expect(visible(phone)).toEqual({ [idOf(1)]: { mood: 10, sleep: 10 }, [idOf(2)]: { mood: 20 } });
    expect(visible(laptop)).toEqual(visible(phone));
  });

  test("shows everything to a device that was away is not suspected", async () => {
    for (let round = 0; round < 5; round += 1) {
      await phone.write(put(round, { mood: round }));
      await phone.exchange();
    }
    expect(await laptop.exchange()).toMatchObject({ outcome: { type: "in-step" }, problem: null });
  });

  test("hides a conflict again and again is given up on, and nothing is lost", async () => {
    await laptop.write(put(1, { mood: 5 }));
    await laptop.exchange();
    await phone.write(put(1, { sleep: 5 }));
    const report = await phone.exchange(hiding([idOf(1)]));
    expect(report).toMatchObject({ outcome: { type: "unfinished" }, unsent: 1 });
    await exchangeUntilQuiet(participant.replicas);
    expect(visible(laptop)[idOf(1)]).toEqual({ mood: 5, sleep: 5 });
  });

  test("leads a pull nowhere is taken for one that speaks another language", async () => {
    const nowhere: SpaceServer = {
      ...server,
      pull: async (after) => ok({ upToSeq: after, headSeq: after + 5, records: [] }),
    };
    expect((await phone.exchange(nowhere)).outcome).toEqual({ type: "outdated" });
    await phone.write(put(1, { mood: 8 }));
    const silent: SpaceServer = { ...server, push: async () => ok({ headSeq: 99, outcomes: [] }) };
    expect((await phone.exchange(silent)).outcome).toEqual({ type: "outdated" });
  });
});

describe("members that the server shows", () => {
  test("from before are refused, told, and replaced by those that are known", async () => {
    const old = server.state().recordById.get(membersId);
    const members = await plainMembersOf(participant.replicas.map(({ device }) => device));
    await participant.putMembers({ ...members, number: 2 });
    await exchangeUntilQuiet(participant.replicas);
    const known = server.state().recordById.get(membersId);
    if (old === undefined || known === undefined) throw new Error("there are no members");
    plant(membersId, old.envelope);
    expect(await phone.exchange()).toMatchObject({ outcome: { type: "in-step" }, problem: "rollback" });
    expect(server.state().recordById.get(membersId)?.envelope).toEqual(known.envelope);
  });

  test("from a stranger are refused, told, and replaced", async () => {
    const known = server.state().recordById.get(membersId);
    const forged = await sealAs(stranger, participant.space, { ...recordOf(membersId, {}), kind: "members" });
    plant(membersId, forged);
    expect(await phone.exchange()).toMatchObject({
      outcome: { type: "in-step" },
      problem: "refused-records",
    });
    expect(server.state().recordById.get(membersId)?.envelope).toEqual(known?.envelope);
  });

  test("that name another list under a number that is known are told, and nothing is done", async () => {
    const members = await plainMembersOf(participant.replicas.map(({ device }) => device));
    await participant.putMembers({ ...members, remover: "another" }, { signer: laptop });
    expect(await phone.exchange()).toMatchObject({ outcome: { type: "in-step" }, problem: "fork" });
    expect(visible(phone)).toEqual(own);
  });

  test("that this device is not in any more end the exchange before anything is sent", async () => {
    const { devices, ...members } = await plainMembersOf(participant.replicas.map(({ device }) => device));
    const removed = devices.map((one) =>
      one.hex === laptop.device.hex ? { ...one, lastSequence: 99 } : one,
    );
    await participant.putMembers({ ...members, number: 2, devices: removed });
    await laptop.write(put(5, { mood: 5 }));
    const { seq } = server.state();
    expect((await laptop.exchange()).outcome).toEqual({ type: "removed" });
    expect(server.state().seq).toBe(seq);
    expect(visible(laptop)[idOf(5)]).toEqual({ mood: 5 });
  });

  test("are missing for a device that knows none: it does nothing", async () => {
    const joining = await laptop.another();
    expect((await joining.exchange(newMemorySpace())).outcome).toEqual({ type: "no-members" });
  });
});

test("a checkpoint counts only for the device that sealed its record", async () => {
  const { spaceId, spaceKey } = participant.space;
  const { deviceId, signingKey, hex } = laptop.device;
  const statement = { spaceId, deviceId, signingKey, previous: null, serverSeq: 999, count: 999 };
  const signed = bytesToHex(await signCheckpoint({ ...statement, root: randomBytes(32) }));
  const id = bytesToHex(await namedRecordId(spaceKey, `checkpoint|${hex}`));
  const record = writeFields(
    { id, kind: "checkpoint", fields: {}, removedAt: null },
    { signed },
    nextStamp(null, 1, hex),
  );
  // The phone sealed what the laptop is said to have signed.
  plant(
    id,
    await sealAs(phone.device, participant.space, record, {
      epoch: 0 as Epoch,
      deviceSequence: 99 as DeviceSequence,
    }),
  );
  expect(await phone.exchange()).toMatchObject({ outcome: { type: "in-step" }, problem: null });
});

function flip(bytes: Bytes): Bytes {
  const flipped = bytes.slice();
  flipped[200] = (flipped[200] ?? 0) ^ 1;
  return flipped;
}
