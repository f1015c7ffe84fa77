import { openDB } from "idb";
import { expect, test } from "vitest";
import { textToBytes } from "../lib/bytes.ts";
import { flipBit } from "./flip-bit.test-support.ts";
import { newDevice } from "./keys.ts";
import { importSigningSeed, importVerifyKey, isSignedBy, sign, signingSeedToVerifyKey } from "./signature.ts";
// The vectors once more, in Chromium: what one platform sealed opens on the other.
import "./space-vectors.test.ts";
import "./vectors.test.ts";
import {
  createDeviceKey,
  type DeviceKey,
  openWithDeviceKey,
  randomBytes,
  sealWithDeviceKey,
} from "./web-crypto.ts";

const bundle = textToBytes("bundle");

test("a device key that IndexedDB kept still opens what it sealed, and cannot be read back", async () => {
  const database = await openDB("device-key-test", 1, { upgrade: (db) => void db.createObjectStore("keys") });
  const deviceKey = await createDeviceKey();
  const sealed = await sealWithDeviceKey(deviceKey, "lll/v1/test", bundle, randomBytes);
  await database.put("keys", deviceKey, "device");
  const kept: DeviceKey = await database.get("keys", "device");
  expect(await openWithDeviceKey(kept, "lll/v1/test", sealed)).toEqual(bundle);
  await expect(crypto.subtle.exportKey("raw", kept as unknown as CryptoKey)).rejects.toThrow();
  database.close();
});

test("a changed seal gives null and a changed signature gives false, as in Node", async () => {
  const deviceKey = await createDeviceKey();
  const sealed = await sealWithDeviceKey(deviceKey, "lll/v1/test", bundle, randomBytes);
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    expect(await openWithDeviceKey(deviceKey, "lll/v1/test", flipBit(sealed, bit))).toBeNull();
  }
  const { signingSeed } = newDevice(randomBytes);
  const signature = await sign(await importSigningSeed(signingSeed), "lll/v1/test", bundle);
  const verifyingKey = await importVerifyKey(await signingSeedToVerifyKey(signingSeed));
  for (let bit = 0; bit < signature.length * 8; bit += 1) {
    expect(await isSignedBy(verifyingKey, "lll/v1/test", bundle, flipBit(signature, bit))).toBe(false);
  }
  for (const wrongLength of [signature.slice(0, 63), new Uint8Array([...signature, 0]), new Uint8Array()]) {
    expect(await isSignedBy(verifyingKey, "lll/v1/test", bundle, wrongLength)).toBe(false);
  }
});
