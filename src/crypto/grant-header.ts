import { type Bytes, concatBytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { readUint32, uint32ToBytes } from "./big-endian.ts";
import { type BoxKey, bytesToBoxKey, hpkeOverhead } from "./hpke.ts";
import { bytesToSpaceId, bytesToVerifyKey, type Epoch, type SpaceId, type VerifyKey } from "./keys.ts";
import { signatureLength } from "./signature.ts";

/** `owner`: a device of the owner's own, or the recovery words. `practice`: a case key or the practice's escrow. */
export type GrantRole = "owner" | "therapist" | "buddy" | "practice";

/** All of a grant but the key. It names both people, so a grant travels inside something sealed. */
export type GrantHeader = {
  readonly spaceId: SpaceId;
  readonly epoch: Epoch;
  readonly role: GrantRole;
  readonly owner: VerifyKey;
  readonly recipient: BoxKey;
  /** `spaceKeyHash` of the key inside. */
  readonly keyHash: Bytes;
};

/** A grant taken apart; nothing in it is proven yet. */
export type ParsedGrant = {
  readonly header: GrantHeader;
  readonly headerBytes: Bytes;
  readonly sealed: Bytes;
  readonly signedBytes: Bytes;
  readonly signature: Bytes;
};

export type GrantFormatError = { readonly type: "malformed" } | { readonly type: "unknown-format" };

const format = 1;
const codeByRole = { owner: 1, therapist: 2, buddy: 3, practice: 4 } as const;
const headerLength = 118;
const spaceKeyLength = 32;
const signedLength = headerLength + spaceKeyLength + hpkeOverhead;
export const grantLength = signedLength + signatureLength;

/** The byte table stands in docs/protocol.md. */
export function grantHeaderToBytes(header: GrantHeader): Bytes {
  return concatBytes(
    Uint8Array.of(format, codeByRole[header.role]),
    header.spaceId,
    uint32ToBytes(header.epoch),
    header.owner,
    header.recipient,
    header.keyHash,
  );
}

export function parseGrant(bytes: Bytes): Result<ParsedGrant, GrantFormatError> {
  if (bytes.length === 0) return fail({ type: "malformed" });
  if (bytes[0] !== format) return fail({ type: "unknown-format" });
  if (bytes.length !== grantLength) return fail({ type: "malformed" });
  const role = roleOfCode(bytes[1]);
  if (role === null) return fail({ type: "malformed" });
  return ok({
    header: {
      spaceId: bytesToSpaceId(bytes.slice(2, 18)),
      epoch: readUint32(bytes, 18) as Epoch,
      role,
      owner: bytesToVerifyKey(bytes.slice(22, 54)),
      recipient: bytesToBoxKey(bytes.slice(54, 86)),
      keyHash: bytes.slice(86, headerLength),
    },
    headerBytes: bytes.slice(0, headerLength),
    sealed: bytes.slice(headerLength, signedLength),
    signedBytes: bytes.slice(0, signedLength),
    signature: bytes.slice(signedLength),
  });
}

function roleOfCode(code: number | undefined): GrantRole | null {
  switch (code) {
    case codeByRole.owner:
      return "owner";
    case codeByRole.therapist:
      return "therapist";
    case codeByRole.buddy:
      return "buddy";
    case codeByRole.practice:
      return "practice";
    default:
      return null;
  }
}
