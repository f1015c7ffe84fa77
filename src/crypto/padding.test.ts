import fc from "fast-check";
import { expect, test } from "vitest";
import { isPaddedLength, pad, paddedLength, unpad } from "./padding.ts";
import { secondPad, secondPaddedLength } from "./second-implementation.test-support.ts";

const plaintexts = fc.uint8Array({ maxLength: 4000 });
const contentLengths = fc.oneof(fc.nat(5000), fc.integer({ min: 1, max: 0x7fffffff }));

test("what was padded comes back whole", () => {
  fc.assert(
    fc.property(plaintexts, (bytes) => {
      const plaintext = new Uint8Array(bytes);
      expect(unpad(pad(plaintext))).toEqual(plaintext);
    }),
  );
});

test("the second implementation pads to the same bytes", () => {
  fc.assert(
    fc.property(plaintexts, (bytes) => {
      expect(pad(new Uint8Array(bytes))).toEqual(new Uint8Array(secondPad(bytes)));
    }),
  );
});

test("everything that fits goes into 512 bytes, so short records have one length", () => {
  for (let length = 0; length <= 512; length += 1) expect(paddedLength(length)).toBe(512);
  expect(pad(new Uint8Array(508))).toHaveLength(512);
  expect(pad(new Uint8Array(509))).toHaveLength(544);
});

test("padding adds at most 12 % above 512 bytes, and never takes away", () => {
  fc.assert(
    fc.property(contentLengths, (length) => {
      const padded = paddedLength(length);
      expect(padded).toBeGreaterThanOrEqual(length);
      if (length > 512) expect(padded / length).toBeLessThanOrEqual(1.12);
    }),
    { numRuns: 1000 },
  );
});

test("of the lengths between a number and its double, at most 32 can be told apart below a megabyte", () => {
  for (let low = 512; low < 2 ** 20; low *= 2) {
    const seen = new Set<number>();
    for (let length = low + 1; length <= 2 * low; length += 1) seen.add(paddedLength(length));
    expect(seen.size).toBeLessThanOrEqual(32);
  }
});

test("a longer content never gets a shorter padding, and a padded length stays as it is", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000 }), (length) => {
      const padded = paddedLength(length);
      expect(paddedLength(length + 1)).toBeGreaterThanOrEqual(padded);
      expect(isPaddedLength(padded)).toBe(true);
      expect(padded).toBe(secondPaddedLength(length));
    }),
  );
});

test("a padding with anything but zeros behind the plaintext is refused", () => {
  for (let index = 4 + 10; index < 512; index += 1) {
    const padded = pad(new Uint8Array(10));
    padded[index] = 1;
    expect(unpad(padded)).toBeNull();
  }
});

test("a length that the padding does not belong to is refused", () => {
  for (const claimed of [509, 540, 0x7fffffff, 0x80000000, 0xffffffff]) {
    const padded = pad(new Uint8Array(10));
    new DataView(padded.buffer).setUint32(0, claimed);
    expect(unpad(padded)).toBeNull();
  }
});

test("a padding that is too short, too long or empty is refused", () => {
  const padded = pad(new Uint8Array(600));
  for (let length = 0; length < padded.length; length += 1) {
    expect(unpad(padded.slice(0, length))).toBeNull();
  }
  expect(unpad(new Uint8Array([...pad(new Uint8Array(10)), ...new Uint8Array(32)]))).toBeNull();
});
