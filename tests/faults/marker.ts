import { expect } from "vitest";
import { bytesToHex } from "../../src/lib/bytes.ts";

/** Stands in everything that the devices of these tests send: where it is found, something leaked. */
const marker = "roodborstmarker";

/** The same envelope with the marker in its sealed part. */
export function withMarker(envelope: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const marked = envelope.slice();
  marked.set(Buffer.from(marker), envelope.length - 400);
  return marked;
}

/** What a server writes holds nothing that was sent to it, in no way of writing it: no content, no id, no key, no token. */
export function expectNothingSent(output: string, sent: readonly (Uint8Array | string)[] = []): void {
  for (const secret of [marker, ...sent]) {
    const bytes = typeof secret === "string" ? Buffer.from(secret) : Buffer.from(secret);
    const ways = [bytes.toString("latin1"), bytesToHex(bytes), bytes.toString("base64").replace(/=+$/, "")];
    for (const way of ways) expect(output.includes(way), "the output holds what was sent").toBe(false);
  }
}
