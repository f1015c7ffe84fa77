import { findMember } from "../../../crypto/circle.ts";
import type { CircleMember } from "../../../crypto/circle-version.ts";
import {
  identityToPublic,
  newIdentity,
  type PublicIdentity,
  publicIdentityToBytes,
} from "../../../crypto/identity.ts";
import { hexToPublicIdentity, publicIdentityToHex } from "../../../crypto/keyring-fields.ts";
import { bytesToSigningSeed, bytesToSpaceKey, firstEpoch, type VerifyKey } from "../../../crypto/keys.ts";
import { signingSeedToVerifyKey } from "../../../crypto/signature.ts";
import { bytesToHex } from "../../../lib/bytes.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import { readCircle } from "../../../sync/circle/read-circle.ts";
import { knownCircle, openCircle } from "./circle-at-server.ts";
import { findCircle, keepCircle } from "./circle-record.ts";
import { type EscrowKey, findEscrow, keepEscrow } from "./escrow-key.ts";
import { type HandOverFailure, handOver, type OfferedCase, readLettersOf, writeLetter } from "./hand-over.ts";
import { writeToCircle } from "./joined-circle.ts";
import type { KeepFailure } from "./keep-owned-circle.ts";
import { addToKeyring, type People } from "./people.ts";
import { changePractice } from "./practice.ts";

/**
 * As a lead: gives the practice a key that may open a case when its therapist can't. It stands in the roster for all to
 * see, and opens the cases of those participants only who agree to it, which nobody does by themselves.
 */
export async function addEscrow(people: People, practice: string): Promise<Result<null, KeepFailure>> {
  const { random } = people.tools;
  const escrow: EscrowKey = findEscrow(people, practice) ?? {
    identity: newIdentity(random),
    accessSeed: bytesToSigningSeed(random(32)),
  };
  const kept = await keepEscrow(people, practice, escrow);
  if (!kept.ok) return kept;
  const identity = await identityToPublic(escrow.identity);
  const accessKey = await signingSeedToVerifyKey(escrow.accessSeed);
  const member = { role: "escrow", identity, accessKey } as const;
  const added = await changePractice(people, practice, { type: "admit", member });
  return added.ok ? ok(null) : added;
}

/**
 * As a therapist of a case whose participant agreed: leaves the escrow a letter that leads there. Looks at what this
 * device knows of the case, and again only when the case or the escrow is another one.
 */
export async function depositCase(
  people: People,
  id: string,
  escrow: CircleMember,
): Promise<Result<null, HandOverFailure>> {
  const opened = await openCircle(people, id);
  if (!opened.ok) return opened;
  const { kept, place } = opened.value;
  const { practice, deposit, seen, other, title } = kept();
  const [key, version] = [bytesToHex(escrow.identity.verifyKey), seen?.[2] ?? 0];
  if (practice === null || (deposit?.escrow === key && deposit.version === version)) return ok(null);
  const envelope = await people.tools.sides.readCircle(id);
  if (envelope === null) return ok(null);
  const read = await readCircle(envelope, place, knownCircle(kept()));
  if (!read.ok) return ok(null);
  const participant = hexToPublicIdentity(other ?? "");
  const isAgreed = findMember(read.value.circle, escrow.identity.verifyKey) !== null;
  if (isAgreed && participant !== null) {
    const office = await openCircle(people, practice);
    if (!office.ok) return office;
    const written = await writeLetter(office.value, escrow.identity, `deposit|${id}`, {
      v: 1,
      space: place.spaceId,
      circleKey: place.circleKey.reveal(),
      participant: publicIdentityToBytes(participant),
      title,
    });
    if (!written.ok) return written;
  }
  return keepCircle(people, id, { deposit: { escrow: key, version } });
}

/** As who holds the key: the cases that it leads to. One whose participant took the yes back does not open any more. */
export async function escrowCases(
  people: People,
  practice: string,
): Promise<Result<readonly OfferedCase[], HandOverFailure>> {
  const office = await openCircle(people, practice);
  if (!office.ok) return office;
  const escrow = findEscrow(people, practice);
  if (escrow === null) return ok([]);
  const letters = await readLettersOf(office.value, escrow.identity.boxSecret);
  if (!letters.ok) return letters;
  const caseById = new Map<string, OfferedCase>();
  for (const { from, letter } of letters.value) {
    const id = bytesToHex(letter.space);
    if (letter.participant === undefined || letter.circleKey === undefined) continue;
    caseById.set(id, { practice, from, case: id, title: letter.title ?? "", letter });
  }
  return ok([...caseById.values()]);
}

/**
 * Opens a case with the key of the practice and gives it to a colleague. That it was opened, and by what, stands in the
 * participant's log; their device lets the colleague in. True once the participant was told; ask again until then, and
 * until the colleague has accepted.
 */
export async function handOverByEscrow(
  people: People,
  offered: OfferedCase,
  to: PublicIdentity,
): Promise<Result<boolean, HandOverFailure>> {
  const taken = await takeWithEscrow(people, offered);
  if (!taken.ok) return taken;
  const given = await handOver(people, offered.case, to, { stays: true });
  if (!given.ok || !given.value) return given;
  const ended = await keepCircle(people, offered.case, { isEnded: true });
  return ended.ok ? ok(true) : ended;
}

async function takeWithEscrow(people: People, offered: OfferedCase): Promise<Result<null, HandOverFailure>> {
  const { circleKey, participant, space: spaceId } = offered.letter;
  const escrow = findEscrow(people, offered.practice);
  if (circleKey === undefined || participant === undefined || escrow === null)
    return fail({ type: "no-circle" });
  const standing = findCircle(people, offered.case);
  if (standing !== null && standing.as !== "escrow" && !standing.isEnded) return fail({ type: "no-circle" });
  if (standing?.as === "escrow" && !standing.isEnded) return ok(null);
  const keys = await addToKeyring(people, {
    spaces: [{ spaceId, epoch: firstEpoch, spaceKey: bytesToSpaceKey(circleKey) }],
  });
  if (!keys.ok) return keys;
  const kept = await keepCircle(people, offered.case, {
    space: offered.case,
    circle: "care",
    root: bytesToHex(participant.verifyKey),
    as: "escrow",
    practice: offered.practice,
    title: offered.title,
    ownName: findCircle(people, offered.practice)?.title ?? "",
    other: publicIdentityToHex(participant),
    isCompared: true,
    isEnded: false,
  });
  if (!kept.ok) return kept;
  const noted = await writeToCircle(people, offered.case, "opened", {});
  if (noted.ok) return noted;
  // It leads nowhere (any more): nothing of it stays open here.
  await keepCircle(people, offered.case, { isEnded: true });
  return noted;
}

/** Who has the key of a practice on their devices: of this person, or `null` when it is somebody else's. */
export async function ownEscrowKey(people: People, practice: string): Promise<VerifyKey | null> {
  const escrow = findEscrow(people, practice);
  return escrow === null ? null : (await identityToPublic(escrow.identity)).verifyKey;
}
