import { createHash } from "node:crypto";
import { areBytesEqual, type Bytes } from "../../lib/bytes.ts";

/** The disk gave other bytes than were written. Says nothing of them. */
export class DamagedRow extends Error {}

/** The body of a row that keeps the SHA-256 of it. Throws rather than hand on what nobody wrote. */
export function wholeBody({ hash, body }: { readonly hash: Bytes; readonly body: Bytes }): Bytes {
  if (!areBytesEqual(hash, createHash("sha256").update(body).digest())) throw new DamagedRow();
  return body;
}
