import type { MailboxId } from "../crypto/keys.ts";
import { type Bytes, hexToBytes } from "../lib/bytes.ts";
import { v } from "../lib/schema.ts";
import { hexField, mailboxIdField } from "./hex-fields.ts";

/**
 * The four messages of a pairing, by the kind that stands in each: docs/protocol.md, "Pairing". A mailbox takes one of
 * each kind; to the server they are bytes.
 */
export type PairingKind = 1 | 2 | 3 | 4;

export const maxPairingMessageBytes = 2_048;

const kindField = v.picklist([1, 2, 3, 4] satisfies readonly PairingKind[]);
const messageField = hexField(parseMessage, 2 * maxPairingMessageBytes);

/** The body of `POST /api/pairing/writing`. */
export const pairingWritingSchema = v.object({
  mailbox: mailboxIdField,
  kind: kindField,
  message: messageField,
});
export const pairingWritingAnswerSchema = v.object({ stored: v.literal(true) });

/** The body of `POST /api/pairing/reading`. */
export const pairingReadingSchema = v.object({ mailbox: mailboxIdField, kind: kindField });
/** `null` when there is no such message, or no such mailbox any more. */
export const pairingReadingAnswerSchema = v.object({ message: v.nullable(messageField) });

/** Where a message lies. */
export type PairingPlace = { readonly mailbox: MailboxId; readonly kind: PairingKind };
export type PairingMessage = PairingPlace & { readonly message: Bytes };

function parseMessage(hex: string): Bytes | null {
  const bytes = hexToBytes(hex);
  return bytes === null || bytes.length === 0 ? null : bytes;
}
