import type { PublicIdentity } from "../../../crypto/identity.ts";
import { invitationToSixWords, openInvitationMessage } from "../../../crypto/invitation.ts";
import { publicIdentityToHex } from "../../../crypto/keyring-fields.ts";
import {
  bytesToSigningSeed,
  bytesToSpaceKey,
  firstEpoch,
  parseMailboxId,
  spaceIdToHex,
} from "../../../crypto/keys.ts";
import { openLetter } from "../../../crypto/letter.ts";
import { recoveryWords } from "../../../crypto/recovery-words-nl.ts";
import { areBytesEqual, bytesToHex, hexToBytes } from "../../../lib/bytes.ts";
import { exhaustive } from "../../../lib/exhaustive.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import { connectServer } from "../../platform/server-client.ts";
import { openCircle } from "./circle-at-server.ts";
import { findCircle, keepCircle, memberToKept } from "./circle-record.ts";
import { parseAnswer, parseReply, type Reply } from "./invitation-content.ts";
import type { InviteFailure } from "./invite.ts";
import type { KeepFailure } from "./keep-owned-circle.ts";
import { codeToInvitation, endInvitation, findInvitation, type KeptInvitation } from "./kept-invitation.ts";
import { addToKeyring, ownAuthor, type People } from "./people.ts";
import { changePractice, keepPractice } from "./practice.ts";

/** What came back. Nothing of it counts before the words were compared. */
export type InvitationAnswer = {
  readonly mailbox: string;
  readonly name: string;
  readonly words: readonly string[];
  readonly invited: PublicIdentity;
  readonly reply: Reply;
};

export type AnswerFailure =
  | InviteFailure
  | KeepFailure
  /** What lies there was not written by who signed it, or not for this person. */
  | { readonly type: "refused-answer" };

/** `null` as long as nobody answered. */
export async function readAnswer(
  people: People,
  mailbox: string,
): Promise<Result<InvitationAnswer | null, AnswerFailure>> {
  const kept = findInvitation(people, mailbox);
  const id = parseMailboxId(mailbox);
  if (kept === null || id === null) return fail({ type: "no-invitation" });
  const invitation = codeToInvitation(kept);
  const read = await connectServer(people.tools.network).invitations.read({ mailbox: id, part: "answer" });
  if (!read.ok) return read;
  if (read.value === null) return ok(null);
  const author = await ownAuthor(people);
  if (!author.ok) return author;
  const opened = await openInvitationMessage(invitation, "answer", read.value);
  const answer = opened.ok ? parseAnswer(opened.value) : null;
  if (answer === null) return fail({ type: "refused-answer" });
  const letter = await openLetter(answer.letter, author.value.identity.boxSecret);
  if (!letter.ok || !areBytesEqual(letter.value.sender, answer.invited.verifyKey))
    return fail({ type: "refused-answer" });
  const reply = parseReply(letter.value.content);
  if (reply === null) return fail({ type: "refused-answer" });
  const { invited } = answer;
  const parties = { invitation, inviter: author.value.publicIdentity, invited, nonce: reply.nonce };
  const words = await invitationToSixWords(parties, recoveryWords);
  return ok({ mailbox, name: reply.name, words, invited, reply });
}

/** The person says that the words were the same. Resolves to the circle that came of it; again is harmless. */
export async function confirmAnswer(
  people: People,
  answer: InvitationAnswer,
): Promise<Result<string, AnswerFailure>> {
  const kept = findInvitation(people, answer.mailbox);
  if (kept === null) return fail({ type: "no-invitation" });
  const contact = await addToKeyring(people, { contacts: [{ identity: answer.invited, isCompared: true }] });
  if (!contact.ok) return contact;
  const circle = await takeIn(people, kept, answer);
  if (!circle.ok) return circle;
  const ended = await endInvitation(people, answer.mailbox);
  return ended.ok ? circle : ended;
}

async function takeIn(
  people: People,
  kept: KeptInvitation,
  { invited, name, reply }: InvitationAnswer,
): Promise<Result<string, AnswerFailure>> {
  const { kind } = codeToInvitation(kept);
  const { accessKey } = reply;
  switch (kind) {
    case "colleague": {
      if (accessKey === undefined) return fail({ type: "refused-answer" });
      const member = { role: kept.role ?? "therapist", identity: invited, accessKey } as const;
      const names = { [bytesToHex(invited.verifyKey)]: name };
      const admitted = await changePractice(people, kept.circle, { type: "admit", member }, names);
      if (!admitted.ok) return admitted;
      const practice = await openCircle(people, kept.circle);
      const told = practice.ok ? await keepPractice(practice.value) : practice;
      return told.ok ? ok(kept.circle) : told;
    }
    case "buddy": {
      if (accessKey === undefined) return fail({ type: "refused-answer" });
      const member = memberToKept({ role: "buddy", identity: invited, accessKey });
      const wished = await keepCircle(people, kept.circle, {
        members: [member],
        other: publicIdentityToHex(invited),
        isCompared: true,
      });
      return wished.ok ? ok(kept.circle) : wished;
    }
    case "participant":
      return takeCase(people, kept, { invited, name, reply });
    default:
      return exhaustive(kind);
  }
}

async function takeCase(
  people: People,
  kept: KeptInvitation,
  { invited, name, reply }: Pick<InvitationAnswer, "invited" | "name" | "reply">,
): Promise<Result<string, AnswerFailure>> {
  const seed = hexToBytes(kept.accessSeed ?? "");
  const { space: spaceId, circleKey } = reply;
  if (seed === null || seed.length === 0 || spaceId === undefined || circleKey === undefined)
    return fail({ type: "refused-answer" });
  const space = spaceIdToHex(spaceId);
  // An id that is in use already can only come from somebody who means ill.
  const standing = findCircle(people, space);
  const root = bytesToHex(invited.verifyKey);
  if (standing !== null && standing.root !== root) return fail({ type: "refused-answer" });
  const keys = await addToKeyring(people, {
    spaces: [{ spaceId, epoch: firstEpoch, spaceKey: bytesToSpaceKey(circleKey) }],
    access: [{ spaceId, epoch: firstEpoch, accessSeed: bytesToSigningSeed(seed) }],
  });
  if (!keys.ok) return keys;
  const taken = await keepCircle(people, space, {
    space,
    circle: "care",
    root,
    as: "member",
    practice: kept.circle,
    title: name,
    ownName: findCircle(people, kept.circle)?.ownName ?? "",
    other: publicIdentityToHex(invited),
    isCompared: true,
  });
  return taken.ok ? ok(space) : taken;
}
