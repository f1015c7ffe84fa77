import { beforeAll, describe, expect, test } from "vitest";
import type { RecordHeader } from "../crypto/envelope-header.ts";
import { type DeviceSequence, type Epoch, newSpaceId } from "../crypto/keys.ts";
import { envelopeHash } from "../crypto/record-root.ts";
import { randomBytes } from "../crypto/web-crypto.ts";
import { type Bytes, bytesToHex } from "../lib/bytes.ts";
import { nextStamp } from "./clock.ts";
import { openPulled } from "./open-pulled.ts";
import { type StoredRecord, writeFields } from "./record.ts";
import type { RecordGate } from "./record-gate.ts";
import {
  newTestDevice,
  newTestSpace,
  openGate,
  sealAs,
  type TestDevice,
  type TestSpace,
} from "./test-devices.test-support.ts";

let space: TestSpace;
let phone: TestDevice;
let stranger: TestDevice;
let gate: RecordGate;

beforeAll(async () => {
  [space, phone, stranger] = [await newTestSpace(), await newTestDevice(), await newTestDevice()];
  gate = openGate(space, [phone]);
});

const record: StoredRecord = writeFields(
  { id: "00112233445566778899aabbccddeeff", kind: "note", fields: {}, removedAt: null },
  { text: "kort" },
  nextStamp(null, 1, "000000000001"),
);
const seal = (changed: Partial<RecordHeader> = {}) => sealAs(phone, space, record, changed);
const open = (envelope: Bytes, through = gate) => openPulled([{ seq: 7, envelope }], space.spaceId, through);

test("what a device of the space sealed opens to its record, with the hash of its envelope", async () => {
  const envelope = await seal();
  const { opened, heldBack, refused } = await open(envelope);
  const server = { seq: 7, version: 1, epoch: 0, hash: bytesToHex(await envelopeHash(envelope)) };
  expect(opened).toMatchObject([{ record, server }]);
  expect([...heldBack, ...refused]).toEqual([]);
});

test("many are opened in the order in which they came, and one that is refused costs only itself", async () => {
  const records = Array.from({ length: 600 }, (_, index) => ({
    ...record,
    id: index.toString(16).padStart(32, "0"),
  }));
  const pulled = await Promise.all(
    records.map(async (one, index) => ({
      seq: index + 1,
      envelope: await sealAs(index === 300 ? stranger : phone, space, one),
    })),
  );
  const { opened, refused } = await openPulled(pulled, space.spaceId, gate);
  expect(opened.map(({ server }) => server.seq)).toEqual(
    pulled.map(({ seq }) => seq).filter((seq) => seq !== 301),
  );
  expect(refused).toEqual([{ seq: 301, id: records[300]?.id, reason: { type: "unknown-device" } }]);
});

describe("what a newer app may understand is held back", () => {
  test("an unknown format", async () => {
    const envelope = await seal();
    envelope[0] = 2;
    expect(await open(envelope)).toEqual({ opened: [], heldBack: [{ seq: 7, id: record.id }], refused: [] });
  });

  test("an epoch whose key has not come yet, from a device of the space", async () => {
    const envelope = await seal({ epoch: 1 as Epoch });
    expect(await open(envelope)).toEqual({ opened: [], heldBack: [{ seq: 7, id: record.id }], refused: [] });
  });
});

describe("is refused", () => {
  test.each<[string, () => Promise<Bytes>, string]>([
    ["a record of another space", () => seal({ spaceId: newSpaceId(randomBytes) }), "wrong-space"],
    ["what a stranger sealed", () => sealAs(stranger, space, record), "unknown-device"],
    [
      "what a stranger sealed in the name of a device",
      () => sealAs({ ...stranger, deviceId: phone.deviceId }, space, record),
      "bad-signature",
    ],
    [
      "an unknown epoch in the name of a device",
      () => sealAs({ ...stranger, deviceId: phone.deviceId }, space, record, { epoch: 1 as Epoch }),
      "bad-signature",
    ],
    [
      "what another key of the epoch sealed",
      async () => sealAs(phone, { ...(await newTestSpace()), spaceId: space.spaceId }, record),
      "damaged",
    ],
    ["what has another length than padding makes", async () => (await seal()).slice(0, -1), "malformed"],
  ])("%s", async (_name, make, type) => {
    expect(await open(await make())).toEqual({
      opened: [],
      heldBack: [],
      refused: [{ seq: 7, id: record.id, reason: { type } }],
    });
  });

  test("what is too short to name a record", async () => {
    expect((await open(Uint8Array.of(1, 0, 3))).refused).toEqual([
      { seq: 7, id: null, reason: { type: "malformed" } },
    ]);
  });

  test("what the members say is too late, however well it is sealed", async () => {
    const until = (last: number): RecordGate => ({
      ...gate,
      refusalOf: ({ deviceSequence }) => (deviceSequence > last ? { type: "removed-device" } : null),
    });
    const envelope = await seal({ deviceSequence: 9 as DeviceSequence });
    expect((await open(envelope, until(8))).refused).toEqual([
      { seq: 7, id: record.id, reason: { type: "removed-device" } },
    ]);
    expect((await open(envelope, until(9))).opened).toHaveLength(1);
  });
});
