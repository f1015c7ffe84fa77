import { beforeAll, describe, expect, test } from "vitest";
import { parseEnvelope } from "../crypto/envelope-header.ts";
import type { DeviceSequence, RecordVersion } from "../crypto/keys.ts";
import { namedRecordId } from "../crypto/named-record-id.ts";
import { bytesToHex } from "../lib/bytes.ts";
import type { Json } from "../lib/json.ts";
import { nextStamp } from "./clock.ts";
import { contentToBytes, type LogContent } from "./log-content.ts";
import { type MemorySpace, newMemorySpace, type SpaceState } from "./memory-space.test-support.ts";
import { bytesToPack, packIndexName, packName } from "./pack-format.ts";
import { plainMembersOf } from "./plain-members.test-support.ts";
import { writeFields } from "./record.ts";
import type { SpaceServer } from "./space-server.ts";
import { newTestDevice, sealAs, type TestDevice } from "./test-devices.test-support.ts";
import {
  exchangeUntilQuiet,
  idOf,
  newParticipant,
  type Participant,
  put,
  type Replica,
  visible,
} from "./test-participant.test-support.ts";

const count = 2_050;
const server = newMemorySpace();
let participant: Participant;
let writer: Replica;
let packed: SpaceState;

beforeAll(async () => {
  participant = await newParticipant(server, 3);
  writer = replica(0);
  await writer.write(
    ...Array.from({ length: count }, (_, number) => put(number, { number, text: `line ${number}` })),
  );
  expect(await writer.exchange()).toMatchObject({ outcome: { type: "in-step" }, unsent: 0 });
  packed = server.state();
});

function replica(place: number): Replica {
  const found = participant.replicas[place];
  if (found === undefined) throw new Error("there is no such device");
  return found;
}

/** A device that has nothing, at a server with a pack, which `change` may have spoilt. */
async function join(change: (space: MemorySpace) => Promise<void> = async () => undefined) {
  const space = newMemorySpace();
  space.restore(packed);
  await change(space);
  const device = await replica(1).another();
  let pulled = 0;
  const counting: SpaceServer = {
    ...space,
    pull: async (after) => {
      const page = await space.pull(after);
      if (page.ok) pulled += page.value.records.length;
      return page;
    },
  };
  const report = await device.exchange(counting);
  return { device, report, pulled, space };
}

const inStep = { outcome: { type: "in-step" }, problem: null, unsent: 0 };

describe("a device that joins", () => {
  test("reads a pack instead of two thousand records, and sees what all others see", async () => {
    const { device, report, pulled } = await join();
    expect(report).toMatchObject(inStep);
    expect(visible(device)).toEqual(visible(writer));
    // What came after the pack: its own parts, and nothing that a participant wrote.
    expect(pulled).toBeLessThan(10);
  });

  test("gets what changed after the pack as well, and goes on like any other", async () => {
    const other = await replica(2).another();
    const { device, space } = await join(async (changed) => {
      await other.exchange(changed);
      await other.write(put(3, { text: "changed since" }), put(count, { text: "new since" }));
      await other.exchange(changed);
    });
    expect(visible(device)).toEqual(visible(other));
    await device.write(put(5, { text: "from the new one" }));
    await exchangeUntilQuiet([other, device], space);
    expect(visible(other)[idOf(5)]).toMatchObject({ text: "from the new one" });
    await device.reopen();
    expect(visible(device)).toEqual(visible(other));
  });

  test("with records of its own keeps them, field by field", async () => {
    const space = newMemorySpace();
    space.restore(packed);
    const device = await replica(1).another();
    await device.write(put(1, { own: true }), put(9_999, { own: true }));
    expect(await device.exchange(space)).toMatchObject(inStep);
    expect(visible(device)[idOf(1)]).toMatchObject({ number: 1, own: true });
    expect(visible(device)[idOf(9_999)]).toEqual({ own: true });
  });
});

describe("pulls everything one by one, and misses nothing, when the pack", () => {
  const spoilt: readonly (readonly [string, (space: MemorySpace) => Promise<void>])[] = [
    [
      "has a part of another pack",
      (space) => replace(space, writer.device, packName(0), "pack", { part: "AAAA" }),
    ],
    [
      "has a part that is no base64",
      (space) => replace(space, writer.device, packName(0), "pack", { part: "?" }),
    ],
    ["lacks a part", (space) => changeIndex(space, { parts: 2 })],
    ["counts more parts than there can be", (space) => changeIndex(space, { parts: 1e9 })],
    ["goes up to nowhere", (space) => changeIndex(space, { seq: -1 })],
    ["claims to go further than it does", (space) => changeIndex(space, { seq: packed.seq })],
    [
      "was made by a device that left",
      async (space) => {
        const { devices, ...members } = await plainMembersOf(
          participant.replicas.map(({ device }) => device),
        );
        const left = devices.map((one) =>
          one.hex === writer.device.hex ? { ...one, lastSequence: 2 ** 31 } : one,
        );
        await participant.putMembers(
          { ...members, number: 2, devices: left },
          { server: space, signer: replica(1) },
        );
      },
    ],
    [
      "was made by a stranger",
      async (space) => {
        const stranger = await newTestDevice();
        await packAs(space, stranger, {});
      },
    ],
    [
      "does not inflate",
      async (space) => {
        const pack = await bytesToPack(Uint8Array.of(1, 2, 3), packed.seq);
        await putPack(space, writer.device, pack);
      },
    ],
    [
      "tells the device to take over more than records",
      (space) =>
        packAs(space, writer.device, {
          state: { pulledSeq: packed.seq, packedSeq: packed.seq, isOn: false },
        }),
    ],
    ["tells the device to forget what it knows", (space) => packAs(space, writer.device, { isReset: true })],
    [
      "tells the device which numbers it gave",
      (space) => packAs(space, writer.device, { deviceSequence: 9 as DeviceSequence }),
    ],
  ];

  test.each(spoilt)("%s", async (_name, change) => {
    const { device, report, pulled } = await join(change);
    expect(report.outcome).toEqual({ type: "in-step" });
    expect(pulled).toBeGreaterThanOrEqual(count);
    expect(visible(device)).toEqual(visible(writer));
  });
});

describe("a pack is written", () => {
  test("anew by who met one that nobody can use, for whoever comes next", async () => {
    const { space } = await join((other) =>
      replace(other, writer.device, packName(0), "pack", { part: "?" }),
    );
    const next = await join(async (other) => other.restore(space.state()));
    expect(next.pulled).toBeLessThan(10);
    expect(visible(next.device)).toEqual(visible(writer));
  });

  test("again only when two thousand records changed", async () => {
    const space = newMemorySpace();
    space.restore(packed);
    const device = await replica(2).another();
    await device.exchange(space);
    const before = await versionOf(space, packIndexName);
    await device.write(...Array.from({ length: 1_999 }, (_, number) => put(number, { again: true })));
    expect(await device.exchange(space)).toMatchObject(inStep);
    expect(await versionOf(space, packIndexName)).toBe(before);
    await device.write(put(2_000, { again: true }));
    expect(await device.exchange(space)).toMatchObject(inStep);
    expect(await versionOf(space, packIndexName)).toBe(before + 1);
  });

  test("not over one of which another device wrote a part meanwhile: no index names what is not there", async () => {
    const space = newMemorySpace();
    space.restore(packed);
    const device = await replica(2).another();
    await device.exchange(space);
    const before = await versionOf(space, packIndexName);
    await device.write(...Array.from({ length: 2_000 }, (_, number) => put(number, { again: true })));
    let isRivalled = false;
    const rivalled: SpaceServer = {
      ...space,
      push: async (pushes) => {
        const isPart = pushes.length === 1 && (pushes[0]?.envelope.length ?? 0) > 100_000;
        if (isPart && !isRivalled) {
          isRivalled = true;
          await replace(space, replica(1).device, packName(0), "pack", { part: "AAAA" });
        }
        return space.push(pushes);
      },
    };
    expect(await device.exchange(rivalled)).toMatchObject(inStep);
    expect(isRivalled).toBe(true);
    expect(await versionOf(space, packIndexName)).toBe(before);
  });

  test("by one of two that pack at once, and the pack is whole", async () => {
    const space = newMemorySpace();
    space.restore(packed);
    const [first, second] = [await replica(1).another(), await replica(2).another()];
    await first.exchange(space);
    await second.exchange(space);
    await first.write(...Array.from({ length: 2_000 }, (_, number) => put(number, { again: true })));
    let isSecondPacking = false;
    const interrupted: SpaceServer = {
      ...space,
      push: async (pushes) => {
        const isPart = pushes.length === 1 && (pushes[0]?.envelope.length ?? 0) > 100_000;
        if (isPart && !isSecondPacking) {
          isSecondPacking = true;
          expect(await second.exchange(space)).toMatchObject(inStep);
        }
        return space.push(pushes);
      },
    };
    expect(await first.exchange(interrupted)).toMatchObject(inStep);
    expect(isSecondPacking).toBe(true);
    packed = space.state();
    const { device, pulled } = await join();
    expect(pulled).toBeLessThan(20);
    expect(visible(device)).toEqual(visible(first));
  });
});

async function changeIndex(space: MemorySpace, changed: Readonly<Record<string, Json>>): Promise<void> {
  const id = await namedRecordId(participant.space.spaceKey, packIndexName);
  const page = await space.read([id]);
  if (!page.ok) throw new Error(page.error.type);
  const { index } = await packOf({});
  await replace(space, writer.device, packIndexName, "pack-index", { ...index, ...changed });
}

/** What the writer would pack, but for what is changed. */
async function packOf(changed: Partial<LogContent>) {
  const read = await writer.log().alone(async (inside) => {
    const records = [...inside.state().recordById].map(([id, entry]) => ({ ...entry, id, isDirty: false }));
    const state = { pulledSeq: packed.seq, packedSeq: packed.seq };
    const content = { deviceSequence: null, records, spaceKeys: [], state, isReset: false, ...changed };
    return { ok: true, value: contentToBytes(content) };
  });
  if (!read.ok) throw new Error(read.error.type);
  return bytesToPack(read.value, packed.seq);
}

async function packAs(space: MemorySpace, device: TestDevice, changed: Partial<LogContent>): Promise<void> {
  await putPack(space, device, await packOf(changed));
}

async function putPack(
  space: MemorySpace,
  device: TestDevice,
  { index, parts }: Awaited<ReturnType<typeof bytesToPack>>,
): Promise<void> {
  for (const [number, part] of parts.entries())
    await replace(space, device, packName(number), "pack", { part });
  await replace(space, device, packIndexName, "pack-index", index);
}

async function replace(
  space: MemorySpace,
  device: TestDevice,
  name: string,
  kind: string,
  values: Readonly<Record<string, Json>>,
): Promise<void> {
  const recordId = await namedRecordId(participant.space.spaceKey, name);
  const page = await space.read([recordId]);
  if (!page.ok) throw new Error(page.error.type);
  const empty = { id: bytesToHex(recordId), kind, fields: {}, removedAt: null };
  const record = writeFields(empty, values, nextStamp(null, 1, device.hex));
  const header = { version: 1_000 as RecordVersion, deviceSequence: (2 ** 20) as DeviceSequence };
  const envelope = await sealAs(device, participant.space, record, header);
  const pushed = await space.push([{ baseSeq: page.value.records[0]?.seq ?? 0, envelope }]);
  if (!pushed.ok || pushed.value.outcomes[0]?.type !== "stored") throw new Error("it was not stored");
}

async function versionOf(space: MemorySpace, name: string): Promise<number> {
  const page = await space.read([await namedRecordId(participant.space.spaceKey, name)]);
  const envelope = page.ok ? page.value.records[0]?.envelope : undefined;
  const parsed = envelope === undefined ? null : parseEnvelope(envelope);
  return parsed?.ok ? parsed.value.header.version : 0;
}
