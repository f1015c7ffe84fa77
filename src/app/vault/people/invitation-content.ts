import type { PublicIdentity } from "../../../crypto/identity.ts";
import { hexToPublicIdentity } from "../../../crypto/keyring-fields.ts";
import { parseSpaceId, parseVerifyKey, type SpaceId, type VerifyKey } from "../../../crypto/keys.ts";
import { type Bytes, bytesToHex, bytesToText, hexToBytes, textToBytes } from "../../../lib/bytes.ts";
import { v } from "../../../lib/schema.ts";

// What stands inside the two messages of an invitation, as JSON: docs/protocol.md, "Invitation".

const version = v.literal(1);
const name = v.pipe(v.string(), v.maxLength(100));
const identity = v.pipe(v.string(), v.transform(hexToPublicIdentity), v.custom<PublicIdentity>(isThere));
const spaceId = v.pipe(v.string(), v.transform(parseSpaceId), v.custom<SpaceId>(isThere));
const verifyKey = v.pipe(v.string(), v.transform(parseVerifyKey), v.custom<VerifyKey>(isThere));
const key = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.transform(hexToBytes), v.custom<Bytes>(isThere));
const bytes = v.pipe(v.string(), v.maxLength(4_000), v.transform(hexToBytes), v.custom<Bytes>(isThere));

/** Of who invites. `space` and `circleKey`: of the practice, or of the buddy's circle. */
const offerSchema = v.object({
  v: version,
  inviter: identity,
  name,
  /** Of the practice; empty for a buddy. */
  title: name,
  space: spaceId,
  circleKey: key,
  role: v.optional(v.picklist(["lead", "therapist"])),
  /** With which the therapist will enter the case; only for a participant. */
  accessKey: v.optional(verifyKey),
});
export type Offer = v.InferOutput<typeof offerSchema>;

const answerSchema = v.object({ v: version, invited: identity, letter: bytes });

/** In a letter from who was invited to who invites. */
const replySchema = v.object({
  v: version,
  name,
  nonce: key,
  /** With which who was invited will enter; not from a participant. */
  accessKey: v.optional(verifyKey),
  /** Of the case; only from a participant. */
  space: v.optional(spaceId),
  circleKey: v.optional(key),
});
export type Reply = v.InferOutput<typeof replySchema>;

/** A case on its way to a colleague, and back the key with which the colleague will enter. */
const caseLetterSchema = v.object({
  v: version,
  space: spaceId,
  circleKey: v.optional(key),
  participant: v.optional(identity),
  title: v.optional(name),
  accessKey: v.optional(verifyKey),
});
export type CaseLetter = v.InferOutput<typeof caseLetterSchema>;

export const parseOffer = parserOf(offerSchema);
export const parseAnswer = parserOf(answerSchema);
export const parseReply = parserOf(replySchema);
export const parseCaseLetter = parserOf(caseLetterSchema);

/** Bytes become hex; what is undefined is left out. */
export function contentToBytes(
  content: Readonly<Record<string, string | number | Uint8Array | undefined>>,
): Bytes {
  const entries = Object.entries(content).map(([field, value]) => [
    field,
    value instanceof Uint8Array ? bytesToHex(value) : value,
  ]);
  return textToBytes(JSON.stringify(Object.fromEntries(entries)));
}

function parserOf<Schema extends v.GenericSchema>(schema: Schema) {
  return (content: Bytes): v.InferOutput<Schema> | null => {
    try {
      const parsed = v.safeParse(schema, JSON.parse(bytesToText(content)));
      return parsed.success ? parsed.output : null;
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof TypeError) return null;
      throw error;
    }
  };
}

function isThere(value: unknown): boolean {
  return value !== null;
}
