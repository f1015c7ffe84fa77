import { type Bytes, concatBytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";

const format = 1;
/** A page that was taken in from the server or that holds its answers: sealed-content.ts. */
export const serverPageFormat = 2;
const headerLength = 5;
const lengthBytes = 4;

/**
 * What one write leaves on the disk: format (1) · u32 number of envelopes · each envelope behind its u32 length. Numbers
 * are big endian. The number in front tells a page that lost its tail from one that never had it.
 */
export function envelopesToPage(envelopes: readonly Bytes[]): Bytes {
  return concatBytes(
    Uint8Array.of(format),
    uint32(envelopes.length),
    ...envelopes.flatMap((envelope) => [uint32(envelope.length), envelope]),
  );
}

export function pageToEnvelopes(page: Bytes): Result<readonly Bytes[], { type: "malformed-page" }> {
  if (page.length < headerLength || page[0] !== format) return fail({ type: "malformed-page" });
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  const envelopes: Bytes[] = [];
  let offset = headerLength;
  while (offset < page.length) {
    if (offset + lengthBytes > page.length) return fail({ type: "malformed-page" });
    const start = offset + lengthBytes;
    const end = start + view.getUint32(offset);
    if (end > page.length) return fail({ type: "malformed-page" });
    envelopes.push(page.slice(start, end));
    offset = end;
  }
  return envelopes.length === view.getUint32(1) ? ok(envelopes) : fail({ type: "malformed-page" });
}

export function isServerPage(page: Bytes): boolean {
  return page[0] === serverPageFormat;
}

function uint32(value: number): Bytes {
  const bytes = new Uint8Array(lengthBytes);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
