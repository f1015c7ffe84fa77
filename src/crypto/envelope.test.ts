import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { type Bytes, textToBytes } from "../lib/bytes.ts";
import { importSpaceKey, openRecord, type RecordOpener, type SealedRecord, sealRecord } from "./envelope.ts";
import type { RecordHeader } from "./envelope-header.ts";
import { flipBit } from "./flip-bit.test-support.ts";
import {
  bytesToSigningSeed,
  bytesToSpaceKey,
  type Epoch,
  firstEpoch,
  newDevice,
  newRecordId,
  newSpaceId,
  newSpaceKey,
  nextDeviceSequence,
  nextRecordVersion,
} from "./keys.ts";
import { pad } from "./padding.ts";
import {
  secondOpenRecord,
  secondPublicKey,
  secondSealPadded,
  secondSealRecord,
  secondSign,
} from "./second-implementation.test-support.ts";
import { importSigningSeed, importVerifyKey, signingSeedToVerifyKey } from "./signature.ts";
import { randomBytes } from "./web-crypto.ts";

const device = newDevice(randomBytes);
const spaceKey = newSpaceKey(randomBytes);
const header: RecordHeader = {
  spaceId: newSpaceId(randomBytes),
  recordId: newRecordId(randomBytes),
  epoch: firstEpoch,
  version: nextRecordVersion(null),
  deviceId: device.deviceId,
  deviceSequence: nextDeviceSequence(null),
};
const plaintext = textToBytes("a slip, in the evening");
const headerLength = 76;
const signatureLength = 64;
let opener: RecordOpener;
let sealed: SealedRecord;

beforeAll(async () => {
  const importedSpaceKey = await importSpaceKey(spaceKey);
  const verifyingKey = await importVerifyKey(await signingSeedToVerifyKey(device.signingSeed));
  opener = {
    spaceId: header.spaceId,
    spaceKeyByEpoch: (epoch) => (epoch === firstEpoch ? importedSpaceKey : null),
    verifyKeyByDevice: (id) => (String(id) === String(device.deviceId) ? verifyingKey : null),
  };
  sealed = await seal(header);
});

test("a sealed record opens to its header and plaintext", async () => {
  expect(await openRecord(sealed, opener)).toEqual({ ok: true, value: { header, plaintext } });
});

test("sealing the same thing twice gives another salt, ciphertext and signature", async () => {
  const again = await seal(header);
  for (const start of [52, headerLength, again.length - signatureLength]) {
    expect(again.slice(start, start + 24)).not.toEqual(sealed.slice(start, start + 24));
  }
});

test("each implementation makes and opens the bytes of the other one", async () => {
  const exactly = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
  const uint32 = fc.nat(0xffffffff);
  const records = fc.record({
    spaceId: exactly(16),
    recordId: exactly(16),
    epoch: uint32,
    version: uint32,
    deviceId: exactly(6),
    deviceSequence: uint32,
    salt: exactly(24),
    plaintext: fc.uint8Array({ maxLength: 3000 }),
    spaceKey: exactly(32),
    signingSeed: exactly(32),
  });
  await fc.assert(
    fc.asyncProperty(records, async (record) => {
      const signingSeed = bytesToSigningSeed(new Uint8Array(record.signingSeed));
      const importedSpaceKey = await importSpaceKey(bytesToSpaceKey(new Uint8Array(record.spaceKey)));
      const verifyingKey = await importVerifyKey(await signingSeedToVerifyKey(signingSeed));
      const ourHeader = {
        spaceId: new Uint8Array(record.spaceId),
        recordId: new Uint8Array(record.recordId),
        epoch: record.epoch,
        version: record.version,
        deviceId: new Uint8Array(record.deviceId),
        deviceSequence: record.deviceSequence,
      } as RecordHeader;
      const ours = await sealRecord({
        header: ourHeader,
        plaintext: new Uint8Array(record.plaintext),
        spaceKey: importedSpaceKey,
        signingKey: await importSigningSeed(signingSeed),
        random: () => new Uint8Array(record.salt),
      });
      const theirs = new Uint8Array(secondSealRecord(record));
      expect(theirs).toEqual(new Uint8Array(ours));

      const openedByThem = secondOpenRecord(ours, record.spaceKey, secondPublicKey(record.signingSeed));
      expect(new Uint8Array(openedByThem)).toEqual(new Uint8Array(record.plaintext));
      const openedByUs = await openRecord(theirs, {
        spaceId: ourHeader.spaceId,
        spaceKeyByEpoch: (epoch) => (epoch === record.epoch ? importedSpaceKey : null),
        verifyKeyByDevice: () => verifyingKey,
      });
      expect(openedByUs).toEqual({
        ok: true,
        value: { header: ourHeader, plaintext: new Uint8Array(record.plaintext) },
      });
    }),
    { numRuns: 40 },
  );
});

test("a record with any changed bit is refused", async () => {
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    expect(await errorOf(flipBit(sealed, bit))).not.toBeNull();
  }
});

test("a changed header bit is refused even when a known device signs the change", async () => {
  for (let bit = 0; bit < headerLength * 8; bit += 1) {
    const forged = secondSign(withoutSignature(flipBit(sealed, bit)), device.signingSeed.reveal());
    expect(await errorOf(new Uint8Array(forged))).not.toBeNull();
  }
});

test("a changed ciphertext bit is found even when a known device signs the change", async () => {
  for (let bit = headerLength * 8; bit < (sealed.length - signatureLength) * 8; bit += 7) {
    const forged = secondSign(withoutSignature(flipBit(sealed, bit)), device.signingSeed.reveal());
    expect(await errorOf(new Uint8Array(forged))).toBe("damaged");
  }
});

test("a record cut off anywhere is refused with a typed error", async () => {
  for (let length = 0; length < sealed.length; length += 1) {
    expect(await errorOf(sealed.slice(0, length))).toBe("malformed");
  }
});

test("a record with something added is refused", async () => {
  for (const extra of [1, 31, 32, 64]) {
    expect(await errorOf(new Uint8Array([...sealed, ...new Uint8Array(extra)]))).not.toBeNull();
  }
});

test("arbitrary bytes never open and never throw", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 800 }), async (bytes) => {
      const framed = new Uint8Array(bytes);
      if (framed.length > 1) framed.set([1, 0]);
      expect(await errorOf(framed)).not.toBeNull();
    }),
  );
});

const otherHeaders: readonly (readonly [string, () => RecordHeader])[] = [
  ["record", () => ({ ...header, recordId: newRecordId(randomBytes) })],
  ["space", () => ({ ...header, spaceId: newSpaceId(randomBytes) })],
  ["epoch", () => ({ ...header, epoch: 1 as Epoch })],
  ["version", () => ({ ...header, version: nextRecordVersion(header.version) })],
  ["device sequence", () => ({ ...header, deviceSequence: nextDeviceSequence(header.deviceSequence) })],
];

test.each(otherHeaders)("a body pasted under the header of another %s is refused", async (_, otherHeader) => {
  const other = await seal(otherHeader());
  const bodyPasted = new Uint8Array([...sealed.slice(0, headerLength), ...other.slice(headerLength)]);
  expect(await errorOf(bodyPasted)).toBe("bad-signature");
  const resigned = secondSign(withoutSignature(bodyPasted), device.signingSeed.reveal());
  expect(await errorOf(new Uint8Array(resigned))).toBe("damaged");
});

test("a record of another space is refused, though key and device are the same", async () => {
  const elsewhere = await seal({ ...header, spaceId: newSpaceId(randomBytes) });
  expect(await errorOf(elsewhere)).toBe("wrong-space");
});

test("a record of a device that may not write here is refused", async () => {
  expect(await errorOf(await seal({ ...header, deviceId: newDevice(randomBytes).deviceId }))).toBe(
    "unknown-device",
  );
});

test("a record signed by another key than its device has is refused", async () => {
  const forged = secondSign(withoutSignature(sealed), newDevice(randomBytes).signingSeed.reveal());
  expect(await errorOf(new Uint8Array(forged))).toBe("bad-signature");
});

test("a record of an epoch without a key is told apart from a damaged one", async () => {
  expect(await errorOf(await seal({ ...header, epoch: 1 as Epoch }))).toBe("unknown-epoch");
});

test("a record sealed under another space key is damaged", async () => {
  expect(await errorOf(await seal(header, await importSpaceKey(newSpaceKey(randomBytes))))).toBe("damaged");
});

test("a device cannot hide bytes in the padding", async () => {
  const keys = { spaceKey: spaceKey.reveal(), signingSeed: device.signingSeed.reveal() };
  const padded = pad(plaintext);
  const honest = secondSealPadded(sealed.slice(0, headerLength), padded, keys);
  expect(await errorOf(new Uint8Array(honest))).toBeNull();
  padded[500] = 1;
  const hiding = secondSealPadded(sealed.slice(0, headerLength), padded, keys);
  expect(await errorOf(new Uint8Array(hiding))).toBe("damaged");
});

test("records of one bucket have one length", async () => {
  const longest = await sealRecord({ ...(await parts()), header, plaintext: new Uint8Array(508) });
  expect(longest).toHaveLength(sealed.length);
});

async function parts() {
  return {
    spaceKey: await importSpaceKey(spaceKey),
    signingKey: await importSigningSeed(device.signingSeed),
    random: randomBytes,
  };
}

async function seal(sealedHeader: RecordHeader, otherSpaceKey?: Awaited<ReturnType<typeof importSpaceKey>>) {
  const standard = await parts();
  return sealRecord({
    ...standard,
    spaceKey: otherSpaceKey ?? standard.spaceKey,
    header: sealedHeader,
    plaintext,
  });
}

async function errorOf(bytes: Bytes): Promise<string | null> {
  const opened = await openRecord(bytes, opener);
  return opened.ok ? null : opened.error.type;
}

function withoutSignature(bytes: Bytes): Bytes {
  return bytes.slice(0, -signatureLength);
}
