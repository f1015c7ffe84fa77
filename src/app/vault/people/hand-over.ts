import { findMember } from "../../../crypto/circle.ts";
import { importSpaceKey } from "../../../crypto/envelope.ts";
import type { BoxSecret } from "../../../crypto/hpke.ts";
import { type PublicIdentity, publicIdentityToBytes } from "../../../crypto/identity.ts";
import { hexToPublicIdentity, publicIdentityToHex } from "../../../crypto/keyring-fields.ts";
import {
  bytesToSigningSeed,
  bytesToSpaceKey,
  firstEpoch,
  spaceIdToHex,
  type VerifyKey,
} from "../../../crypto/keys.ts";
import { openLetter, sealLetter } from "../../../crypto/letter.ts";
import { signingSeedToVerifyKey } from "../../../crypto/signature.ts";
import { areBytesEqual, type Bytes, bytesToHex, hexToBytes } from "../../../lib/bytes.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import { whileContended } from "../../../sync/change-directly.ts";
import { entriesOfKind } from "../../../sync/circle/follow-side.ts";
import { writeEntries } from "../../../sync/circle/write-entries.ts";
import { type CircleAtServer, followCircleSide, openCircle, readCircleAtServer } from "./circle-at-server.ts";
import { findCircle, type KeptCircle, keepCircle } from "./circle-record.ts";
import { type CaseLetter, contentToBytes, parseCaseLetter } from "./invitation-content.ts";
import { type ViewFailure, writeNamed } from "./joined-circle.ts";
import type { KeepFailure } from "./keep-owned-circle.ts";
import { addToKeyring, keyringOf, type People } from "./people.ts";

export type HandOverFailure =
  | ViewFailure
  /** The colleague does not work at the practice of the case. */
  | { readonly type: "not-in-practice" };

/** A case that a colleague wants to give to this person. */
export type OfferedCase = {
  readonly practice: string;
  readonly from: VerifyKey;
  readonly case: string;
  readonly title: string;
  readonly letter: CaseLetter;
};

/**
 * Begins to give a case to a colleague: a letter tells them of it. When they have accepted, `keepHandOver` tells the
 * participant, whose device lets them in and gives them the keys; without it nobody gets anything. Resolves to true when
 * the participant was told, false while the colleague has not accepted.
 */
export async function handOver(
  people: People,
  id: string,
  to: PublicIdentity,
  options: { readonly stays: boolean },
): Promise<Result<boolean, HandOverFailure>> {
  const kept = findCircle(people, id);
  const isTheirs = kept?.as === "member" || kept?.as === "escrow";
  if (kept === null || kept.practice === null || !isTheirs) return fail({ type: "no-circle" });
  const wished = await keepCircle(people, id, {
    handOver: { to: publicIdentityToHex(to), stays: options.stays },
  });
  return wished.ok ? keepHandOver(people, id) : wished;
}

/** Does what of a hand-over can be done now. Again is harmless. */
export async function keepHandOver(people: People, id: string): Promise<Result<boolean, HandOverFailure>> {
  const kept = findCircle(people, id);
  const to = hexToPublicIdentity(kept?.handOver?.to ?? "");
  if (kept === null || kept.handOver === null || kept.practice === null || to === null) return ok(true);
  const accessKey = await findAccessKey(people, kept, to);
  if (!accessKey.ok) return accessKey;
  if (accessKey.value === null) return ok(false);
  const told = await writeNamed(people, id, {
    name: `hand-over|${bytesToHex(accessKey.value)}`,
    kind: "hand-over",
    values: {
      to: publicIdentityToHex(to),
      accessKey: bytesToHex(accessKey.value),
      stays: kept.handOver.stays,
    },
  });
  if (!told.ok) return told;
  const done = await keepCircle(people, id, { handOver: null });
  return done.ok ? ok(true) : done;
}

/** With which the colleague enters the case: they are in it already, or have said so in a letter. */
async function findAccessKey(
  people: People,
  kept: KeptCircle,
  to: PublicIdentity,
): Promise<Result<VerifyKey | null, HandOverFailure>> {
  const ofCase = await openCircle(people, kept.space);
  if (!ofCase.ok) return ofCase;
  const pulled = await readCircleAtServer(ofCase.value);
  if (!pulled.ok) return pulled;
  const standing = pulled.value === null ? null : findMember(pulled.value.circle, to.verifyKey);
  if (standing !== null) return ok(standing.accessKey);
  const practice = await openCircle(people, kept.practice ?? "");
  if (!practice.ok) return practice;
  const other = hexToPublicIdentity(kept.other ?? "");
  if (other === null) return fail({ type: "no-circle" });
  const { place } = ofCase.value;
  const offered = await writeLetter(practice.value, to, `case|${kept.space}`, {
    v: 1,
    space: place.spaceId,
    circleKey: place.circleKey.reveal(),
    participant: publicIdentityToBytes(other),
    title: kept.title,
  });
  if (!offered.ok) return offered;
  const letters = await readLetters(practice.value);
  if (!letters.ok) return letters;
  const reply = letters.value.find(
    ({ from, letter }) =>
      areBytesEqual(from, to.verifyKey) &&
      areBytesEqual(letter.space, place.spaceId) &&
      letter.accessKey !== undefined,
  );
  return ok(reply?.letter.accessKey ?? null);
}

/** Cases that colleagues want to give to this person and that were not accepted yet. */
export async function offeredCases(
  people: People,
  practice: string,
): Promise<Result<readonly OfferedCase[], HandOverFailure>> {
  const circle = await openCircle(people, practice);
  if (!circle.ok) return circle;
  const letters = await readLetters(circle.value);
  if (!letters.ok) return letters;
  return ok(
    letters.value.flatMap(({ from, letter }) => {
      const id = spaceIdToHex(letter.space);
      const standing = findCircle(people, id);
      const isNew = standing === null || standing.isEnded;
      if (letter.participant === undefined || letter.circleKey === undefined || !isNew) return [];
      return [{ practice, from, case: id, title: letter.title ?? "", letter }];
    }),
  );
}

/** The keys come with the participant's next round; until then there is nothing to read. */
export async function acceptCase(
  people: People,
  offered: OfferedCase,
): Promise<Result<null, HandOverFailure>> {
  const { circleKey, participant, space: spaceId } = offered.letter;
  if (circleKey === undefined || participant === undefined) return fail({ type: "no-circle" });
  const practice = await openCircle(people, offered.practice);
  if (!practice.ok) return practice;
  const roster = await readCircleAtServer(practice.value);
  if (!roster.ok) return roster;
  const from = roster.value === null ? null : findMember(roster.value.circle, offered.from);
  if (from === null) return fail({ type: "not-in-practice" });
  const standing = findCircle(people, offered.case);
  const root = bytesToHex(participant.verifyKey);
  if (standing !== null && standing.root !== root) return fail({ type: "no-circle" });
  const { random } = people.tools;
  const { access } = await keyringOf(people);
  const drawn = access.find((one) => areBytesEqual(one.spaceId, spaceId))?.accessSeed;
  const accessSeed = drawn ?? bytesToSigningSeed(random(32));
  const keys = await addToKeyring(people, {
    spaces: [{ spaceId, epoch: firstEpoch, spaceKey: bytesToSpaceKey(circleKey) }],
    access: [{ spaceId, epoch: firstEpoch, accessSeed }],
    contacts: [{ identity: participant, isCompared: false }],
  });
  if (!keys.ok) return keys;
  const replied = await writeLetter(practice.value, from.identity, `accepted|${offered.case}`, {
    v: 1,
    space: spaceId,
    accessKey: await signingSeedToVerifyKey(accessSeed),
  });
  if (!replied.ok) return replied;
  return keepCircle(people, offered.case, {
    space: offered.case,
    circle: "care",
    root,
    as: "member",
    practice: offered.practice,
    title: offered.title,
    ownName: practice.value.kept().ownName,
    other: publicIdentityToHex(participant),
    isCompared: true,
    isEnded: false,
    isAwaited: true,
  });
}

/** One letter a name and recipient: the same again is not written again. */
export function writeLetter(...letter: Parameters<typeof writeLetterOnce>): LetterWritten {
  return whileContended(() => writeLetterOnce(...letter));
}

type LetterWritten = Promise<Result<null, KeepFailure | { readonly type: "not-in-practice" }>>;

async function writeLetterOnce(
  practice: CircleAtServer,
  to: PublicIdentity,
  subject: string,
  content: Parameters<typeof contentToBytes>[0],
): LetterWritten {
  const { people, place, author, own } = practice;
  const { random, nowMs } = people.tools;
  const read = await readCircleAtServer(practice);
  if (!read.ok) return read;
  if (read.value === null) return fail({ type: "no-circle" });
  const colleague = findMember(read.value.circle, to.verifyKey);
  if (colleague === null || !areBytesEqual(colleague.identity.boxKey, to.boxKey))
    return fail({ type: "not-in-practice" });
  const side = await followCircleSide(practice, read.value, "own");
  if (!side.ok) return side;
  const name = `${subject}|${bytesToHex(to.verifyKey)}`;
  const ownKey = bytesToHex(author.publicIdentity.verifyKey);
  const isWritten = entriesOfKind(side.value, "letter").some(
    (entry) => entry.name === name && entry.author === ownKey,
  );
  if (isWritten) return ok(null);
  const letter = await sealLetter({
    sender: author.publicIdentity.verifyKey,
    signingKey: author.signingKey,
    recipient: to.boxKey,
    content: contentToBytes(content),
    random,
  });
  if (!letter.ok) return fail({ type: "unusable-key" });
  const draft = { name, kind: "letter", values: { letter: bytesToHex(letter.value) } };
  const key = { epoch: firstEpoch, spaceKey: await importSpaceKey(place.circleKey) };
  return writeEntries(own, [draft], side.value.entryById, {
    place,
    side: "own",
    author,
    key,
    nowMs: nowMs(),
    random,
  });
}

/** Those to this person, of colleagues who work there or did when they wrote. */
function readLetters(practice: CircleAtServer): Promise<Result<readonly ReadLetter[], KeepFailure>> {
  return readLettersOf(practice, practice.author.identity.boxSecret);
}

type ReadLetter = { readonly from: VerifyKey; readonly letter: CaseLetter };

/** Those that open with this secret. */
export async function readLettersOf(
  practice: CircleAtServer,
  secret: BoxSecret,
): Promise<Result<readonly ReadLetter[], KeepFailure>> {
  const read = await readCircleAtServer(practice);
  if (!read.ok) return read;
  if (read.value === null) return fail({ type: "no-circle" });
  const side = await followCircleSide(practice, read.value, "own");
  if (!side.ok) return side;
  const letters: { from: VerifyKey; letter: CaseLetter }[] = [];
  for (const entry of entriesOfKind(side.value, "letter")) {
    const opened = await openLetterOf(secret, entry.values.letter);
    const letter = opened === null ? null : parseCaseLetter(opened.content);
    if (opened === null || letter === null || bytesToHex(opened.sender) !== entry.author) continue;
    letters.push({ from: opened.sender, letter });
  }
  return ok(letters);
}

async function openLetterOf(
  secret: BoxSecret,
  value: unknown,
): Promise<{ readonly sender: VerifyKey; readonly content: Bytes } | null> {
  const bytes = typeof value === "string" ? hexToBytes(value) : null;
  const opened = bytes === null ? null : await openLetter(bytes, secret);
  return opened?.ok === true ? opened.value : null;
}
