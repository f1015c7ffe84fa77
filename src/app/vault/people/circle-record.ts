import type { CircleMember, CircleRole } from "../../../crypto/circle-version.ts";
import { hexToPublicIdentity, publicIdentityToHex } from "../../../crypto/keyring-fields.ts";
import { parseSpaceId, parseVerifyKey } from "../../../crypto/keys.ts";
import { bytesToHex } from "../../../lib/bytes.ts";
import { ok, type Result } from "../../../lib/result.ts";
import { v } from "../../../lib/schema.ts";
import type { StoreFailure } from "../../../sync/local-store.ts";
import { putNamed } from "../put-record.ts";
import { recordType } from "../record-views.ts";
import type { People } from "./people.ts";

const hexText = v.pipe(v.string(), v.regex(/^([0-9a-f]{2})*$/));
const memberSchema = v.object({
  role: v.picklist(["lead", "therapist", "buddy", "escrow"] satisfies readonly CircleRole[]),
  identity: hexText,
  accessKey: hexText,
});
export type KeptMember = v.InferOutput<typeof memberSchema>;

/**
 * One circle that this person is in, in the home space. What the owner wishes (members, consent, signal) stands here, and
 * keeping the circle makes the server follow. Its keys stand in the keyring.
 */
const circleSchema = v.object({
  /** Hex of the space. */
  space: hexText,
  circle: v.picklist(["practice", "care", "buddy"]),
  root: hexText,
  /** `visitor`: may read who works there. `escrow`: a case opened with the key of the practice, to give it on. */
  as: v.picklist(["owner", "member", "visitor", "escrow"]),
  /** The practice of a case; `null` for others. */
  practice: v.nullable(hexText),
  /** What it is called here: the practice, the participant or the buddy. */
  title: v.pipe(v.string(), v.maxLength(100)),
  /** What this person is called in it. */
  ownName: v.optional(v.pipe(v.string(), v.maxLength(100)), ""),
  /** What others in it are called, by the hex of their signing key. Nothing is decided by it. */
  names: v.optional(v.record(v.string(), v.pipe(v.string(), v.maxLength(100))), {}),
  /** What a practice says of itself; see `practice-texts.ts`. */
  texts: v.optional(v.record(v.string(), v.string()), {}),
  /** With which a practice was founded here; spent since. */
  foundingCode: v.optional(v.nullable(hexText), null),
  /** The first version of a practice that was founded here, until the server has it. */
  founding: v.optional(v.nullable(hexText), null),
  /** Public identity of who is at the other side: for a member the owner, for an owner of a buddy circle nobody. */
  other: v.nullable(hexText),
  /** The six words were the same. Before that nothing of an owned circle reaches the server. */
  isCompared: v.boolean(),
  isEnded: v.optional(v.boolean(), false),
  /** For a member who was let go before and is to be let in again: that they can't enter yet is no end. */
  isAwaited: v.optional(v.boolean(), false),
  members: v.optional(v.array(memberSchema), []),
  consent: v.optional(v.array(v.string()), []),
  signal: v.optional(v.nullable(v.string()), null),
  /** When the signal was chosen, in milliseconds since 1970: choosing the same one again says it again. */
  signalAtMs: v.optional(v.nullable(v.number()), null),
  /** This buddy may be asked from the help screen, without opening the app first. */
  isInHelpNow: v.optional(v.boolean(), false),
  /** Entries that were acted upon already: hand-overs, and buddies who stopped. */
  handled: v.optional(v.array(v.string()), []),
  /** For a therapist: whom the case is on its way to. */
  handOver: v.optional(v.nullable(v.object({ to: hexText, stays: v.boolean() })), null),
  /** For a therapist: which escrow was last looked for in which version of the case, and whether it was given the case. */
  deposit: v.optional(v.nullable(v.object({ escrow: hexText, version: v.number() })), null),
  /** For who owns it: the envelope of that, to put back at a server that lost it. */
  record: v.optional(v.nullable(hexText), null),
  /** The server has shown less than it had, and it was put back. */
  wasSetBack: v.optional(v.boolean(), false),
  /** The newest of the circle that was believed: number, hash, version of the record, envelope hash. */
  seen: v.optional(v.nullable(v.tuple([v.number(), hexText, v.number(), hexText])), null),
});
export type KeptCircle = v.InferOutput<typeof circleSchema>;

export const circleType = recordType("keys-circle", circleSchema);

export function keptCircles({ space }: People): readonly KeptCircle[] {
  return circleType.read(space.log.recordById()).map(({ value }) => value);
}

export function findCircle(people: People, space: string): KeptCircle | null {
  return keptCircles(people).find((circle) => circle.space === space) ?? null;
}

export async function keepCircle(
  { space }: People,
  id: string,
  values: Partial<KeptCircle>,
): Promise<Result<null, StoreFailure>> {
  if (Object.keys(values).length === 0) return ok(null);
  return space.write([putNamed(`circle|${id}`, "keys-circle", values)]);
}

export function memberToKept({ role, identity, accessKey }: CircleMember): KeptMember {
  return { role, identity: publicIdentityToHex(identity), accessKey: bytesToHex(accessKey) };
}

/** What stands in the home space was put there by this app: another form is a mistake of ours. */
export function keptToMember({ role, identity, accessKey }: KeptMember): CircleMember {
  const [parsed, key] = [hexToPublicIdentity(identity), parseVerifyKey(accessKey)];
  if (parsed === null || key === null) throw new Error("a member was kept that is none");
  return { role, identity: parsed, accessKey: key };
}

export function keptToRoot({ circle, space, root }: Pick<KeptCircle, "circle" | "space" | "root">) {
  const [spaceId, verifyKey] = [parseSpaceId(space), parseVerifyKey(root)];
  if (spaceId === null || verifyKey === null) throw new Error("a circle was kept that is none");
  return { kind: circle, spaceId, root: verifyKey } as const;
}
