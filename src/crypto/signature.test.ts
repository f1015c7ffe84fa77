import fc from "fast-check";
import { expect, test } from "vitest";
import { textToBytes } from "../lib/bytes.ts";
import { bytesToSigningSeed, newDevice } from "./keys.ts";
import { secondPublicKey } from "./second-implementation.test-support.ts";
import { importSigningSeed, importVerifyKey, isSignedBy, sign, signingSeedToVerifyKey } from "./signature.ts";
import { randomBytes } from "./web-crypto.ts";

const message = textToBytes("the server's nonce");

test("a signature holds for its own key, label and message only", async () => {
  const seed = newDevice(randomBytes).signingSeed;
  const other = newDevice(randomBytes).signingSeed;
  const verifyingKey = await importVerifyKey(await signingSeedToVerifyKey(seed));
  const otherKey = await importVerifyKey(await signingSeedToVerifyKey(other));
  const signature = await sign(await importSigningSeed(seed), "lll/v1/test", message);
  expect(await isSignedBy(verifyingKey, "lll/v1/test", message, signature)).toBe(true);
  expect(await isSignedBy(otherKey, "lll/v1/test", message, signature)).toBe(false);
  expect(await isSignedBy(verifyingKey, "lll/v1/other", message, signature)).toBe(false);
  expect(await isSignedBy(verifyingKey, "lll/v1/test", textToBytes("another"), signature)).toBe(false);
});

test("a signature of any other length than 64 bytes is no signature", async () => {
  const seed = newDevice(randomBytes).signingSeed;
  const verifyingKey = await importVerifyKey(await signingSeedToVerifyKey(seed));
  const signature = await sign(await importSigningSeed(seed), "lll/v1/test", message);
  for (let length = 0; length < 64; length += 1) {
    expect(await isSignedBy(verifyingKey, "lll/v1/test", message, signature.slice(0, length))).toBe(false);
  }
  const longer = new Uint8Array([...signature, 0]);
  expect(await isSignedBy(verifyingKey, "lll/v1/test", message, longer)).toBe(false);
});

test("the second implementation finds the same public key", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (seed) => {
      const publicKey = await signingSeedToVerifyKey(bytesToSigningSeed(new Uint8Array(seed)));
      expect(new Uint8Array(publicKey)).toEqual(new Uint8Array(secondPublicKey(seed)));
    }),
    { numRuns: 20 },
  );
});
