import { findMember } from "../../../crypto/circle.ts";
import { hexToPublicIdentity, publicIdentityToHex } from "../../../crypto/keyring-fields.ts";
import { parseVerifyKey } from "../../../crypto/keys.ts";
import { areBytesEqual, bytesToHex } from "../../../lib/bytes.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import { entriesOfKind } from "../../../sync/circle/follow-side.ts";
import type { PulledCircle } from "../../../sync/circle/read-circle.ts";
import {
  type CircleAtServer,
  type CircleFailure,
  followCircleSide,
  openCircle,
  readCircleAtServer,
} from "./circle-at-server.ts";
import { type KeptMember, keepCircle, keptToMember } from "./circle-record.ts";

/**
 * What others ask of an owned circle, taken into the owner's wishes: a therapist who hands the case to a colleague of the
 * same practice, somebody who does not work there any more, a buddy who stops.
 */
export async function followRequests(
  circle: CircleAtServer,
  pulled: PulledCircle,
): Promise<Result<null, CircleFailure>> {
  const { people, id, place, kept } = circle;
  const before = kept();
  const messages = await followCircleSide(circle, pulled, "messages");
  if (!messages.ok) return messages;
  let members: readonly KeptMember[] = before.members;
  const handled = [...before.handled];

  for (const entry of entriesOfKind(messages.value, "leaving")) {
    if (handled.includes(entry.hash)) continue;
    handled.push(entry.hash);
    members = members.filter((member) => verifyKeyOf(member) !== entry.author);
  }
  if (before.practice !== null && place.kind === "care") {
    const practice = await openCircle(people, before.practice);
    if (!practice.ok) return practice;
    const roster = await readCircleAtServer(practice.value);
    if (!roster.ok) return roster;
    if (roster.value === null) return fail({ type: "refused-circle", reason: "rollback" });
    const { circle: colleagues } = roster.value;
    for (const entry of entriesOfKind(messages.value, "hand-over")) {
      if (handled.includes(entry.hash) || !members.some((member) => verifyKeyOf(member) === entry.author))
        continue;
      const { to, accessKey, stays } = entry.values;
      const next = toMember(to, accessKey);
      const colleague = next === null ? null : findMember(colleagues, keptToMember(next).identity.verifyKey);
      if (next === null || colleague === null) continue;
      handled.push(entry.hash);
      if (!members.some((member) => verifyKeyOf(member) === verifyKeyOf(next))) members = [...members, next];
      if (stays !== true) members = members.filter((member) => verifyKeyOf(member) !== entry.author);
    }
    members = members.filter((member) => {
      const { identity, role } = keptToMember(member);
      const standing = findMember(colleagues, identity.verifyKey);
      const isSame = standing !== null && areBytesEqual(standing.identity.boxKey, identity.boxKey);
      return isSame && (role === "escrow") === (standing.role === "escrow");
    });
  }
  const isSame = JSON.stringify(members) === JSON.stringify(before.members);
  if (isSame && handled.length === before.handled.length) return ok(null);
  return keepCircle(people, id, { members: [...members], handled });
}

function toMember(identity: unknown, accessKey: unknown): KeptMember | null {
  const parsed = typeof identity === "string" ? hexToPublicIdentity(identity) : null;
  const key = typeof accessKey === "string" ? parseVerifyKey(accessKey) : null;
  if (parsed === null || key === null) return null;
  return { role: "therapist", identity: publicIdentityToHex(parsed), accessKey: bytesToHex(key) };
}

function verifyKeyOf(member: KeptMember): string {
  return bytesToHex(keptToMember(member).identity.verifyKey);
}
