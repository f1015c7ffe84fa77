import { findMember } from "../../../crypto/circle.ts";
import { type Identity, identityToPublic, newIdentity } from "../../../crypto/identity.ts";
import { hexToIdentity, identityToHex } from "../../../crypto/keyring-fields.ts";
import { bytesToSigningSeed, type VerifyKey } from "../../../crypto/keys.ts";
import { signingSeedToVerifyKey } from "../../../crypto/signature.ts";
import { ok, type Result } from "../../../lib/result.ts";
import { v } from "../../../lib/schema.ts";
import { putNamed } from "../put-record.ts";
import { recordType } from "../record-views.ts";
import { openCircle, readCircleAtServer } from "./circle-at-server.ts";
import type { KeepFailure } from "./keep-owned-circle.ts";
import type { People } from "./people.ts";
import { changePractice } from "./practice.ts";

const escrowType = recordType("keys-escrow", v.object({ practice: v.string(), identity: v.string() }));

/**
 * As a lead: gives the practice a key that may open a case when its therapist can't. It stands in the roster for all to
 * see, and opens the cases of those participants only who agree to it, which nobody does by themselves.
 */
export async function addEscrow(people: People, practice: string): Promise<Result<null, KeepFailure>> {
  const { random } = people.tools;
  const standing = findEscrow(people, practice);
  const identity = standing ?? newIdentity(random);
  if (standing === null) {
    const values = { practice, identity: identityToHex(identity) };
    const kept = await people.space.write([putNamed(`escrow|${practice}`, "keys-escrow", values)]);
    if (!kept.ok) return kept;
  }
  // Nobody enters with this key, and its seed is forgotten: an escrow opens what a therapist of the case fetches.
  const standingKey = await standingAccessKey(people, practice, identity);
  if (!standingKey.ok) return standingKey;
  const accessKey = standingKey.value ?? (await signingSeedToVerifyKey(bytesToSigningSeed(random(32))));
  const member = { role: "escrow", identity: await identityToPublic(identity), accessKey } as const;
  const added = await changePractice(people, practice, { type: "admit", member });
  return added.ok ? ok(null) : added;
}

export function findEscrow({ space }: People, practice: string): Identity | null {
  const views = escrowType.read(space.log.recordById());
  return hexToIdentity(views.find(({ value }) => value.practice === practice)?.value.identity ?? "");
}

async function standingAccessKey(
  people: People,
  practice: string,
  identity: Identity,
): Promise<Result<VerifyKey | null, KeepFailure>> {
  const circle = await openCircle(people, practice);
  if (!circle.ok) return circle;
  const read = await readCircleAtServer(circle.value);
  if (!read.ok) return read;
  const { verifyKey } = await identityToPublic(identity);
  return ok(read.value === null ? null : (findMember(read.value.circle, verifyKey)?.accessKey ?? null));
}
