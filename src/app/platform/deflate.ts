import { type Bytes, concatBytes } from "../../lib/bytes.ts";

export function deflate(bytes: Bytes): Promise<Bytes> {
  return passThrough(bytes, new CompressionStream("deflate-raw"));
}

/** Rejects with a TypeError on bytes that were not deflated. */
export function inflate(bytes: Bytes): Promise<Bytes> {
  return passThrough(bytes, new DecompressionStream("deflate-raw"));
}

/** Straight into the stream and out of it: half the time of a Blob before it and a Response behind it. */
async function passThrough(bytes: Bytes, stream: CompressionStream | DecompressionStream): Promise<Bytes> {
  const writer = stream.writable.getWriter();
  const written = Promise.all([writer.write(bytes), writer.close()]);
  const read = readAll(stream.readable);
  // What is wrong with the bytes fails both.
  const [parts] = await Promise.all([read, written]);
  return concatBytes(...parts);
}

async function readAll(stream: ReadableStream<Uint8Array>): Promise<readonly Uint8Array[]> {
  const parts: Uint8Array[] = [];
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return parts;
    parts.push(value);
  }
}
