import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Bytes } from "../lib/bytes.ts";
import { type Checkpoint, openCheckpoint, signCheckpoint } from "./checkpoint.ts";
import {
  addCheckpoint,
  type CheckpointBook,
  checkServerView,
  mergeCheckpointBooks,
} from "./checkpoint-book.ts";
import { flipBit } from "./flip-bit.test-support.ts";
import {
  type Device,
  deviceIdToHex,
  newDevice,
  newRecordId,
  newSpaceId,
  type RecordVersion,
  type SpaceId,
} from "./keys.ts";
import { envelopeHash, type RecordMark, type RecordRoot, recordRoot } from "./record-root.ts";
import { errorIn, expectOk } from "./result.test-support.ts";
import { importSigningSeed, importVerifyKey, signingSeedToVerifyKey } from "./signature.ts";
import { randomBytes, type VerifyingKey } from "./web-crypto.ts";

const spaceId = newSpaceId(randomBytes);
const phone = newDevice(randomBytes);
const laptop = newDevice(randomBytes);
const keyByDevice = new Map<string, VerifyingKey>();
const empty: CheckpointBook = new Map();
let marks: readonly RecordMark[];
/** What a server with the first so many of the records holds. */
let roots: readonly RecordRoot[];

beforeAll(async () => {
  for (const { deviceId, signingSeed } of [phone, laptop]) {
    keyByDevice.set(
      deviceIdToHex(deviceId),
      await importVerifyKey(await signingSeedToVerifyKey(signingSeed)),
    );
  }
  marks = await Promise.all(Array.from({ length: 6 }, () => newMark()));
  roots = await Promise.all(marks.map((_, index) => recordRoot(marks.slice(0, index))));
});

test("a checkpoint says what its device signed, and nothing after any changed bit", async () => {
  const signed = await sign(phone, null, 5, rootAt(3));
  expect(expectOk(await open(signed))).toMatchObject({ number: 1, serverSeq: 5, ...rootAt(3) });
  for (let bit = 0; bit < signed.length * 8; bit += 1)
    expect((await open(flipBit(signed, bit))).ok).toBe(false);
  for (let length = 0; length < signed.length; length += 1) {
    expect((await open(signed.slice(0, length))).ok).toBe(false);
  }
});

test("a checkpoint of another space or of an unknown device is refused", async () => {
  const elsewhere = await sign(phone, null, 5, rootAt(3), newSpaceId(randomBytes));
  expect(errorIn(await open(elsewhere))).toBe("wrong-space");
  const stranger = newDevice(randomBytes);
  expect(errorIn(await open(await sign(stranger, null, 5, rootAt(3))))).toBe("unknown-device");
  const posing = { deviceId: phone.deviceId, signingSeed: stranger.signingSeed };
  expect(errorIn(await open(await sign(posing, null, 5, rootAt(3))))).toBe("bad-signature");
});

test("one record left out, swapped, older or changed gives another root", async () => {
  const whole = await recordRoot(marks);
  const [first, ...rest] = marks;
  if (first === undefined) throw new Error("no marks");
  const others = [
    rest,
    [await newMark(), ...rest],
    [{ ...first, version: 2 as RecordVersion }, ...rest],
    [{ ...first, envelopeHash: await envelopeHash(Uint8Array.of(1)) }, ...rest],
  ];
  for (const other of others) expect((await recordRoot(other)).root).not.toEqual(whole.root);
  await expect(recordRoot([first, ...marks])).rejects.toThrow();
});

test("a server that holds back a record, or swaps one, is seen by every other device", async () => {
  const book = bookOf(await checkpoint(phone, null, 3, rootAt(3)));
  const device = deviceIdToHex(phone.deviceId);
  expect(checkServerView({ serverSeq: 3, ...rootAt(3) }, book)).toBeNull();
  expect(checkServerView({ serverSeq: 4, ...rootAt(4) }, book)).toBeNull();
  expect(checkServerView({ serverSeq: 3, ...rootAt(2) }, book)).toEqual({
    type: "withheld",
    deviceId: device,
  });
  expect(checkServerView({ serverSeq: 9, ...rootAt(2) }, book)).toEqual({
    type: "withheld",
    deviceId: device,
  });
  const swapped = await recordRoot([...marks.slice(0, 2), await newMark()]);
  expect(checkServerView({ serverSeq: 3, ...swapped }, book)).toEqual({
    type: "different",
    deviceId: device,
  });
});

test("a server set back to an older state is behind what was signed", async () => {
  const book = bookOf(await checkpoint(phone, null, 3, rootAt(3)));
  expect(checkServerView({ serverSeq: 2, ...rootAt(2) }, book)?.type).toBe("behind");
});

test("a device that went on from an older state shows the rollback", async () => {
  const first = await checkpoint(phone, null, 5, rootAt(5));
  const second = await checkpoint(phone, first, 3, rootAt(3));
  expect(errorIn(addCheckpoint(bookOf(first), second))).toBe("rollback");
  expect(errorIn(addCheckpoint(bookOf(second), first))).toBe("rollback");
});

test("one number with two contents, and a number on another predecessor, are a fork", async () => {
  const first = await checkpoint(phone, null, 3, rootAt(3));
  const twin = await checkpoint(phone, null, 4, rootAt(4));
  expect(errorIn(addCheckpoint(bookOf(first), twin))).toBe("fork");
  expect(errorIn(addCheckpoint(bookOf(first), await checkpoint(phone, twin, 5, rootAt(5))))).toBe("fork");
  expect(errorIn(addCheckpoint(bookOf(first), await checkpoint(phone, first, 5, rootAt(5))))).toBeNull();
});

test("two devices that were shown different contents at one seq find out when they compare", async () => {
  const honest = bookOf(await checkpoint(phone, null, 3, rootAt(3)));
  const deceived = bookOf(await checkpoint(laptop, null, 3, await recordRoot([await newMark()])));
  expect(errorIn(mergeCheckpointBooks(honest, deceived))).toBe("fork");
  expect(errorIn(mergeCheckpointBooks(deceived, honest))).toBe("fork");
});

test("books of honest devices merge to the same in any order, with doubles and parts missing", async () => {
  const chain: Checkpoint[] = [];
  for (const device of [phone, laptop]) {
    let previous: Checkpoint | null = null;
    for (const seq of [1, 2, 4, 5]) {
      previous = await checkpoint(device, previous, seq, rootAt(seq));
      chain.push(previous);
    }
  }
  const wholeHistory = fc.shuffledSubarray([...chain, ...chain], { minLength: chain.length * 2 });
  const part = fc.shuffledSubarray(chain);
  fc.assert(
    fc.property(wholeHistory, part, (history, some) => {
      const all = bookOf(...history);
      expect([...all.values()].map(({ number }) => number)).toEqual([4, 4]);
      expect(new Map(expectOk(mergeCheckpointBooks(bookOf(...some), all)))).toEqual(new Map(all));
      expect(new Map(expectOk(mergeCheckpointBooks(all, bookOf(...some))))).toEqual(new Map(all));
    }),
  );
});

function rootAt(count: number): RecordRoot {
  const found = roots[count];
  if (found === undefined) throw new Error(`no root of ${count} records`);
  return found;
}

async function newMark(): Promise<RecordMark> {
  const hash = await envelopeHash(randomBytes(668));
  return { recordId: newRecordId(randomBytes), version: 1 as RecordVersion, envelopeHash: hash };
}

async function sign(
  device: Device,
  previous: Checkpoint | null,
  serverSeq: number,
  root: RecordRoot,
  space: SpaceId = spaceId,
): Promise<Bytes> {
  const { deviceId, signingSeed } = device;
  const signingKey = await importSigningSeed(signingSeed);
  return signCheckpoint({ spaceId: space, deviceId, previous, serverSeq, ...root, signingKey });
}

function open(bytes: Bytes) {
  const verifyKeyByDevice = (id: Device["deviceId"]) => keyByDevice.get(deviceIdToHex(id)) ?? null;
  return openCheckpoint(bytes, { spaceId, verifyKeyByDevice });
}

async function checkpoint(
  device: Device,
  previous: Checkpoint | null,
  serverSeq: number,
  root: RecordRoot,
): Promise<Checkpoint> {
  return expectOk(await open(await sign(device, previous, serverSeq, root)));
}

function bookOf(...checkpoints: readonly Checkpoint[]): CheckpointBook {
  return checkpoints.reduce((book, one) => expectOk(addCheckpoint(book, one)), empty);
}
