import { type Bytes, concatBytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";

const lengthBytes = 4;

/** A page is envelopes one after another, each behind its length (u32, big endian). */
export function envelopesToPage(envelopes: readonly Bytes[]): Bytes {
  return concatBytes(
    ...envelopes.flatMap((envelope) => {
      const prefix = new Uint8Array(lengthBytes);
      new DataView(prefix.buffer).setUint32(0, envelope.length);
      return [prefix, envelope];
    }),
  );
}

export function pageToEnvelopes(page: Bytes): Result<readonly Bytes[], { type: "malformed-page" }> {
  const envelopes: Bytes[] = [];
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  let offset = 0;
  while (offset < page.length) {
    if (offset + lengthBytes > page.length) return fail({ type: "malformed-page" });
    const start = offset + lengthBytes;
    const end = start + view.getUint32(offset);
    if (end > page.length) return fail({ type: "malformed-page" });
    envelopes.push(page.slice(start, end));
    offset = end;
  }
  return ok(envelopes);
}
