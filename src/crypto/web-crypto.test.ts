import { ed25519 } from "@noble/curves/ed25519.js";
import { expect, test } from "vitest";
import { type Bytes, bytesToHex, hexToBytes, textToBytes } from "../lib/bytes.ts";
import { flipBit } from "./flip-bit.test-support.ts";
import {
  createDeviceKey,
  ed25519PublicKeyOfSeed,
  ed25519Sign,
  ed25519Verify,
  hkdfSha256,
  importEd25519PublicKey,
  importEd25519Seed,
  openWithDeviceKey,
  randomBytes,
  sealWithDeviceKey,
  sha256,
} from "./web-crypto.ts";

test("SHA-256 gives the digest of the example in FIPS 180-4", async () => {
  const digest = bytesToHex(await sha256(textToBytes("abc")));
  expect(digest).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("HKDF gives the output of RFC 5869, test cases 1 and 3", async () => {
  const secret = hex("0b".repeat(22));
  const okm = await hkdfSha256(secret, hex("000102030405060708090a0b0c"), hex("f0f1f2f3f4f5f6f7f8f9"), 42);
  expect(bytesToHex(okm)).toBe(
    "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
  );
  const withoutSalt = await hkdfSha256(secret, hex(""), hex(""), 42);
  expect(bytesToHex(withoutSalt)).toBe(
    "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
  );
});

test("Ed25519 gives the key and signature of RFC 8032, section 7.1, test 1", async () => {
  const seed = hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
  const publicKey = await ed25519PublicKeyOfSeed(seed);
  expect(bytesToHex(publicKey)).toBe("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  const signature = await ed25519Sign(await importEd25519Seed(seed), hex(""));
  expect(bytesToHex(signature)).toBe(
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  );
  expect(await ed25519Verify(await importEd25519PublicKey(publicKey), signature, hex(""))).toBe(true);
});

test("a signature cannot be turned into a second valid one by adding the group order", async () => {
  const seed = randomBytes(32);
  const message = textToBytes("one signature only");
  const signature = await ed25519Sign(await importEd25519Seed(seed), message);
  const scalar = BigInt(`0x${bytesToHex(signature.slice(32).reverse())}`) + ed25519.Point.Fn.ORDER;
  const malleated = signature.slice();
  malleated.set(hex(scalar.toString(16).padStart(64, "0")).reverse(), 32);
  const verifyingKey = await importEd25519PublicKey(await ed25519PublicKeyOfSeed(seed));
  expect(await ed25519Verify(verifyingKey, signature, message)).toBe(true);
  expect(await ed25519Verify(verifyingKey, malleated, message)).toBe(false);
});

test("an Ed25519 seed of another length is refused", async () => {
  await expect(importEd25519Seed(new Uint8Array(31))).rejects.toThrow(RangeError);
});

test("random bytes have the length asked for and differ each time", () => {
  expect(randomBytes(24)).toHaveLength(24);
  expect(randomBytes(24)).not.toEqual(randomBytes(24));
});

test("a device key cannot be read back and still works after IndexedDB's structured clone", async () => {
  const deviceKey = await createDeviceKey();
  const platformKey = deviceKey as unknown as CryptoKey;
  await expect(crypto.subtle.exportKey("raw", platformKey)).rejects.toThrow();
  const sealed = await sealWithDeviceKey(deviceKey, "lll/v1/test", textToBytes("bundle"), randomBytes);
  const opened = await openWithDeviceKey(structuredClone(deviceKey), "lll/v1/test", sealed);
  expect(opened).toEqual(textToBytes("bundle"));
});

test("what a device key sealed opens under the same label and associated bytes only", async () => {
  const deviceKey = await createDeviceKey();
  const associated = textToBytes("header");
  const sealed = await sealWithDeviceKey(
    deviceKey,
    "lll/v1/test",
    textToBytes("bundle"),
    randomBytes,
    associated,
  );
  expect(await openWithDeviceKey(deviceKey, "lll/v1/test", sealed, associated)).toEqual(
    textToBytes("bundle"),
  );
  expect(await openWithDeviceKey(deviceKey, "lll/v1/other", sealed, associated)).toBeNull();
  expect(await openWithDeviceKey(deviceKey, "lll/v1/test", sealed)).toBeNull();
  expect(await openWithDeviceKey(await createDeviceKey(), "lll/v1/test", sealed, associated)).toBeNull();
});

test("a device seal with a changed bit or a missing end does not open", async () => {
  const deviceKey = await createDeviceKey();
  const sealed = await sealWithDeviceKey(deviceKey, "lll/v1/test", textToBytes("bundle"), randomBytes);
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    expect(await openWithDeviceKey(deviceKey, "lll/v1/test", flipBit(sealed, bit))).toBeNull();
  }
  for (let length = 0; length < sealed.length; length += 1) {
    expect(await openWithDeviceKey(deviceKey, "lll/v1/test", sealed.slice(0, length))).toBeNull();
  }
});

function hex(digits: string): Bytes {
  const bytes = hexToBytes(digits);
  if (bytes === null) throw new Error("not hex");
  return bytes;
}
