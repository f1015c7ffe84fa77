import type { MailboxId } from "../crypto/keys.ts";
import { type Bytes, hexToBytes } from "../lib/bytes.ts";
import { v } from "../lib/schema.ts";
import { hexField, mailboxIdField } from "./hex-fields.ts";

/** Who wrote it: who invites, or who was invited. A mailbox takes one message of each; to the server they are bytes. */
export type InvitationPart = "offer" | "answer";

export const maxInvitationMessageBytes = 4_096;

const partField = v.picklist(["offer", "answer"] satisfies readonly InvitationPart[]);
const messageField = hexField(parseMessage, 2 * maxInvitationMessageBytes);

/** The body of `POST /api/invitations/writing`. */
export const invitationWritingSchema = v.object({
  mailbox: mailboxIdField,
  part: partField,
  message: messageField,
});
export const invitationWritingAnswerSchema = v.object({ stored: v.literal(true) });

/** The body of `POST /api/invitations/reading`. */
export const invitationReadingSchema = v.object({ mailbox: mailboxIdField, part: partField });
/** `null` when there is no such message, or no such mailbox any more. */
export const invitationReadingAnswerSchema = v.object({ message: v.nullable(messageField) });

/** The body of `POST /api/invitations/removal`. */
export const invitationRemovalSchema = v.object({ mailbox: mailboxIdField });
export const invitationRemovalAnswerSchema = v.object({ removed: v.boolean() });

/** Where a message lies. */
export type InvitationPlace = { readonly mailbox: MailboxId; readonly part: InvitationPart };
export type InvitationMessage = InvitationPlace & { readonly message: Bytes };

function parseMessage(hex: string): Bytes | null {
  const bytes = hexToBytes(hex);
  return bytes === null || bytes.length === 0 ? null : bytes;
}
