import { areBytesEqual, type Bytes, concatBytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import {
  type CircleChange,
  type CircleFormatError,
  type CircleKind,
  type CircleMember,
  type CircleRole,
  type CircleStatement,
  type CircleVersion,
  circleStatementToBytes,
  circleVersionHash,
  parseCircleVersion,
} from "./circle-version.ts";
import type { SpaceId, VerifyKey } from "./keys.ts";
import { importVerifyKey, isSignedBy, sign } from "./signature.ts";
import type { SigningKey } from "./web-crypto.ts";

/** The newest version that somebody has seen: keep it, and nobody can show an older circle or another one. */
export type CircleHead = { readonly number: number; readonly hash: Bytes };

export type CircleEvent = Pick<CircleStatement, "number" | "signer" | "atMs" | "change">;

/** Who belongs, what is shared, and how it came to be so. */
export type Circle = {
  readonly kind: CircleKind;
  readonly spaceId: SpaceId;
  readonly head: CircleHead;
  readonly present: readonly CircleMember[];
  /** Whoever once belonged and does not now. */
  readonly past: readonly CircleMember[];
  /** Kinds of data, sorted. */
  readonly consent: readonly string[];
  readonly events: readonly CircleEvent[];
};

/** Which circle it is and whose word founds it. */
export type CircleRoot = {
  readonly kind: CircleKind;
  readonly spaceId: SpaceId;
  /** Care and buddy: the participant, who signs every version. Practice: its root, which signs the first one only. */
  readonly root: VerifyKey;
};

export type CircleChangeError =
  | { readonly type: "not-present" }
  /** Changes nothing, or gives somebody a key of somebody else. */
  | { readonly type: "already-present" }
  /** A person who is known by their signing key comes with another box key: never without a new invitation. */
  | { readonly type: "changed-key" }
  /** This kind of circle has no such role, or shares nothing. */
  | { readonly type: "wrong-role" }
  /** A practice would be left without a lead. */
  | { readonly type: "nobody-left" };

export type CircleError =
  | CircleFormatError
  | CircleChangeError
  | { readonly type: "wrong-space" }
  | { readonly type: "gap" }
  | { readonly type: "fork" }
  | { readonly type: "rollback" }
  /** Signed by who may not make this change. */
  | { readonly type: "unknown-signer" }
  | { readonly type: "bad-signature" };

const noHash = new Uint8Array(32);
const rolesByKind: Readonly<Record<CircleKind, readonly CircleRole[]>> = {
  practice: ["lead", "therapist", "escrow"],
  care: ["therapist", "escrow"],
  buddy: ["buddy"],
};

/** The next version; `circle` is `null` for the first. `signingKey` must be the key of `signer`. */
export async function signCircleVersion(options: {
  readonly root: CircleRoot;
  readonly circle: Circle | null;
  readonly change: CircleChange;
  readonly signer: VerifyKey;
  readonly signingKey: SigningKey;
  readonly atMs: number;
}): Promise<Result<CircleVersion, CircleChangeError | { readonly type: "unknown-signer" }>> {
  const { root, circle, change, signer, signingKey, atMs } = options;
  if (!maySign(root, circle, change, signer)) return fail({ type: "unknown-signer" });
  const applied = applyChange(root.kind, circle, change);
  if (!applied.ok) return applied;
  const signedBytes = circleStatementToBytes({
    kind: root.kind,
    spaceId: root.spaceId,
    number: (circle?.head.number ?? 0) + 1,
    previousHash: circle?.head.hash ?? noHash,
    signer,
    atMs,
    change,
  });
  const signature = await sign(signingKey, "lll/v1/circle-signature", signedBytes);
  return ok(concatBytes(signedBytes, signature) as CircleVersion);
}

/** All versions from the first, in order. `known` is the newest head that the reader has seen. */
export async function readCircleVersions(
  versions: readonly Bytes[],
  root: CircleRoot,
  known: CircleHead | null,
): Promise<Result<Circle | null, CircleError>> {
  let circle: Circle | null = null;
  for (const version of versions) {
    const next = await followCircle(circle, version, root);
    if (!next.ok) return next;
    circle = next.value;
    const isOther = circle.head.number === known?.number && !areBytesEqual(circle.head.hash, known.hash);
    if (isOther) return fail({ type: "fork" });
  }
  const number = circle?.head.number ?? 0;
  return known !== null && number < known.number ? fail({ type: "rollback" }) : ok(circle);
}

/**
 * The same of versions that were believed here before and were kept where nobody else writes: their signatures are not
 * asked for again, which for a desk of 200 cases is most of the work.
 */
export async function replayCircleVersions(
  versions: readonly Bytes[],
  root: CircleRoot,
): Promise<Result<Circle | null, CircleError>> {
  let circle: Circle | null = null;
  for (const version of versions) {
    const next = await addVersion(circle, version, root, async () => true);
    if (!next.ok) return next;
    circle = next.value;
  }
  return ok(circle);
}

/** Takes one more version onto a circle that is believed already; `null` before the first. */
export function followCircle(
  circle: Circle | null,
  version: Bytes,
  root: CircleRoot,
): Promise<Result<Circle, CircleError>> {
  return addVersion(circle, version, root, async ({ signer, signedBytes, signature }) =>
    isSignedBy(await importVerifyKey(signer), "lll/v1/circle-signature", signedBytes, signature),
  );
}

type SignedVersion = { readonly signer: VerifyKey; readonly signedBytes: Bytes; readonly signature: Bytes };

async function addVersion(
  circle: Circle | null,
  version: Bytes,
  root: CircleRoot,
  isSigned: (version: SignedVersion) => Promise<boolean>,
): Promise<Result<Circle, CircleError>> {
  const parsed = parseCircleVersion(version);
  if (!parsed.ok) return parsed;
  const { statement, signedBytes, signature } = parsed.value;
  const { kind, spaceId, number, previousHash, signer, atMs, change } = statement;
  if (kind !== root.kind || !areBytesEqual(spaceId, root.spaceId)) return fail({ type: "wrong-space" });
  const expectedNumber = (circle?.head.number ?? 0) + 1;
  if (number > expectedNumber) return fail({ type: "gap" });
  if (number < expectedNumber) return fail({ type: "fork" });
  if (!areBytesEqual(previousHash, circle?.head.hash ?? noHash)) return fail({ type: "fork" });

  if (!maySign(root, circle, change, signer)) return fail({ type: "unknown-signer" });
  if (!(await isSigned({ signer, signedBytes, signature }))) return fail({ type: "bad-signature" });

  const applied = applyChange(kind, circle, change);
  if (!applied.ok) return applied;
  const head = { number, hash: await circleVersionHash(version) };
  const events = [...(circle?.events ?? []), { number, signer, atMs, change }];
  return ok({ kind, spaceId, head, events, ...applied.value });
}

/** By signing key; `null` when they do not belong now. */
export function findMember(circle: Circle, verifyKey: VerifyKey): CircleMember | null {
  return circle.present.find(({ identity }) => areBytesEqual(identity.verifyKey, verifyKey)) ?? null;
}

/** In care and buddy only the participant speaks. In a practice the leads do, and anybody may leave. */
function maySign(
  { kind, root }: CircleRoot,
  circle: Circle | null,
  change: CircleChange,
  signer: VerifyKey,
): boolean {
  if (kind !== "practice") return areBytesEqual(signer, root);
  if (circle === null)
    return areBytesEqual(signer, root) && change.type === "admit" && change.member.role === "lead";
  const role = findMember(circle, signer)?.role;
  const isLeaving = change.type === "remove" && areBytesEqual(change.verifyKey, signer);
  return role === "lead" || (role !== undefined && isLeaving);
}

type Belonging = Pick<Circle, "present" | "past" | "consent">;

function applyChange(
  kind: CircleKind,
  circle: Circle | null,
  change: CircleChange,
): Result<Belonging, CircleChangeError> {
  const { present, past, consent }: Belonging = circle ?? { present: [], past: [], consent: [] };
  if (change.type === "consent") {
    if (kind === "practice") return fail({ type: "wrong-role" });
    return ok({ present, past, consent: change.kinds });
  }
  const { type } = change;
  const verifyKey = type === "admit" ? change.member.identity.verifyKey : change.verifyKey;
  const isThem = ({ identity }: CircleMember) => areBytesEqual(identity.verifyKey, verifyKey);
  const others = present.filter((member) => !isThem(member));
  const standing = present.find(isThem);
  if (type === "remove") {
    if (standing === undefined) return fail({ type: "not-present" });
    if (kind === "practice" && !others.some(({ role }) => role === "lead"))
      return fail({ type: "nobody-left" });
    return ok({ present: others, past: [...past, standing], consent });
  }
  const { member } = change;
  if (!rolesByKind[kind].includes(member.role)) return fail({ type: "wrong-role" });
  const earlier = standing ?? past.find(isThem);
  if (earlier !== undefined && !areBytesEqual(earlier.identity.boxKey, member.identity.boxKey))
    return fail({ type: "changed-key" });
  const isSame = standing?.role === member.role && areBytesEqual(standing.accessKey, member.accessKey);
  if (isSame || [...others, ...past.filter((one) => !isThem(one))].some((one) => sharesKey(one, member)))
    return fail({ type: "already-present" });
  if (kind === "practice" && member.role !== "lead" && !others.some(({ role }) => role === "lead"))
    return fail({ type: "nobody-left" });
  return ok({ present: [...others, member], past: past.filter((one) => !isThem(one)), consent });
}

function sharesKey(left: CircleMember, right: CircleMember): boolean {
  return (
    areBytesEqual(left.identity.boxKey, right.identity.boxKey) ||
    areBytesEqual(left.accessKey, right.accessKey)
  );
}
