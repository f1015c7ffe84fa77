import type { Bytes } from "../lib/bytes.ts";

export type FrameError = { readonly type: "malformed" } | { readonly type: "unknown-format" };

/** Reads a frame from its beginning to its end. Whoever reads past the end gets `null`, and nothing is ever skipped. */
export type FrameReader = {
  readonly u8: () => number | null;
  readonly u32: () => number | null;
  /** Eight bytes; `null` above 2^53 − 1, which no counter here reaches. */
  readonly u64: () => number | null;
  /** A view, not a copy. */
  readonly bytes: (length: number) => Bytes | null;
  readonly isAtEnd: () => boolean;
};

export function readFrame(frame: Bytes): FrameReader {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  let offset = 0;
  const take = (length: number): number | null => {
    if (length > frame.length - offset) return null;
    const start = offset;
    offset += length;
    return start;
  };
  return {
    u8: () => read(take(1), (at) => view.getUint8(at)),
    u32: () => read(take(4), (at) => view.getUint32(at)),
    u64: () => {
      const value = read(take(8), (at) => view.getUint32(at) * 2 ** 32 + view.getUint32(at + 4));
      return value === null || Number.isSafeInteger(value) ? value : null;
    },
    bytes: (length) => read(take(length), (at) => frame.subarray(at, at + length)),
    isAtEnd: () => offset === frame.length,
  };
}

function read<Value>(at: number | null, get: (at: number) => Value): Value | null {
  return at === null ? null : get(at);
}
