import { type Bytes, concatBytes } from "../lib/bytes.ts";

export type FramePart = Uint8Array;

export function u8(value: number): Bytes {
  return Uint8Array.of(value);
}

export function u32(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** Throws on what is no whole number from 0 to 2^53 − 1. */
export function u64(value: number): Bytes {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError("no counter");
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(value / 2 ** 32));
  view.setUint32(4, value % 2 ** 32);
  return bytes;
}

export function buildFrame(parts: readonly FramePart[]): Bytes {
  return concatBytes(...parts);
}
