import { base64ToBytes, bytesToBase64 } from "../lib/base64.ts";
import type { Brand } from "../lib/brand.ts";
import { areBytesEqual, type Bytes, concatBytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { identityFingerprint, type PublicIdentity, publicIdentityToBytes } from "./identity.ts";
import {
  type BlobKey,
  bytesToBlobKey,
  bytesToMailboxId,
  bytesToVerifyKey,
  type MailboxId,
  type VerifyKey,
} from "./keys.ts";
import { type Label, labelled } from "./label.ts";
import type { RandomSource } from "./random-source.ts";
import { type BlobError, openBlob, sealBlob } from "./sealed-blob.ts";
import { bytesToSixWords } from "./six-words.ts";
import { hkdfSha256 } from "./web-crypto.ts";

/** Whom somebody is invited as. */
export type InvitationKind = "colleague" | "participant" | "buddy";

/** What a link or QR code carries behind its `#`, which no server sees: docs/protocol.md, "Invitation". */
export type Invitation = {
  readonly kind: InvitationKind;
  /** 16 random bytes: leads to the mailbox and seals what lies in it. */
  readonly secret: Bytes;
  /** Fingerprint of the identity of who invites. */
  readonly inviter: Bytes;
  /** Signing key that founds the circle: the practice's root, or the participant who looks for a buddy. */
  readonly root: VerifyKey;
};

/** The text behind the `#`: letters, digits, `-` and `_`. */
export type InvitationCode = Brand<string, "InvitationCode">;

const format = 1;
const codeByKind = { colleague: 1, participant: 2, buddy: 3 } as const;
const secretLength = 16;
const inviterStart = 2 + secretLength;
const rootStart = inviterStart + 32;
const codeLength = rootStart + 32;
const nonceLength = 32;

export async function newInvitation(
  kind: InvitationKind,
  inviter: PublicIdentity,
  root: VerifyKey,
  random: RandomSource,
): Promise<Invitation> {
  return { kind, secret: random(secretLength), inviter: await identityFingerprint(inviter), root };
}

export function invitationToCode({ kind, secret, inviter, root }: Invitation): InvitationCode {
  const bytes = concatBytes(Uint8Array.of(format, codeByKind[kind]), secret, inviter, root);
  const text = bytesToBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return text as InvitationCode;
}

export function parseInvitationCode(
  code: string,
): Result<Invitation, { readonly type: "malformed" } | { readonly type: "unknown-format" }> {
  const bytes = /^[\w-]{1,400}$/.test(code) ? digitsToBytes(code) : null;
  if (bytes === null || bytes.length === 0) return fail({ type: "malformed" });
  if (bytes[0] !== format) return fail({ type: "unknown-format" });
  const kind = kindOfCode(bytes[1]);
  if (kind === null || bytes.length !== codeLength) return fail({ type: "malformed" });
  return ok({
    kind,
    secret: bytes.slice(2, inviterStart),
    inviter: bytes.slice(inviterStart, rootStart),
    root: bytesToVerifyKey(bytes.slice(rootStart)),
  });
}

/** Where both leave their message; who does not know the secret can neither find nor read it. */
export async function invitationMailbox({ secret }: Invitation): Promise<MailboxId> {
  const info = labelled("lll/v1/invitation-mailbox");
  return bytesToMailboxId(await hkdfSha256(secret, new Uint8Array(), info, 16));
}

/** `part`: the message of who invites, or of who was invited. One can never be taken for the other. */
export async function sealInvitationMessage(
  { secret }: Invitation,
  part: "offer" | "answer",
  content: Bytes,
  random: RandomSource,
): Promise<Bytes> {
  return sealBlob(await deriveKey(secret), labelOf(part), content, random);
}

export async function openInvitationMessage(
  { secret }: Invitation,
  part: "offer" | "answer",
  message: Bytes,
): Promise<Result<Bytes, BlobError>> {
  return openBlob(await deriveKey(secret), labelOf(part), message);
}

export async function isInviter({ inviter }: Invitation, identity: PublicIdentity): Promise<boolean> {
  return areBytesEqual(inviter, await identityFingerprint(identity));
}

export function newInvitationNonce(random: RandomSource): Bytes {
  return random(nonceLength);
}

/**
 * Six of the 2,048 `words`, the same for both when nobody stands in between. They follow from both identities, from the
 * root and from what who was invited drew after seeing the offer, so that nobody can look for keys beforehand that give
 * the same words on both sides.
 */
export async function invitationToSixWords(
  parties: {
    readonly invitation: Invitation;
    readonly inviter: PublicIdentity;
    readonly invited: PublicIdentity;
    /** 32 bytes, from the answer. */
    readonly nonce: Bytes;
  },
  words: readonly string[],
): Promise<readonly string[]> {
  const { invitation, inviter, invited, nonce } = parties;
  const message = concatBytes(
    Uint8Array.of(codeByKind[invitation.kind]),
    invitation.root,
    publicIdentityToBytes(inviter),
    publicIdentityToBytes(invited),
    nonce,
  );
  return bytesToSixWords(message, "lll/v1/invitation-words", words);
}

async function deriveKey(secret: Bytes): Promise<BlobKey> {
  return bytesToBlobKey(await hkdfSha256(secret, new Uint8Array(), labelled("lll/v1/invitation-key"), 32));
}

function labelOf(part: "offer" | "answer"): Label {
  return part === "offer" ? "lll/v1/invitation-offer" : "lll/v1/invitation-answer";
}

function digitsToBytes(digits: string): Bytes | null {
  const padding = "=".repeat((4 - (digits.length % 4)) % 4);
  return base64ToBytes(`${digits.replaceAll("-", "+").replaceAll("_", "/")}${padding}`);
}

function kindOfCode(code: number | undefined): InvitationKind | null {
  switch (code) {
    case codeByKind.colleague:
      return "colleague";
    case codeByKind.participant:
      return "participant";
    case codeByKind.buddy:
      return "buddy";
    default:
      return null;
  }
}
