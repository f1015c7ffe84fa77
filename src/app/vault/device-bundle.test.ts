import { expect, test } from "vitest";
import { randomBytes } from "../../crypto/web-crypto.ts";
import { bytesToHex } from "../../lib/bytes.ts";
import { Redacted } from "../../lib/redacted.ts";
import { bundleToBytes, bytesToBundle, newDeviceBundle } from "./device-bundle.ts";

test("a bundle is its format, master key, device id and signing seed, and reads back", () => {
  const bundle = newDeviceBundle(randomBytes);
  const { masterKey, device } = bundle;
  const bytes = bundleToBytes(bundle);
  expect(bytesToHex(bytes.reveal())).toBe(
    `01${bytesToHex(masterKey.reveal())}${bytesToHex(device.deviceId)}${bytesToHex(device.signingSeed.reveal())}`,
  );
  const read = bytesToBundle(bytes);
  expect(read?.masterKey.reveal()).toEqual(masterKey.reveal());
  expect(read?.device.deviceId).toEqual(device.deviceId);
  expect(read?.device.signingSeed.reveal()).toEqual(device.signingSeed.reveal());
});

test("another format or another length is no bundle", () => {
  const bytes = bundleToBytes(newDeviceBundle(randomBytes)).reveal();
  expect(bytes).toHaveLength(71);
  expect(bytesToBundle(new Redacted(Uint8Array.of(2, ...bytes.slice(1))))).toBeNull();
  expect(bytesToBundle(new Redacted(bytes.slice(0, 70)))).toBeNull();
  expect(bytesToBundle(new Redacted(Uint8Array.of(...bytes, 0)))).toBeNull();
});

test("a bundle that is printed shows no key", () => {
  const bundle = newDeviceBundle(randomBytes);
  const secret = bytesToHex(bundle.masterKey.reveal());
  for (const shown of [
    JSON.stringify(bundle),
    `${bundle.masterKey}`,
    JSON.stringify(bundleToBytes(bundle)),
  ]) {
    expect(shown).not.toContain(secret);
    expect(shown).toContain("<redacted>");
  }
});
