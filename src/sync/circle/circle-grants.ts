import type { Circle } from "../../crypto/circle.ts";
import type { CircleMember } from "../../crypto/circle-version.ts";
import { openGrant, sealGrant } from "../../crypto/grant.ts";
import { type GrantRole, parseGrant } from "../../crypto/grant-header.ts";
import { type BoxKey, type BoxSecret, boxSecretToBoxKey, bytesToBoxSecret } from "../../crypto/hpke.ts";
import type { SpaceId } from "../../crypto/keys.ts";
import type { RandomSource } from "../../crypto/random-source.ts";
import type { SpaceEpoch } from "../../crypto/space-epoch.ts";
import type { Bytes } from "../../lib/bytes.ts";
import { exhaustive } from "../../lib/exhaustive.ts";
import { ok, type Result } from "../../lib/result.ts";
import type { CircleAuthor } from "./circle-author.ts";
import type { CircleContent } from "./circle-content.ts";
import type { CirclePlace } from "./circle-place.ts";

/** What the owner of a circle holds of its keys. */
export type CircleKeys = {
  /** Newest first; never empty. */
  readonly epochs: readonly SpaceEpoch[];
  /** The newest case secret, in the form of a grant: its id for the space, its number for the epoch. */
  readonly caseKey: SpaceEpoch | null;
};

/**
 * Every epoch for those who belong now. In a case the epochs go to the case key, and its secret to each member: to
 * therapists as therapist, to the escrow as practice.
 */
export async function sealCircleGrants(
  circle: Circle,
  keys: CircleKeys,
  options: { readonly place: CirclePlace; readonly owner: CircleAuthor; readonly random: RandomSource },
): Promise<Result<readonly Bytes[], { readonly type: "unusable-key" }>> {
  const { caseKey, epochs } = keys;
  const wanted: { space: SpaceEpoch; role: GrantRole; recipient: BoxKey }[] = [];
  if (circle.present.length > 0) {
    if (caseKey !== null) {
      const recipient = await boxSecretToBoxKey(bytesToBoxSecret(caseKey.spaceKey.reveal()));
      for (const space of epochs) wanted.push({ space, role: "practice", recipient });
    }
    for (const { role, identity } of circle.present) {
      const own = caseKey === null ? epochs : [caseKey];
      for (const space of own) wanted.push({ space, role: grantRoleOf(role), recipient: identity.boxKey });
    }
  }
  const { owner, random } = options;
  const grants: Bytes[] = [];
  for (const grant of wanted) {
    const sealed = await sealGrant({
      ...grant,
      owner: owner.publicIdentity.verifyKey,
      ownerSigningKey: owner.signingKey,
      random,
    });
    if (!sealed.ok) return sealed;
    grants.push(sealed.value);
  }
  return ok(grants);
}

/** The epochs that this secret leads to: as a buddy at once, in a case by way of the case key. */
export async function openCircleGrants(
  { grants }: CircleContent,
  place: CirclePlace,
  own: BoxSecret,
): Promise<readonly SpaceEpoch[]> {
  const caseKeys = await openFor(grants, place, place.caseId, own, ["therapist", "practice"]);
  const epochs = await openFor(grants, place, place.spaceId, own, ["buddy"]);
  for (const { spaceKey } of caseKeys) {
    const secret = bytesToBoxSecret(spaceKey.reveal());
    epochs.push(...(await openFor(grants, place, place.spaceId, secret, ["practice"])));
  }
  return epochs;
}

/** Passes over what is not for this secret, or is not what it says. */
async function openFor(
  grants: readonly Bytes[],
  place: CirclePlace,
  spaceId: SpaceId,
  recipientSecret: BoxSecret,
  roles: readonly GrantRole[],
): Promise<SpaceEpoch[]> {
  const opened: SpaceEpoch[] = [];
  for (const grant of grants) {
    const parsed = parseGrant(grant);
    if (!parsed.ok) continue;
    const { epoch, role } = parsed.value.header;
    if (!roles.includes(role)) continue;
    const expected = { spaceId, epoch, role, owner: place.root, recipientSecret };
    const space = await openGrant(grant, expected);
    if (space.ok) opened.push(space.value);
  }
  return opened;
}

function grantRoleOf(role: CircleMember["role"]): GrantRole {
  switch (role) {
    case "buddy":
      return "buddy";
    case "escrow":
      return "practice";
    case "lead":
    case "therapist":
      return "therapist";
    default:
      return exhaustive(role);
  }
}
