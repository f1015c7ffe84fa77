import type { KeyObject } from "node:crypto";
import type { LookupId } from "../../crypto/keys.ts";
import { concatBytes } from "../../lib/bytes.ts";
import { u8 } from "../../protocol/frame-writer.ts";
import { type WrapSlot, wrapSlotLength } from "../../protocol/wrap-slot.ts";
import { hmac } from "../access/server-keys.ts";

/** A recovery wrap begins with its format and its kind, and its sealed blob with a format: docs/protocol.md. */
const wrapBeginning = Uint8Array.of(1, 3, 1);
const blockLength = 32;

/** What the server answers for a lookup id that it does not have: the same each time, and like a wrap in every way. */
export function lookupIdToDecoy(key: KeyObject, lookup: LookupId): WrapSlot {
  const blocks = Array.from({ length: wrapSlotLength / blockLength }, (_, index) =>
    hmac(key, concatBytes(lookup, u8(index))),
  );
  const random = concatBytes(...blocks).subarray(wrapBeginning.length);
  return concatBytes(wrapBeginning, random) as WrapSlot;
}
