import {
  parseEpoch,
  parseLookupId,
  parseMailboxId,
  parseRecordId,
  parseSpaceId,
  parseVerifyKey,
} from "../crypto/keys.ts";
import { signatureLength } from "../crypto/signature.ts";
import { type Bytes, hexToBytes } from "../lib/bytes.ts";
import { v } from "../lib/schema.ts";

/** Bytes and ids in JSON are lower-case hex of exactly their length; parsing gives the branded value. */
export const spaceIdField = hexField(parseSpaceId);
export const recordIdField = hexField(parseRecordId);
export const lookupIdField = hexField(parseLookupId);
export const mailboxIdField = hexField(parseMailboxId);
export const publicKeyField = hexField(parseVerifyKey);
export const signatureField = hexField((hex) => hexOfLength(hex, signatureLength));

export const epochField = v.pipe(
  v.number(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const epoch = parseEpoch(dataset.value);
    if (epoch !== null) return epoch;
    addIssue({ message: "no epoch" });
    return NEVER;
  }),
);

/** Bytes of one length, `null` for anything else. */
export function hexOfLength(hex: string, length: number): Bytes | null {
  const bytes = hexToBytes(hex);
  return bytes?.length === length ? bytes : null;
}

/** Longer text is refused before anything looks at it. */
export function hexField<Value>(parse: (hex: string) => Value | null, maxDigits = 1024) {
  return v.pipe(
    v.string(),
    v.maxLength(maxDigits),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const value = parse(dataset.value);
      if (value !== null) return value;
      addIssue({ message: "no hex of this length" });
      return NEVER;
    }),
  );
}
