import { expect, test } from "vitest";
import { type Bytes, bytesToHex, hexToBytes } from "../lib/bytes.ts";
import { type Circle, readCircleVersions, signCircleVersion } from "./circle.ts";
import {
  authorIdOf,
  deriveCaseId,
  deriveMessagesEpoch,
  deriveMessagesSpaceId,
  deriveVisitorSeed,
} from "./circle-keys.ts";
import type { CircleChange } from "./circle-version.ts";
import { boxSecretToBoxKey, bytesToBoxSecret } from "./hpke.ts";
import { bytesToPublicIdentity } from "./identity.ts";
import {
  invitationMailbox,
  invitationToCode,
  invitationToSixWords,
  isInviter,
  openInvitationMessage,
  parseInvitationCode,
  sealInvitationMessage,
} from "./invitation.ts";
import { bytesToSigningSeed, bytesToSpaceId, bytesToSpaceKey, bytesToVerifyKey, type Epoch } from "./keys.ts";
import { openLetter, sealLetter } from "./letter.ts";
import { expectOk } from "./result.test-support.ts";
import { secondOpenLetter } from "./second-people.test-support.ts";
import { importSigningSeed, signingSeedToVerifyKey } from "./signature.ts";
import care from "./vectors/circle-care.json" with { type: "json" };
import keys from "./vectors/circle-keys.json" with { type: "json" };
import practice from "./vectors/circle-practice.json" with { type: "json" };
import invitations from "./vectors/invitation.json" with { type: "json" };
import letters from "./vectors/letter.json" with { type: "json" };

// Made by the second implementation and frozen, as in vectors.test.ts.

test("a practice: founded by its root, a colleague comes and leaves", async () => {
  const spaceId = bytesToSpaceId(hex(practice.spaceId));
  const root = { kind: "practice", spaceId, root: bytesToVerifyKey(hex(practice.root)) } as const;
  const circle = expectOk(await readCircleVersions(practice.versions.map(hex), root, null));
  expect(circle?.present.map(({ role }) => role)).toEqual(["lead"]);
  expect(circle?.past.map(({ role, accessKey }) => [role, bytesToHex(accessKey)])).toEqual([
    ["therapist", practice.accessKeys[1]],
  ]);
  expect(circle?.head).toEqual({ number: 3, hash: hex(practice.headHash) });
  expect(circle?.events.map(({ atMs }) => atMs)).toEqual([
    1_764_000_000_000, 1_764_000_000_001, 1_764_000_000_002,
  ]);
});

test("a case: the participant lets a therapist in and says what is shared, in the same bytes", async () => {
  const spaceId = bytesToSpaceId(hex(care.spaceId));
  const seed = bytesToSigningSeed(hex(care.rootSeed));
  const [signer, signingKey] = [await signingSeedToVerifyKey(seed), await importSigningSeed(seed)];
  expect(bytesToHex(signer)).toBe(care.root);
  const root = { kind: "care", spaceId, root: signer } as const;
  const identity = expectOk(bytesToPublicIdentity(hex(care.other)));
  const accessKey = bytesToVerifyKey(hex(care.accessKey));
  const changes: readonly CircleChange[] = [
    { type: "admit", member: { role: "therapist", identity, accessKey } },
    { type: "consent", kinds: care.consent },
  ];
  let circle: Circle | null = null;
  const made: Bytes[] = [];
  for (const [index, change] of changes.entries()) {
    const atMs = 1_764_000_000_000 + index;
    made.push(expectOk(await signCircleVersion({ root, circle, change, signer, signingKey, atMs })));
    circle = expectOk(await readCircleVersions(made, root, null));
  }
  expect(made.map(bytesToHex)).toEqual(care.versions);
  expect(circle?.consent).toEqual(care.consent);
  expect(circle === null ? null : bytesToHex(circle.head.hash)).toBe(care.headHash);
});

test("what follows from the key of a circle", async () => {
  const circleKey = bytesToSpaceKey(hex(keys.circleKey));
  const spaceKey = bytesToSpaceKey(hex(keys.epochKey));
  expect(bytesToHex(await deriveMessagesSpaceId(circleKey))).toBe(keys.messagesSpaceId);
  expect(bytesToHex(await deriveCaseId(circleKey))).toBe(keys.caseId);
  expect(bytesToHex((await deriveVisitorSeed(circleKey)).reveal())).toBe(keys.visitorSeed);
  const spaceId = bytesToSpaceId(new Uint8Array(16));
  const messages = await deriveMessagesEpoch(circleKey, { spaceId, epoch: 3 as Epoch, spaceKey });
  expect(messages.epoch).toBe(3);
  expect(bytesToHex(messages.spaceId)).toBe(keys.messagesSpaceId);
  expect(bytesToHex(messages.spaceKey.reveal())).toBe(keys.messagesKey);
  expect(bytesToHex(await authorIdOf(bytesToVerifyKey(hex(keys.verifyKey))))).toBe(keys.authorId);
});

test.each(letters)("letter: $name", async (vector) => {
  const seed = bytesToSigningSeed(hex(vector.seed));
  const secret = bytesToBoxSecret(hex(vector.secret));
  const letter = await sealLetter({
    sender: await signingSeedToVerifyKey(seed),
    signingKey: await importSigningSeed(seed),
    recipient: await boxSecretToBoxKey(secret),
    content: hex(vector.content),
    random: () => hex(vector.ephemeral),
  });
  expect(bytesToHex(expectOk(letter))).toBe(vector.letter);
  expect(expectOk(await openLetter(hex(vector.letter), secret)).content).toEqual(hex(vector.content));
  expect(bytesToHex(secondOpenLetter(expectOk(letter), hex(vector.secret)))).toBe(vector.content);
});

test.each(invitations)("invitation of a $kind", async (vector) => {
  const invitation = expectOk(parseInvitationCode(vector.code));
  expect(invitation.kind).toBe(vector.kind);
  expect(bytesToHex(invitation.secret)).toBe(vector.secret);
  expect(bytesToHex(invitation.root)).toBe(vector.root);
  expect(invitationToCode(invitation)).toBe(vector.code);
  const inviter = expectOk(bytesToPublicIdentity(hex(vector.inviter)));
  const invited = expectOk(bytesToPublicIdentity(hex(vector.invited)));
  expect(await isInviter(invitation, inviter)).toBe(true);
  expect(await isInviter(invitation, invited)).toBe(false);
  expect(bytesToHex(await invitationMailbox(invitation))).toBe(vector.mailbox);
  for (const part of ["offer", "answer"] as const) {
    const content = hex(vector.content);
    const sealed = await sealInvitationMessage(invitation, part, content, () => hex(vector.salt));
    expect(bytesToHex(sealed)).toBe(vector[part]);
    expect(expectOk(await openInvitationMessage(invitation, part, sealed))).toEqual(content);
    const other = part === "offer" ? "answer" : "offer";
    expect((await openInvitationMessage(invitation, other, sealed)).ok).toBe(false);
  }
  const places = Array.from({ length: 2048 }, (_, index) => String(index));
  const words = await invitationToSixWords(
    { invitation, inviter, invited, nonce: hex(vector.nonce) },
    places,
  );
  expect(words).toEqual(vector.wordPlaces.map(String));
});

function hex(text: string): Bytes {
  const bytes = hexToBytes(text);
  if (bytes === null) throw new Error("not hex");
  return bytes;
}
