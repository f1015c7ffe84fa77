import type { Bytes } from "../lib/bytes.ts";

// Numbers inside a format: unsigned, most significant byte first.

export function uint32ToBytes(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** `value` is a whole number that JavaScript holds exactly. */
export function uint64ToBytes(value: number): Bytes {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

export function readUint32(bytes: Bytes, offset: number): number {
  return viewOf(bytes).getUint32(offset);
}

/** `null` above 2^53 − 1, which no counter here reaches. */
export function readUint64(bytes: Bytes, offset: number): number | null {
  const value = viewOf(bytes).getBigUint64(offset);
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : null;
}

function viewOf(bytes: Bytes): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
