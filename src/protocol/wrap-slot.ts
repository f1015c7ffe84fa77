import type { LookupId } from "../crypto/keys.ts";
import type { Brand } from "../lib/brand.ts";
import { type Bytes, concatBytes } from "../lib/bytes.ts";
import { v } from "../lib/schema.ts";
import { hexField, hexOfLength, lookupIdField } from "./hex-fields.ts";

/**
 * 256 bytes: a wrap, then random bytes. All slots are of one length and the server answers for every lookup id, so
 * that nobody learns from an answer which ids exist.
 */
export type WrapSlot = Brand<Bytes, "WrapSlot">;

export const wrapSlotLength = 256;
/** SHA-256 of a slot. */
const slotHashLength = 32;

const slotField = hexField(parseWrapSlot);

export const wrapReadingSchema = v.object({ lookup: lookupIdField });
export const wrapReadingAnswerSchema = v.object({ slot: slotField });

/** `previous` is the SHA-256 of the slot to replace, `null` when there should be none. */
export const wrapWritingSchema = v.object({
  lookup: lookupIdField,
  previous: v.nullable(hexField((hex) => hexOfLength(hex, slotHashLength))),
  slot: slotField,
});

export const wrapWritingAnswerSchema = v.object({ stored: v.literal(true) });

export type WrapWriting = {
  readonly lookup: LookupId;
  readonly previous: Bytes | null;
  readonly slot: WrapSlot;
};

/** Fills a wrap up to a slot. Throws on a wrap that does not fit. */
export function wrapToSlot(wrap: Bytes, random: (length: number) => Bytes): WrapSlot {
  if (wrap.length > wrapSlotLength) throw new RangeError("the wrap does not fit in a slot");
  return concatBytes(wrap, random(wrapSlotLength - wrap.length)) as WrapSlot;
}

/** The wrap in a slot, when it is known how long it is. */
export function slotToWrap(slot: WrapSlot, wrapLength: number): Bytes {
  return slot.slice(0, wrapLength);
}

/** `null` unless it is the hex of 256 bytes. */
export function parseWrapSlot(hex: string): WrapSlot | null {
  return hexOfLength(hex, wrapSlotLength) as WrapSlot | null;
}
