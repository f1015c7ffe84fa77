import { randomBytes as nodeRandomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { bytesToHex } from "../lib/bytes.ts";
import { v } from "../lib/schema.ts";
import { slotToWrap, wrapReadingAnswerSchema, wrapToSlot, wrapWritingSchema } from "./wrap-slot.ts";

const randomBytes = (length: number) => new Uint8Array(nodeRandomBytes(length));

test("a wrap comes out of its slot as it went in, and no slot is longer than another", () => {
  for (const length of [0, 114, 256]) {
    const wrap = randomBytes(length);
    const slot = wrapToSlot(wrap, randomBytes);
    expect(slot).toHaveLength(256);
    expect(slotToWrap(slot, length)).toEqual(wrap);
  }
  expect(() => wrapToSlot(randomBytes(257), randomBytes)).toThrow(RangeError);
});

test("what fills a slot up is random", () => {
  const wrap = randomBytes(114);
  expect(wrapToSlot(wrap, randomBytes).subarray(114)).not.toEqual(
    wrapToSlot(wrap, randomBytes).subarray(114),
  );
});

test("another length than a slot's is refused", () => {
  const lookup = "00".repeat(16);
  for (const length of [0, 114, 255, 257]) {
    const slot = bytesToHex(randomBytes(length));
    expect(v.safeParse(wrapReadingAnswerSchema, { slot }).success).toBe(false);
    expect(v.safeParse(wrapWritingSchema, { lookup, previous: null, slot }).success).toBe(false);
  }
});
