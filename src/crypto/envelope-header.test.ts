import { expect, test } from "vitest";
import { type Bytes, bytesToHex } from "../lib/bytes.ts";
import { bytesToRecordSalt, headerToBytes, parseEnvelope, type RecordHeader } from "./envelope-header.ts";
import {
  bytesToDeviceId,
  bytesToRecordId,
  bytesToSpaceId,
  type DeviceSequence,
  type Epoch,
  type RecordVersion,
} from "./keys.ts";

const header: RecordHeader = {
  spaceId: bytesToSpaceId(new Uint8Array(16).fill(0xa0)),
  recordId: bytesToRecordId(new Uint8Array(16).fill(0xb0)),
  epoch: 0x01020304 as Epoch,
  version: 0x05060708 as RecordVersion,
  deviceId: bytesToDeviceId(new Uint8Array(6).fill(0xc0)),
  deviceSequence: 0xfffefdfc as DeviceSequence,
};
const salt = bytesToRecordSalt(new Uint8Array(24).fill(0xd0));
const smallest = 76 + 512 + 16 + 64;

test("the header has the 76 bytes of the protocol, numbers big endian", () => {
  expect(bytesToHex(headerToBytes(header, salt))).toBe(
    [
      "01", // format
      "00", // flags
      "a0".repeat(16), // space
      "b0".repeat(16), // record
      "01020304", // epoch
      "05060708", // version
      "c0".repeat(6), // device
      "fffefdfc", // device sequence
      "d0".repeat(24), // salt
    ].join(""),
  );
});

test("the header reads back from an envelope, also when that lies inside a longer page", () => {
  const page = new Uint8Array([9, 9, 9, ...envelopeOf(smallest), 9]);
  const parsed = parseEnvelope(page.subarray(3, 3 + smallest));
  if (!parsed.ok) throw new Error(parsed.error.type);
  expect(parsed.value.header).toEqual(header);
  expect(parsed.value.salt).toEqual(salt);
  expect(parsed.value.ciphertext).toHaveLength(528);
  expect(parsed.value.signedBytes).toHaveLength(604);
  expect(parsed.value.signature).toHaveLength(64);
});

test("every flag bit is refused, as this version knows none", () => {
  for (let bit = 0; bit < 8; bit += 1) {
    const envelope = envelopeOf(smallest);
    envelope[1] = 1 << bit;
    expect(parseEnvelope(envelope)).toEqual({ ok: false, error: { type: "malformed" } });
  }
});

test("every other format number is refused as unknown", () => {
  for (let format = 0; format < 256; format += 1) {
    if (format === 1) continue;
    const envelope = envelopeOf(smallest);
    envelope[0] = format;
    expect(parseEnvelope(envelope)).toEqual({ ok: false, error: { type: "unknown-format" } });
  }
});

test("only the lengths that padding makes are an envelope", () => {
  const accepted: number[] = [];
  for (let length = 0; length <= smallest + 100; length += 1) {
    if (parseEnvelope(envelopeOf(length)).ok) accepted.push(length);
  }
  expect(accepted).toEqual([smallest, smallest + 32, smallest + 64, smallest + 96]);
});

/** The header and then zeros, cut off or made up to `length`. */
function envelopeOf(length: number): Bytes {
  const envelope = new Uint8Array(Math.max(length, 76));
  envelope.set(headerToBytes(header, salt));
  return envelope.slice(0, length);
}
