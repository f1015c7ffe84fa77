import { type Circle, findMember } from "../../../crypto/circle.ts";
import { hexToPublicIdentity, publicIdentityToHex } from "../../../crypto/keyring-fields.ts";
import { parseVerifyKey, spaceIdToHex } from "../../../crypto/keys.ts";
import { areBytesEqual, bytesToHex } from "../../../lib/bytes.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import { applyRequests, type CircleRequest } from "../../../sync/circle/apply-requests.ts";
import type { Entry } from "../../../sync/circle/entry.ts";
import { entriesOfKind } from "../../../sync/circle/follow-side.ts";
import type { PulledCircle } from "../../../sync/circle/read-circle.ts";
import {
  type CircleAtServer,
  type CircleFailure,
  followCircleSide,
  openCircle,
  readCircleAtServer,
} from "./circle-at-server.ts";
import { type KeptCircle, type KeptMember, keepCircle, keptToMember } from "./circle-record.ts";
import type { People } from "./people.ts";

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
  const colleagues = place.kind === "care" ? await readColleagues(circle) : ok(null);
  if (!colleagues.ok) return colleagues;
  const requests = [
    ...entriesOfKind(messages.value, "leaving"),
    ...entriesOfKind(messages.value, "hand-over"),
  ]
    .toSorted((left, right) => left.seq - right.seq)
    .flatMap(toRequest);
  const after = applyRequests(before, requests, {
    keyOf: (member) => bytesToHex(keptToMember(member).identity.verifyKey),
    worksHere: (member) => colleagues.value === null || worksHere(member, colleagues.value.circle),
  });
  const names = { ...before.names, ...namesIn(colleagues.value, after.members) };
  const isSame = JSON.stringify(after.members) === JSON.stringify(before.members);
  const isNamed = Object.entries(names).every(([person, name]) => before.names[person] === name);
  if (isSame && isNamed && after.handled.length === before.handled.length) return ok(null);
  return keepCircle(people, id, { members: [...after.members], handled: [...after.handled], names });
}

async function readColleagues({
  people,
  kept,
}: CircleAtServer): Promise<Result<PulledCircle | null, CircleFailure>> {
  const { practice: id } = kept();
  if (id === null) return ok(null);
  const practice = await openCircle(people, id);
  if (!practice.ok) return practice;
  const roster = await readCircleAtServer(practice.value);
  if (!roster.ok) return roster;
  // It was read when the case began: a server that has none any more has lost it.
  return roster.value === null ? fail({ type: "refused-circle", reason: "rollback" }) : ok(roster.value);
}

/** What the practice calls those of its people who belong to this case. */
function namesIn(
  colleagues: PulledCircle | null,
  members: readonly KeptMember[],
): Readonly<Record<string, string>> {
  const names = colleagues?.content.names ?? {};
  const keys = members.map((member) => bytesToHex(keptToMember(member).identity.verifyKey));
  return Object.fromEntries(keys.flatMap((key) => (names[key] === undefined ? [] : [[key, names[key]]])));
}

/** Somebody of an owned circle asked something that was not acted upon yet. */
export async function hasOpenRequests(people: People, { space, as, handled }: KeptCircle): Promise<boolean> {
  if (as !== "owner") return false;
  const circle = await openCircle(people, space);
  if (!circle.ok || circle.value.place.kind === "practice") return false;
  const side = await people.tools.sides.read(spaceIdToHex(circle.value.place.messagesId));
  if (side === null) return false;
  const asked = [...entriesOfKind(side, "leaving"), ...entriesOfKind(side, "hand-over")];
  return asked.some(({ hash }) => !handled.includes(hash));
}

function toRequest({ kind, hash, author, values }: Entry): readonly CircleRequest<KeptMember>[] {
  if (kind === "leaving") return [{ type: "leaving", id: hash, author }];
  const { to, accessKey, stays } = values;
  const identity = typeof to === "string" ? hexToPublicIdentity(to) : null;
  const key = typeof accessKey === "string" ? parseVerifyKey(accessKey) : null;
  if (identity === null || key === null) return [];
  const member = {
    role: "therapist",
    identity: publicIdentityToHex(identity),
    accessKey: bytesToHex(key),
  } as const;
  return [{ type: "hand-over", id: hash, author, to: member, stays: stays === true }];
}

/** Under the same keys, and as what they are. */
function worksHere(member: KeptMember, colleagues: Circle): boolean {
  const { identity, role } = keptToMember(member);
  const standing = findMember(colleagues, identity.verifyKey);
  if (standing === null || !areBytesEqual(standing.identity.boxKey, identity.boxKey)) return false;
  return (role === "escrow") === (standing.role === "escrow");
}
