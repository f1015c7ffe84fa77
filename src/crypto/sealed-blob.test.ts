import fc from "fast-check";
import { expect, test } from "vitest";
import { textToBytes } from "../lib/bytes.ts";
import { ok } from "../lib/result.ts";
import { flipBit } from "./flip-bit.test-support.ts";
import { bytesToBlobKey } from "./keys.ts";
import { openBlob, sealBlob } from "./sealed-blob.ts";
import { secondOpenBlob, secondSealBlob } from "./second-implementation.test-support.ts";
import { randomBytes } from "./web-crypto.ts";

const key = bytesToBlobKey(randomBytes(32));
const plaintext = textToBytes("a snapshot of everything");
const damaged = { ok: false, error: { type: "damaged" } };

test("each implementation opens what the other one sealed", async () => {
  const exactly = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
  const anyBytes = fc.uint8Array({ maxLength: 2000 });
  await fc.assert(
    fc.asyncProperty(
      exactly(32),
      exactly(24),
      anyBytes,
      anyBytes,
      async (rawKey, salt, content, associated) => {
        const blobKey = bytesToBlobKey(new Uint8Array(rawKey));
        const bound = new Uint8Array(associated);
        const random = () => new Uint8Array(salt);
        const ours = await sealBlob(blobKey, "lll/v1/test", new Uint8Array(content), random, bound);
        const theirs = secondSealBlob(rawKey, "lll/v1/test", salt, content, associated);
        expect(new Uint8Array(theirs)).toEqual(new Uint8Array(ours));
        expect(new Uint8Array(secondOpenBlob(rawKey, "lll/v1/test", ours, associated))).toEqual(
          new Uint8Array(content),
        );
        expect(await openBlob(blobKey, "lll/v1/test", new Uint8Array(theirs), bound)).toEqual(
          ok(new Uint8Array(content)),
        );
      },
    ),
    { numRuns: 50 },
  );
});

test("sealing the same thing twice gives different bytes", async () => {
  const first = await sealBlob(key, "lll/v1/test", plaintext, randomBytes);
  const second = await sealBlob(key, "lll/v1/test", plaintext, randomBytes);
  expect(first).not.toEqual(second);
});

test("a blob opens under its own key, label and associated bytes only", async () => {
  const associated = textToBytes("header");
  const blob = await sealBlob(key, "lll/v1/test", plaintext, randomBytes, associated);
  expect(await openBlob(key, "lll/v1/test", blob, associated)).toEqual(ok(plaintext));
  expect(await openBlob(bytesToBlobKey(randomBytes(32)), "lll/v1/test", blob, associated)).toEqual(damaged);
  expect(await openBlob(key, "lll/v1/other", blob, associated)).toEqual(damaged);
  expect(await openBlob(key, "lll/v1/test", blob)).toEqual(damaged);
});

test("a blob with any changed bit is refused", async () => {
  const blob = await sealBlob(key, "lll/v1/test", plaintext, randomBytes);
  for (let bit = 0; bit < blob.length * 8; bit += 1) {
    const opened = await openBlob(key, "lll/v1/test", flipBit(blob, bit));
    expect(opened).toEqual(bit < 8 ? { ok: false, error: { type: "unknown-format" } } : damaged);
  }
});

test("a blob cut off anywhere is refused with a typed error", async () => {
  const blob = await sealBlob(key, "lll/v1/test", plaintext, randomBytes);
  for (let length = 0; length < blob.length; length += 1) {
    const opened = await openBlob(key, "lll/v1/test", blob.slice(0, length));
    expect(opened).toEqual(length < 41 ? { ok: false, error: { type: "malformed" } } : damaged);
  }
});

test("a random source that gives a short salt is not accepted", async () => {
  const sealing = sealBlob(key, "lll/v1/test", plaintext, () => new Uint8Array(23));
  await expect(sealing).rejects.toThrow(RangeError);
});
