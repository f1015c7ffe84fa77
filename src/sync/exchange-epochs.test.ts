import { beforeEach, describe, expect, test } from "vitest";
import { parseEnvelope } from "../crypto/envelope-header.ts";
import { type DeviceSequence, newSpaceKey } from "../crypto/keys.ts";
import { randomBytes } from "../crypto/web-crypto.ts";
import { bytesToHex } from "../lib/bytes.ts";
import { fail } from "../lib/result.ts";
import { nextStamp } from "./clock.ts";
import { type MemorySpace, newMemorySpace } from "./memory-space.test-support.ts";
import { membersId, type PlainMembers, plainMembersOf } from "./plain-members.test-support.ts";
import { writeFields } from "./record.ts";
import { sealAs } from "./test-devices.test-support.ts";
import {
  exchangeUntilQuiet,
  idOf,
  newParticipant,
  type Participant,
  put,
  type Replica,
  threeOf,
  visible,
} from "./test-participant.test-support.ts";

// The phone removes the laptop; the tablet stays. The next epoch begins, and what is at the server is sealed anew.

let server: MemorySpace;
let participant: Participant;
let phone: Replica;
let laptop: Replica;
let tablet: Replica;
let removal: PlainMembers;

const count = 6;

beforeEach(async () => {
  server = newMemorySpace();
  participant = await newParticipant(server, 3);
  [phone, laptop, tablet] = threeOf(participant);
  await phone.write(...Array.from({ length: count - 1 }, (_, number) => put(number, { number })));
  await laptop.write(put(count - 1, { number: count - 1 }));
  await exchangeUntilQuiet(participant.replicas);
  const members = await plainMembersOf(participant.replicas.map(({ device }) => device));
  const lastOfLaptop = highestSequence(laptop);
  removal = {
    ...members,
    number: 2,
    devices: members.devices.map((one) =>
      one.hex === laptop.device.hex ? { ...one, lastSequence: lastOfLaptop } : one,
    ),
    keys: [[1, bytesToHex(newSpaceKey(randomBytes).reveal())]],
    remover: phone.device.hex,
  };
});

const staying = () => [phone, tablet];
const everything = Object.fromEntries(
  Array.from({ length: count }, (_, number) => [idOf(number), { number }]),
);

/** Of everything that the server has of merged records. */
function epochsAtServer(): readonly number[] {
  return [...server.state().recordById].flatMap(([id, { envelope }]) => {
    const parsed = parseEnvelope(envelope);
    if (!parsed.ok) throw new Error(parsed.error.type);
    return Number.parseInt(id, 16) < 1_000 && id !== membersId ? [parsed.value.header.epoch] : [];
  });
}

function highestSequence({ device }: Replica): number {
  const sequences = [...server.state().recordById.values()].flatMap(({ envelope }) => {
    const parsed = parseEnvelope(envelope);
    const isOwn = parsed.ok && bytesToHex(parsed.value.header.deviceId) === device.hex;
    return isOwn ? [parsed.value.header.deviceSequence] : [];
  });
  return Math.max(0, ...sequences);
}

describe("after a removal", () => {
  test("the remover seals everything anew, and the others read it", async () => {
    await participant.putMembers(removal);
    expect(await phone.exchange()).toMatchObject({ outcome: { type: "in-step" }, unsent: 0, lowestEpoch: 1 });
    expect(epochsAtServer()).toEqual(Array.from({ length: count }, () => 1));
    expect(await tablet.exchange()).toMatchObject({
      outcome: { type: "in-step" },
      problem: null,
      lowestEpoch: 1,
    });
    expect(visible(tablet)).toEqual(everything);
    const joining = await tablet.another();
    await joining.exchange();
    expect(visible(joining)).toEqual(everything);
  });

  test("sealing anew that is interrupted after any push goes on where it was", async () => {
    await phone.write(...Array.from({ length: 2_500 }, (_, number) => put(10_000 + number, { number })));
    await phone.exchange();
    await participant.putMembers(removal);
    for (let pushes = 0; pushes < 3; pushes += 1) {
      let left = pushes;
      await phone.exchange({
        ...server,
        push: async (pushed) => {
          left -= 1;
          return left < 0 ? fail({ type: "offline" }) : server.push(pushed);
        },
      });
      await phone.reopen();
    }
    const { lowestEpoch } = await phone.exchange();
    expect(lowestEpoch).toBe(1);
    expect(epochsAtServer().every((epoch) => epoch === 1)).toBe(true);
    await tablet.exchange();
    expect(visible(tablet)).toEqual(visible(phone));
  });

  test("the pages of the device open again, whatever epoch they were written in", async () => {
    await participant.putMembers(removal);
    await phone.exchange();
    await phone.write(put(0, { later: true }));
    await phone.reopen();
    expect(phone.log().damagedCount()).toBe(0);
    expect(visible(phone)).toEqual({ ...everything, [idOf(0)]: { number: 0, later: true } });
  });

  test("what a device wrote while it did not know of it goes out under the new epoch", async () => {
    await tablet.write(put(0, { offline: true }));
    await participant.putMembers(removal);
    await phone.exchange();
    const epochs: number[] = [];
    await tablet.exchange({
      ...server,
      push: (pushes) => {
        for (const { envelope } of pushes)
          epochs.push(new DataView(envelope.buffer, envelope.byteOffset).getUint32(34));
        return server.push(pushes);
      },
    });
    expect(new Set(epochs)).toEqual(new Set([1]));
    await exchangeUntilQuiet(staying());
    for (const replica of staying()) expect(visible(replica)[idOf(0)]).toEqual({ number: 0, offline: true });
  });

  test("what the removed device writes yet is refused without alarm, and replaced where something stood", async () => {
    await participant.putMembers(removal);
    await phone.exchange();
    for (const number of [0, 50]) {
      const record = writeFields(
        { id: idOf(number), kind: "note", fields: {}, removedAt: null },
        { number: 99 },
        nextStamp(null, Date.UTC(2030, 0), laptop.device.hex),
      );
      const late = { deviceSequence: (highestSequence(laptop) + 1) as DeviceSequence };
      const envelope = await sealAs(laptop.device, participant.space, record, late);
      const baseSeq = server.state().recordById.get(record.id)?.seq ?? 0;
      const pushed = await server.push([{ baseSeq, envelope }]);
      expect(pushed.ok && pushed.value.outcomes[0]?.type).toBe("stored");
    }
    for (const replica of staying()) {
      expect(await replica.exchange()).toMatchObject({
        outcome: { type: "in-step" },
        problem: null,
        unsent: 0,
      });
      expect(visible(replica)).toEqual(everything);
    }
    const joining = await tablet.another();
    await joining.exchange();
    expect(visible(joining)).toEqual(everything);
  });

  test("the laptop itself stops, and keeps what it has", async () => {
    await participant.putMembers(removal);
    expect((await laptop.exchange()).outcome).toEqual({ type: "removed" });
    expect(visible(laptop)).toEqual(everything);
  });
});

test("a device that was let in meanwhile is believed, also where its record comes before the members that name it", async () => {
  const members = await plainMembersOf(participant.replicas.map(({ device }) => device));
  const withoutTablet = members.devices.filter(({ hex }) => hex !== tablet.device.hex);
  await participant.putMembers({ ...members, number: 2, devices: withoutTablet });
  await laptop.exchange();
  await participant.putMembers({ ...members, number: 3 });
  await tablet.write(put(60, { mood: 6 }));
  await tablet.exchange();
  await participant.putMembers({ ...members, number: 4 });
  const onePerPage = newMemorySpace({ pageRecords: 1 });
  onePerPage.restore(server.state());
  expect(await laptop.exchange(onePerPage)).toMatchObject({
    outcome: { type: "in-step" },
    problem: null,
    heldBack: 0,
  });
  expect(visible(laptop)[idOf(60)]).toEqual({ mood: 6 });
});

describe("when the old epoch is closed", () => {
  const closed = async () => {
    await participant.putMembers(removal);
    await phone.exchange();
    await participant.putMembers({ ...removal, number: 3, closedBelow: 1 });
  };

  test("nothing sealed under it comes back, not even what was true once", async () => {
    const once = server.state().recordById.get(idOf(0));
    await closed();
    await phone.write(put(0, { number: 100 }));
    await exchangeUntilQuiet(staying());
    const { seq, recordById } = server.state();
    if (once === undefined) throw new Error("there is no such record");
    const resurrected = new Map([...recordById, [idOf(0), { seq: seq + 1, envelope: once.envelope }]]);
    server.restore({ seq: seq + 1, recordById: resurrected });
    const joining = await tablet.another();
    await joining.exchange();
    expect(visible(joining)[idOf(0)]).toBeUndefined();
    expect(await phone.exchange()).toMatchObject({ outcome: { type: "in-step" }, lowestEpoch: 1 });
    await joining.exchange();
    expect(visible(joining)[idOf(0)]).toEqual({ number: 100 });
  });

  test("a device that was away since before sends what it has under the new one", async () => {
    await tablet.write(put(1, { away: true }), put(70, { away: true }));
    await closed();
    await exchangeUntilQuiet(staying());
    expect(new Set(epochsAtServer())).toEqual(new Set([1]));
    expect(visible(phone)[idOf(70)]).toEqual({ away: true });
    expect(visible(phone)[idOf(1)]).toEqual({ number: 1, away: true });
  });
});
