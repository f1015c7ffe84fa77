import { expect, test } from "vitest";
import { flipBit } from "./flip-bit.test-support.ts";
import { boxSecretToBoxKey, newBoxSecret } from "./hpke.ts";
import { identityToPublic, newIdentity } from "./identity.ts";
import {
  invitationToCode,
  invitationToSixWords,
  newInvitation,
  newInvitationNonce,
  openInvitationMessage,
  parseInvitationCode,
  sealInvitationMessage,
} from "./invitation.ts";
import { openLetter, sealLetter } from "./letter.ts";
import { recoveryWords } from "./recovery-words-nl.ts";
import { expectOk } from "./result.test-support.ts";
import { importSigningSeed } from "./signature.ts";
import { randomBytes } from "./web-crypto.ts";

test("a code that was cut, lengthened or misread is none", async () => {
  const { invitation } = await newParties();
  const code = invitationToCode(invitation);
  for (const wrong of ["", "%", code.slice(0, -1), `${code}A`, `${code}AA`, code.replace(/^./, "z")]) {
    expect(parseInvitationCode(wrong).ok).toBe(false);
  }
  expect(parseInvitationCode(`Ag${code.slice(2)}`)).toEqual({ ok: false, error: { type: "unknown-format" } });
});

test("who does not know the secret reads nothing and writes nothing", async () => {
  const { invitation } = await newParties();
  const sealed = await sealInvitationMessage(invitation, "offer", new Uint8Array(40), randomBytes);
  const other = { ...invitation, secret: randomBytes(16) };
  expect((await openInvitationMessage(other, "offer", sealed)).ok).toBe(false);
  for (const bit of [0, 9, 300, sealed.length * 8 - 1]) {
    expect((await openInvitationMessage(invitation, "offer", flipBit(sealed, bit))).ok).toBe(false);
  }
});

test("another key of either, another root, another kind or another answer gives other words", async () => {
  const parties = await newParties();
  const words = await invitationToSixWords(parties, recoveryWords);
  expect(words).toHaveLength(6);
  expect(await invitationToSixWords({ ...parties }, recoveryWords)).toEqual(words);
  const stranger = await identityToPublic(newIdentity(randomBytes));
  const { invitation, inviter, invited } = parties;
  const changed = [
    { ...parties, inviter: stranger },
    { ...parties, invited: stranger },
    { ...parties, inviter: { ...inviter, boxKey: stranger.boxKey } },
    { ...parties, invited: { ...invited, boxKey: stranger.boxKey } },
    { ...parties, inviter: invited, invited: inviter },
    { ...parties, nonce: newInvitationNonce(randomBytes) },
    { ...parties, invitation: { ...invitation, root: stranger.verifyKey } },
    { ...parties, invitation: { ...invitation, kind: "colleague" as const } },
  ];
  for (const other of changed) expect(await invitationToSixWords(other, recoveryWords)).not.toEqual(words);
});

test("a letter is read by its reader alone, and nobody can sign another's", async () => {
  const [sender, reader, stranger] = [
    newIdentity(randomBytes),
    newIdentity(randomBytes),
    newBoxSecret(randomBytes),
  ];
  const { verifyKey } = await identityToPublic(sender);
  const letter = expectOk(
    await sealLetter({
      sender: verifyKey,
      signingKey: await importSigningSeed(sender.signingSeed),
      recipient: await boxSecretToBoxKey(reader.boxSecret),
      content: new Uint8Array(9),
      random: randomBytes,
    }),
  );
  expect(expectOk(await openLetter(letter, reader.boxSecret)).sender).toEqual(verifyKey);
  expect(await openLetter(letter, stranger)).toEqual({ ok: false, error: { type: "wrong-recipient" } });
  for (const bit of [0, 8, 8 * 33, 8 * 65, letter.length * 8 - 1]) {
    expect((await openLetter(flipBit(letter, bit), reader.boxSecret)).ok).toBe(false);
  }
  for (const length of [0, 1, 65, 128]) {
    expect((await openLetter(letter.slice(0, length), reader.boxSecret)).ok).toBe(false);
  }
});

async function newParties() {
  const inviter = await identityToPublic(newIdentity(randomBytes));
  const invited = await identityToPublic(newIdentity(randomBytes));
  const invitation = await newInvitation("participant", inviter, invited.verifyKey, randomBytes);
  return { invitation, inviter, invited, nonce: newInvitationNonce(randomBytes) };
}
