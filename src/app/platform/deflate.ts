import type { Bytes } from "../../lib/bytes.ts";

export function deflate(bytes: Bytes): Promise<Bytes> {
  return pipeThrough(bytes, new CompressionStream("deflate-raw"));
}

/** Rejects with a TypeError on bytes that were not deflated. */
export function inflate(bytes: Bytes): Promise<Bytes> {
  return pipeThrough(bytes, new DecompressionStream("deflate-raw"));
}

async function pipeThrough(bytes: Bytes, stream: GenericTransformStream): Promise<Bytes> {
  const piped: ReadableStream<Uint8Array> = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}
