import { type Bytes, concatBytes } from "../../../lib/bytes.ts";

/**
 * The whole body; `null` when it is longer than `maxBytes`, before more than that was taken in. Rejects when the
 * connection breaks.
 */
export async function readLimited(
  answer: Response,
  maxBytes: number,
  onProgress: () => void,
): Promise<Bytes | null> {
  const { body } = answer;
  if (body === null) return new Uint8Array();
  const isToldToFit = Number(answer.headers.get("content-length") ?? 0) <= maxBytes;
  const chunks = isToldToFit ? await takeUpTo(body, maxBytes, onProgress) : null;
  if (chunks === null) await body.cancel();
  return chunks === null ? null : concatBytes(...chunks);
}

async function takeUpTo(
  stream: ReadableStream<Uint8Array>,
  maxBytes: number,
  onProgress: () => void,
): Promise<readonly Uint8Array[] | null> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    onProgress();
    chunks.push(next.value);
    length += next.value.length;
    if (length <= maxBytes) continue;
    reader.releaseLock();
    return null;
  }
  return chunks;
}
