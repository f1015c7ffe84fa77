import type { Brand } from "../lib/brand.ts";
import { type Bytes, concatBytes, textToBytes } from "../lib/bytes.ts";
import { compareText } from "../lib/compare-text.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { readUint32, readUint64, uint32ToBytes, uint64ToBytes } from "./big-endian.ts";
import { bytesToPublicIdentity, type PublicIdentity, publicIdentityToBytes } from "./identity.ts";
import { bytesToSpaceId, bytesToVerifyKey, type SpaceId, type VerifyKey } from "./keys.ts";
import { labelled } from "./label.ts";
import { signatureLength } from "./signature.ts";
import { sha256 } from "./web-crypto.ts";

/** `practice`: who works there. `care`: one participant and one practice. `buddy`: one participant and one buddy. */
export type CircleKind = "practice" | "care" | "buddy";

/** `escrow`: a key of the practice that may open a case when its therapist can't. */
export type CircleRole = "lead" | "therapist" | "buddy" | "escrow";

export type CircleMember = {
  readonly role: CircleRole;
  readonly identity: PublicIdentity;
  /** Lets them in at the server. Of this circle only, so that the server can't tell who stands in two. */
  readonly accessKey: VerifyKey;
};

export type CircleChange =
  /** Also gives somebody who is there another role or another access key. */
  | { readonly type: "admit"; readonly member: CircleMember }
  | { readonly type: "remove"; readonly verifyKey: VerifyKey }
  /** The kinds of data that are shared from now on, all of them: short names, sorted. */
  | { readonly type: "consent"; readonly kinds: readonly string[] };

/** What one version says. */
export type CircleStatement = {
  readonly kind: CircleKind;
  readonly spaceId: SpaceId;
  /** From 1. */
  readonly number: number;
  /** Hash of the version before; 32 zeros in the first. */
  readonly previousHash: Bytes;
  readonly signer: VerifyKey;
  /** By the clock of the signer: for people to read, never to decide by. */
  readonly atMs: number;
  readonly change: CircleChange;
};

/** One signed change of who belongs to a circle and what is shared in it: docs/protocol.md, "Circle". */
export type CircleVersion = Brand<Bytes, "CircleVersion">;

export type CircleFormatError = { readonly type: "malformed" } | { readonly type: "unknown-format" };

const format = 1;
const codeByKind = { practice: 1, care: 2, buddy: 3 } as const;
const codeByRole = { lead: 1, therapist: 2, buddy: 3, escrow: 4 } as const;
const codeByChange = { admit: 1, remove: 2, consent: 3 } as const;
const changeStart = 94;
const bodyStart = 95;
const identityStart = bodyStart + 1;
const accessStart = identityStart + 65;
const admitLength = accessStart + 32;
const removeLength = bodyStart + 32;
const maxKinds = 64;
const kindPattern = /^[a-z0-9:-]{1,64}$/;

/** All but the signature. Throws on a consent that names a kind twice or in letters that no kind has. */
export function circleStatementToBytes(statement: CircleStatement): Bytes {
  const { kind, spaceId, number, previousHash, signer, atMs, change } = statement;
  return concatBytes(
    Uint8Array.of(format, codeByKind[kind]),
    spaceId,
    uint32ToBytes(number),
    previousHash,
    signer,
    uint64ToBytes(atMs),
    Uint8Array.of(codeByChange[change.type]),
    changeToBytes(change),
  );
}

/** Takes a version apart; nothing in it is proven yet. */
export function parseCircleVersion(
  bytes: Bytes,
): Result<
  { readonly statement: CircleStatement; readonly signedBytes: Bytes; readonly signature: Bytes },
  CircleFormatError
> {
  if (bytes.length === 0) return fail({ type: "malformed" });
  if (bytes[0] !== format) return fail({ type: "unknown-format" });
  const signedBytes = bytes.slice(0, -signatureLength);
  const change = signedBytes.length < bodyStart ? null : bytesToChange(signedBytes);
  const kind = nameOfCode(codeByKind, bytes[1]);
  const atMs = signedBytes.length < bodyStart ? null : readUint64(bytes, 86);
  if (change === null || kind === null || atMs === null) return fail({ type: "malformed" });
  return ok({
    statement: {
      kind,
      spaceId: bytesToSpaceId(bytes.slice(2, 18)),
      number: readUint32(bytes, 18),
      previousHash: bytes.slice(22, 54),
      signer: bytesToVerifyKey(bytes.slice(54, 86)),
      atMs,
      change,
    },
    signedBytes,
    signature: bytes.slice(-signatureLength),
  });
}

/** 32 bytes over the whole version, its signature included. */
export async function circleVersionHash(version: Bytes): Promise<Bytes> {
  return sha256(labelled("lll/v1/circle-hash", version));
}

function changeToBytes(change: CircleChange): Bytes {
  if (change.type === "remove") return change.verifyKey;
  if (change.type === "admit") {
    const { role, identity, accessKey } = change.member;
    return concatBytes(Uint8Array.of(codeByRole[role]), publicIdentityToBytes(identity), accessKey);
  }
  if (!areKindNames(change.kinds)) throw new RangeError("kinds are short names, sorted, each of them once");
  const names = change.kinds.map(textToBytes);
  const parts = names.flatMap((name) => [Uint8Array.of(name.length), name]);
  return concatBytes(Uint8Array.of(names.length), ...parts);
}

function bytesToChange(signed: Bytes): CircleChange | null {
  switch (nameOfCode(codeByChange, signed[changeStart])) {
    case "admit": {
      const role = nameOfCode(codeByRole, signed[bodyStart]);
      const identity = bytesToPublicIdentity(signed.slice(identityStart, accessStart));
      if (signed.length !== admitLength || role === null || !identity.ok) return null;
      const accessKey = bytesToVerifyKey(signed.slice(accessStart));
      return { type: "admit", member: { role, identity: identity.value, accessKey } };
    }
    case "remove":
      if (signed.length !== removeLength) return null;
      return { type: "remove", verifyKey: bytesToVerifyKey(signed.slice(bodyStart)) };
    case "consent": {
      const kinds = bytesToKinds(signed.slice(bodyStart));
      return kinds === null ? null : { type: "consent", kinds };
    }
    default:
      return null;
  }
}

function bytesToKinds(body: Bytes): readonly string[] | null {
  const kinds: string[] = [];
  let offset = 1;
  for (let index = 0; index < (body[0] ?? 0); index += 1) {
    const end = offset + 1 + (body[offset] ?? 0);
    kinds.push(String.fromCharCode(...body.slice(offset + 1, end)));
    offset = end;
  }
  return body.length === offset && areKindNames(kinds) ? kinds : null;
}

/** Sorted, each once: the same consent is always the same bytes. */
function areKindNames(kinds: readonly string[]): boolean {
  const isOrdered = kinds.every(
    (kind, index) => index === 0 || compareText(kinds[index - 1] ?? "", kind) < 0,
  );
  return kinds.length <= maxKinds && isOrdered && kinds.every((kind) => kindPattern.test(kind));
}

function nameOfCode<Name extends string>(
  codes: Readonly<Record<Name, number>>,
  code: number | undefined,
): Name | null {
  for (const name in codes) if (codes[name] === code) return name;
  return null;
}
