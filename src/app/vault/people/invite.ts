import { publicIdentityToBytes } from "../../../crypto/identity.ts";
import {
  type InvitationCode,
  type InvitationKind,
  invitationMailbox,
  invitationToCode,
  newInvitation,
  sealInvitationMessage,
} from "../../../crypto/invitation.ts";
import {
  bytesToSigningSeed,
  firstEpoch,
  mailboxIdToHex,
  newSpaceId,
  newSpaceKey,
  type SigningSeed,
  spaceIdToHex,
} from "../../../crypto/keys.ts";
import { signingSeedToVerifyKey } from "../../../crypto/signature.ts";
import { bytesToHex } from "../../../lib/bytes.ts";
import { ok, type Result } from "../../../lib/result.ts";
import type { StoreFailure } from "../../../sync/local-store.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import { type CircleAtServer, type CircleFailure, openCircle } from "./circle-at-server.ts";
import { keepCircle } from "./circle-record.ts";
import { contentToBytes } from "./invitation-content.ts";
import { keepInvitation, sendInvitation } from "./kept-invitation.ts";
import { addToKeyring, ownAuthor, type People } from "./people.ts";

export type InviteFailure =
  | CircleFailure
  | ServerFailure
  | StoreFailure
  | { readonly type: "no-invitation" }
  | { readonly type: "conflict" };

export type GivenInvitation = {
  /** Behind the `#` of the link. */
  readonly code: InvitationCode;
  /** Names the invitation from now on. */
  readonly mailbox: string;
};

/** As a lead, of one's own practice. */
export async function inviteColleague(
  people: People,
  practice: string,
  role: "lead" | "therapist",
  label = "",
): Promise<Result<GivenInvitation, InviteFailure>> {
  const circle = await openCircle(people, practice);
  return circle.ok ? invite(circle.value, "colleague", { role, accessSeed: null, label }) : circle;
}

/** As somebody who works there. With the answer comes the case, which the participant owns. */
export async function inviteParticipant(
  people: People,
  practice: string,
  label = "",
): Promise<Result<GivenInvitation, InviteFailure>> {
  const circle = await openCircle(people, practice);
  const accessSeed = bytesToSigningSeed(people.tools.random(32));
  return circle.ok ? invite(circle.value, "participant", { role: null, accessSeed, label }) : circle;
}

/** Makes a circle for one buddy, in which nobody is yet. */
export async function inviteBuddy(
  people: People,
  names: { readonly title: string; readonly name: string },
): Promise<Result<GivenInvitation, InviteFailure>> {
  const author = await ownAuthor(people);
  if (!author.ok) return author;
  const made = await makeOwnedCircle(people, {
    circle: "buddy",
    root: bytesToHex(author.value.publicIdentity.verifyKey),
    practice: null,
    title: names.title,
    ownName: names.name,
  });
  if (!made.ok) return made;
  const circle = await openCircle(people, made.value);
  return circle.ok ? invite(circle.value, "buddy", { role: null, accessSeed: null, label: "" }) : circle;
}

/** Keys first, then the record that leads to them. Nothing of it reaches the server before the words were compared. */
export async function makeOwnedCircle(
  people: People,
  values: {
    readonly circle: "care" | "buddy";
    readonly root: string;
    readonly practice: string | null;
    readonly title: string;
    readonly ownName: string;
  },
): Promise<Result<string, StoreFailure>> {
  const { random } = people.tools;
  const spaceId = newSpaceId(random);
  const keys = await addToKeyring(people, {
    spaces: [{ spaceId, epoch: firstEpoch, spaceKey: newSpaceKey(random) }],
    access: [{ spaceId, epoch: firstEpoch, accessSeed: bytesToSigningSeed(random(32)) }],
  });
  if (!keys.ok) return keys;
  const space = spaceIdToHex(spaceId);
  const kept = await keepCircle(people, space, {
    ...values,
    space,
    as: "owner",
    other: null,
    isCompared: false,
  });
  return kept.ok ? ok(space) : kept;
}

async function invite(
  circle: CircleAtServer,
  kind: InvitationKind,
  given: {
    readonly role: "lead" | "therapist" | null;
    readonly accessSeed: SigningSeed | null;
    readonly label: string;
  },
): Promise<Result<GivenInvitation, InviteFailure>> {
  const { people, place, author, id, kept } = circle;
  const { random } = people.tools;
  const { role, accessSeed, label } = given;
  const invitation = await newInvitation(kind, author.publicIdentity, place.root, random);
  const offer = contentToBytes({
    v: 1,
    inviter: publicIdentityToBytes(author.publicIdentity),
    name: kept().ownName,
    title: place.kind === "practice" ? kept().title : "",
    space: place.spaceId,
    circleKey: place.circleKey.reveal(),
    role: role ?? undefined,
    accessKey: accessSeed === null ? undefined : await signingSeedToVerifyKey(accessSeed),
  });
  const mailbox = mailboxIdToHex(await invitationMailbox(invitation));
  const code = invitationToCode(invitation);
  const message = bytesToHex(await sealInvitationMessage(invitation, "offer", offer, random));
  const remembered = await keepInvitation(people, mailbox, {
    mailbox,
    code,
    circle: id,
    message,
    part: "offer",
    role,
    label,
    accessSeed: accessSeed === null ? null : bytesToHex(accessSeed.reveal()),
    isDone: false,
  });
  if (!remembered.ok) return remembered;
  const sent = await sendInvitation(people, mailbox);
  return sent.ok ? ok({ code, mailbox }) : sent;
}
