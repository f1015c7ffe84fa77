import { inspect } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesToHex } from "../lib/bytes.ts";
import {
  bytesToMasterKey,
  bytesToSpaceKey,
  type DeviceSequence,
  deriveHomeSpace,
  deriveLocalStoreKey,
  deviceIdToHex,
  firstEpoch,
  lookupIdToHex,
  newDevice,
  newMasterKey,
  newRecordId,
  newSpaceId,
  newSpaceKey,
  nextDeviceSequence,
  nextRecordVersion,
  parseDeviceId,
  parseDeviceSequence,
  parseEpoch,
  parseLookupId,
  parseRecordId,
  parseRecordVersion,
  parseSpaceId,
  parseVerifyKey,
  recordIdToHex,
  spaceIdToHex,
} from "./keys.ts";
import { secondDerive } from "./second-implementation.test-support.ts";
import { randomBytes } from "./web-crypto.ts";

test("the home space follows from the master key as the second implementation derives it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (bytes) => {
      const masterKey = bytesToMasterKey(new Uint8Array(bytes));
      const { spaceId, spaceKey } = await deriveHomeSpace(masterKey);
      const localStoreKey = await deriveLocalStoreKey(masterKey);
      expect(bytesToHex(spaceId)).toBe(bytesToHex(secondDerive(bytes, "lll/v1/home-space-id", 16)));
      expect(bytesToHex(spaceKey.reveal())).toBe(
        bytesToHex(secondDerive(bytes, "lll/v1/home-space-key", 32)),
      );
      expect(bytesToHex(localStoreKey.reveal())).toBe(
        bytesToHex(secondDerive(bytes, "lll/v1/local-store-key", 32)),
      );
    }),
    { numRuns: 20 },
  );
});

test("a secret key never shows in text, JSON or a log line", () => {
  const key = newSpaceKey(randomBytes);
  const digits = bytesToHex(key.reveal());
  const shown = `${key} ${JSON.stringify({ key })} ${inspect(key, { depth: 9, showHidden: true })}`;
  expect(shown).toContain("<redacted>");
  expect(shown).not.toContain(digits);
  expect(shown).not.toContain(String(key.reveal()));
});

test("keys and ids made at random have their length and differ", () => {
  expect(newMasterKey(randomBytes).reveal()).toHaveLength(32);
  expect(newRecordId(randomBytes)).toHaveLength(16);
  expect(newRecordId(randomBytes)).not.toEqual(newRecordId(randomBytes));
  const device = newDevice(randomBytes);
  expect(device.deviceId).toHaveLength(6);
  expect(device.signingSeed.reveal()).toHaveLength(32);
});

test("a random source that gives too little is not accepted", () => {
  expect(() => newSpaceKey((length) => new Uint8Array(length - 1))).toThrow(RangeError);
});

test("a key keeps its value when the bytes it was read from are overwritten", () => {
  const page = new Uint8Array(32).fill(7);
  const key = bytesToSpaceKey(page);
  page.fill(0);
  expect(key.reveal()).toEqual(new Uint8Array(32).fill(7));
});

test("an id reads back from its own hex", () => {
  const spaceId = newSpaceId(randomBytes);
  const recordId = newRecordId(randomBytes);
  const { deviceId } = newDevice(randomBytes);
  expect(parseSpaceId(spaceIdToHex(spaceId))).toEqual(spaceId);
  expect(parseRecordId(recordIdToHex(recordId))).toEqual(recordId);
  expect(parseDeviceId(deviceIdToHex(deviceId))).toEqual(deviceId);
  const lookupId = parseLookupId("0f".repeat(16));
  expect(lookupId === null ? null : lookupIdToHex(lookupId)).toBe("0f".repeat(16));
});

test.each([
  ["one byte short", "00".repeat(15)],
  ["one byte long", "00".repeat(17)],
  ["capitals", "AB".repeat(16)],
  ["half a byte", `${"00".repeat(15)}0`],
  ["no hex", "zz".repeat(16)],
  ["nothing", ""],
])("hex with %s is no id", (_, hex) => {
  expect(parseSpaceId(hex)).toBeNull();
  expect(parseRecordId(hex)).toBeNull();
  expect(parseLookupId(hex)).toBeNull();
  expect(parseDeviceId(hex)).toBeNull();
  expect(parseVerifyKey(hex)).toBeNull();
});

test("counters are whole numbers of 32 bits", () => {
  for (const parse of [parseEpoch, parseRecordVersion, parseDeviceSequence]) {
    expect(parse(0)).toBe(0);
    expect(parse(0xffffffff)).toBe(0xffffffff);
    for (const wrong of [-1, 0.5, 0x100000000, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(parse(wrong)).toBeNull();
    }
  }
  expect(firstEpoch).toBe(0);
});

test("versions and sequences count from 1 and refuse to start over", () => {
  expect(nextRecordVersion(null)).toBe(1);
  expect(nextRecordVersion(nextRecordVersion(null))).toBe(2);
  expect(nextDeviceSequence(null)).toBe(1);
  expect(() => nextDeviceSequence(0xffffffff as DeviceSequence)).toThrow(RangeError);
});
