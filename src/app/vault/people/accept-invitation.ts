import { type Circle, findMember } from "../../../crypto/circle.ts";
import { type PublicIdentity, publicIdentityToBytes } from "../../../crypto/identity.ts";
import {
  type Invitation,
  invitationMailbox,
  invitationToCode,
  invitationToSixWords,
  isInviter,
  newInvitationNonce,
  openInvitationMessage,
  parseInvitationCode,
  sealInvitationMessage,
} from "../../../crypto/invitation.ts";
import { hexToPublicIdentity, publicIdentityToHex } from "../../../crypto/keyring-fields.ts";
import {
  bytesToSigningSeed,
  bytesToSpaceKey,
  firstEpoch,
  type MailboxId,
  mailboxIdToHex,
  spaceIdToHex,
} from "../../../crypto/keys.ts";
import { sealLetter } from "../../../crypto/letter.ts";
import { recoveryWords } from "../../../crypto/recovery-words-nl.ts";
import { signingSeedToVerifyKey } from "../../../crypto/signature.ts";
import { type DataKind, toConsent } from "../../../domain/sharing/data-kind.ts";
import { areBytesEqual, bytesToHex, hexToBytes } from "../../../lib/bytes.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import type { CircleAuthor } from "../../../sync/circle/circle-author.ts";
import { connectServer } from "../../platform/server-client.ts";
import { openCircle, readCircleAtServer } from "./circle-at-server.ts";
import { findCircle, keepCircle, memberToKept } from "./circle-record.ts";
import { contentToBytes, type Offer, parseOffer } from "./invitation-content.ts";
import { type InviteFailure, makeOwnedCircle } from "./invite.ts";
import { codeToInvitation, findInvitation, keepInvitation, sendInvitation } from "./kept-invitation.ts";
import { addToKeyring, keyringOf, ownAuthor, type People } from "./people.ts";

export type OpenInvitationFailure =
  | InviteFailure
  | { readonly type: "malformed" }
  | { readonly type: "unknown-format" }
  /** It was used, taken back, or is older than a fortnight; or was never there. */
  | { readonly type: "gone" }
  /** What lies there does not come from who gave the link: somebody stands in between. */
  | { readonly type: "wrong-inviter" }
  /** Who invites does not work at the practice that the link names. */
  | { readonly type: "not-in-practice" };

/** An invitation whose offer holds against what the link says. */
export type OpenedInvitation = {
  readonly invitation: Invitation;
  readonly mailbox: MailboxId;
  readonly offer: Offer;
  /** Who works at the practice; `null` for a buddy. */
  readonly roster: Circle | null;
};

export type Acceptance = {
  /** What this person is called by who invites. */
  readonly name: string;
  /** For a participant. */
  readonly consent?: readonly DataKind[];
  readonly allowsEscrow?: boolean;
};

/** Looks at an invitation. A practice becomes known with it, as a list that this person may read. */
export async function openInvitation(
  people: People,
  code: string,
): Promise<Result<OpenedInvitation, OpenInvitationFailure>> {
  const parsed = parseInvitationCode(code);
  if (!parsed.ok) return parsed;
  const invitation = parsed.value;
  const mailbox = await invitationMailbox(invitation);
  const read = await connectServer(people.tools.network).invitations.read({ mailbox, part: "offer" });
  if (!read.ok) return read;
  if (read.value === null) return fail({ type: "gone" });
  const opened = await openInvitationMessage(invitation, "offer", read.value);
  const offer = opened.ok ? parseOffer(opened.value) : null;
  if (offer === null || !(await isInviter(invitation, offer.inviter))) return fail({ type: "wrong-inviter" });
  if (invitation.kind === "buddy") {
    const isOwn = areBytesEqual(offer.inviter.verifyKey, invitation.root);
    return isOwn ? ok({ invitation, mailbox, offer, roster: null }) : fail({ type: "wrong-inviter" });
  }
  const roster = await readRoster(people, invitation, offer);
  if (!roster.ok) return roster;
  const inviter = findMember(roster.value, offer.inviter.verifyKey);
  const mayInvite =
    inviter?.role === "lead" || (inviter?.role === "therapist" && invitation.kind !== "colleague");
  if (!mayInvite) return fail({ type: "not-in-practice" });
  return ok({ invitation, mailbox, offer, roster: roster.value });
}

/** Leaves the answer; the six words are the same for both when nobody stands in between. Again is harmless. */
export async function acceptInvitation(
  people: People,
  opened: OpenedInvitation,
  acceptance: Acceptance,
): Promise<Result<{ readonly circle: string; readonly words: readonly string[] }, InviteFailure>> {
  const mailbox = mailboxIdToHex(opened.mailbox);
  const author = await ownAuthor(people);
  if (!author.ok) return author;
  if (findInvitation(people, mailbox) === null) {
    const prepared = await prepareAnswer(people, opened, author.value, acceptance);
    if (!prepared.ok) return prepared;
  }
  const sent = await sendInvitation(people, mailbox);
  return sent.ok ? readSixWords(people, mailbox) : sent;
}

/** The words of an answer that was left before, also when the other person has used the invitation meanwhile. */
export async function readSixWords(
  people: People,
  mailbox: string,
): Promise<Result<{ readonly circle: string; readonly words: readonly string[] }, InviteFailure>> {
  const kept = findInvitation(people, mailbox);
  const [inviter, nonce] = [hexToPublicIdentity(kept?.inviter ?? ""), hexToBytes(kept?.nonce ?? "")];
  if (kept === null || inviter === null || nonce === null) return fail({ type: "no-invitation" });
  const author = await ownAuthor(people);
  if (!author.ok) return author;
  const invitation = codeToInvitation(kept);
  const parties = { invitation, inviter, invited: author.value.publicIdentity, nonce };
  return ok({ circle: kept.circle, words: await invitationToSixWords(parties, recoveryWords) });
}

/** The person says that the words were the same: from now on the circle is kept. */
export async function confirmWords(people: People, mailbox: string): Promise<Result<null, InviteFailure>> {
  const kept = findInvitation(people, mailbox);
  const inviter = hexToPublicIdentity(kept?.inviter ?? "");
  if (kept === null || inviter === null) return fail({ type: "no-invitation" });
  const contact = await addToKeyring(people, { contacts: [{ identity: inviter, isCompared: true }] });
  if (!contact.ok) return contact;
  const compared = await keepCircle(people, kept.circle, { isCompared: true });
  return compared.ok ? keepInvitation(people, mailbox, { isDone: true }) : compared;
}

/** Everything that the answer leads to is kept before the answer is: a link that was used once is not used up by a fault. */
async function prepareAnswer(
  people: People,
  { invitation, mailbox, offer, roster }: OpenedInvitation,
  author: CircleAuthor,
  acceptance: Acceptance,
): Promise<Result<null, InviteFailure>> {
  const { random } = people.tools;
  const joined =
    invitation.kind === "participant"
      ? await makeCase(people, offer, roster, author.publicIdentity, acceptance)
      : await joinCircle(people, invitation, offer, acceptance);
  if (!joined.ok) return joined;
  const nonce = newInvitationNonce(random);
  const letter = await sealLetter({
    sender: author.publicIdentity.verifyKey,
    signingKey: author.signingKey,
    recipient: offer.inviter.boxKey,
    content: contentToBytes({ v: 1, name: acceptance.name, nonce, ...joined.value.reply }),
    random,
  });
  if (!letter.ok) return fail({ type: "no-invitation" });
  const invited = publicIdentityToBytes(author.publicIdentity);
  const answer = contentToBytes({ v: 1, invited, letter: letter.value });
  const message = bytesToHex(await sealInvitationMessage(invitation, "answer", answer, random));
  const id = mailboxIdToHex(mailbox);
  return keepInvitation(people, id, {
    mailbox: id,
    code: invitationToCode(invitation),
    circle: joined.value.circle,
    message,
    part: "answer",
    inviter: publicIdentityToHex(offer.inviter),
    nonce: bytesToHex(nonce),
    isDone: false,
  });
}

type Joined = { readonly circle: string; readonly reply: Readonly<Record<string, Uint8Array>> };

/** A colleague or a buddy: the circle is somebody else's. */
async function joinCircle(
  people: People,
  invitation: Invitation,
  offer: Offer,
  { name }: Acceptance,
): Promise<Result<Joined, InviteFailure>> {
  const accessSeed = bytesToSigningSeed(people.tools.random(32));
  const circle = spaceIdToHex(offer.space);
  const isBuddy = invitation.kind === "buddy";
  // Somebody who means ill could name a circle that this person has already.
  const standing = findCircle(people, circle);
  if (standing !== null && (standing.as !== "visitor" || isBuddy)) return fail({ type: "no-invitation" });
  const keys = await addToKeyring(people, {
    spaces: [{ spaceId: offer.space, epoch: firstEpoch, spaceKey: bytesToSpaceKey(offer.circleKey) }],
    access: [{ spaceId: offer.space, epoch: firstEpoch, accessSeed }],
    contacts: [{ identity: offer.inviter, isCompared: false }],
  });
  if (!keys.ok) return keys;
  const kept = await keepCircle(people, circle, {
    space: circle,
    circle: isBuddy ? "buddy" : "practice",
    root: bytesToHex(invitation.root),
    as: "member",
    practice: null,
    title: isBuddy ? offer.name : offer.title,
    ownName: name,
    other: publicIdentityToHex(offer.inviter),
    isCompared: false,
  });
  if (!kept.ok) return kept;
  return ok({ circle, reply: { accessKey: await signingSeedToVerifyKey(accessSeed) } });
}

/** A participant owns the case, and says from the beginning what is shared in it. */
async function makeCase(
  people: People,
  offer: Offer,
  roster: Circle | null,
  own: PublicIdentity,
  { name, consent = [], allowsEscrow = false }: Acceptance,
): Promise<Result<Joined, InviteFailure>> {
  const { accessKey } = offer;
  if (accessKey === undefined) return fail({ type: "no-invitation" });
  const therapist = memberToKept({ role: "therapist", identity: offer.inviter, accessKey });
  const escrow = allowsEscrow ? (roster?.present.filter(({ role }) => role === "escrow") ?? []) : [];
  const made = await makeOwnedCircle(people, {
    circle: "care",
    root: bytesToHex(own.verifyKey),
    practice: spaceIdToHex(offer.space),
    title: offer.title,
    ownName: name,
  });
  if (!made.ok) return made;
  const kept = await keepCircle(people, made.value, {
    members: [therapist, ...escrow.map(memberToKept)],
    consent: [...toConsent(consent)],
    names: { [bytesToHex(offer.inviter.verifyKey)]: offer.name },
  });
  if (!kept.ok) return kept;
  const contact = await addToKeyring(people, { contacts: [{ identity: offer.inviter, isCompared: false }] });
  if (!contact.ok) return contact;
  const space = hexToBytes(made.value);
  const keyring = await keyringOf(people);
  const circleKey = keyring.spaces.find(({ spaceId }) => spaceIdToHex(spaceId) === made.value)?.spaceKey;
  if (space === null || circleKey === undefined) throw new Error("a case was made and has no key");
  return ok({ circle: made.value, reply: { space, circleKey: circleKey.reveal() } });
}

/** The list of the practice, against the root that the link names; kept, so that later lists are held against it. */
async function readRoster(
  people: People,
  { root }: Invitation,
  offer: Offer,
): Promise<Result<Circle, OpenInvitationFailure>> {
  const id = spaceIdToHex(offer.space);
  if (findCircle(people, id) === null) {
    const keys = await addToKeyring(people, {
      spaces: [{ spaceId: offer.space, epoch: firstEpoch, spaceKey: bytesToSpaceKey(offer.circleKey) }],
    });
    if (!keys.ok) return keys;
    const kept = await keepCircle(people, id, {
      space: id,
      circle: "practice",
      root: bytesToHex(root),
      as: "visitor",
      practice: null,
      title: offer.title,
      other: null,
      isCompared: false,
    });
    if (!kept.ok) return kept;
  }
  const circle = await openCircle(people, id);
  if (!circle.ok) return circle;
  if (!areBytesEqual(circle.value.place.root, root)) return fail({ type: "not-in-practice" });
  const read = await readCircleAtServer(circle.value);
  if (!read.ok) return read;
  return read.value === null ? fail({ type: "not-in-practice" }) : ok(read.value.circle);
}
