import { expect, test } from "vitest";
import { type Bytes, bytesToHex, concatBytes, hexToBytes } from "../lib/bytes.ts";
import { Redacted } from "../lib/redacted.ts";
import { openCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { deriveDeviceBoxSecret, deviceToEntry, recoveryToEntry } from "./device-identity.ts";
import { deriveDeviceListRoot, readDeviceList, signDeviceListVersion } from "./device-list.ts";
import type { DeviceEntry } from "./device-list-version.ts";
import { grantId, openGrant, sealGrant } from "./grant.ts";
import type { GrantRole } from "./grant-header.ts";
import { openHelpRun, sealHelpRun } from "./help-inbox.ts";
import { helpInboxSecretToKey } from "./help-inbox-key.ts";
import { boxSecretToBoxKey, bytesToBoxSecret, openWithBoxSecret, sealToBoxKey } from "./hpke.ts";
import {
  identityFingerprint,
  identityToPublic,
  identityToSixWords,
  publicIdentityToBytes,
} from "./identity.ts";
import { keyringToFields } from "./keyring.ts";
import {
  bytesToDeviceId,
  bytesToMasterKey,
  bytesToRecordId,
  bytesToSigningSeed,
  bytesToSpaceId,
  bytesToSpaceKey,
  deriveHelpInboxSecret,
  type Epoch,
  type RecordVersion,
} from "./keys.ts";
import { acceptReveal, answerPairing, offerPairing, revealPairing } from "./pairing.ts";
import { pairingMailbox, parsePairingCode } from "./pairing-code.ts";
import { openPairingPackage, sealPairingPackage } from "./pairing-package.ts";
import { readKeyring } from "./read-keyring.ts";
import { envelopeHash, recordRoot } from "./record-root.ts";
import { deriveRecoveryIdentity } from "./recovery-identity.ts";
import { bytesToRecoveryEntropy } from "./recovery-phrase.ts";
import { expectOk } from "./result.test-support.ts";
import { importSigningSeed, importVerifyKey, signingSeedToVerifyKey } from "./signature.ts";
import { spaceKeyHash } from "./space-epoch.ts";
import checkpoints from "./vectors/checkpoint.json" with { type: "json" };
import devices from "./vectors/device-identity.json" with { type: "json" };
import lists from "./vectors/device-list.json" with { type: "json" };
import grants from "./vectors/grant.json" with { type: "json" };
import inboxes from "./vectors/help-inbox.json" with { type: "json" };
import boxes from "./vectors/hpke.json" with { type: "json" };
import identities from "./vectors/identity.json" with { type: "json" };
import keyring from "./vectors/keyring.json" with { type: "json" };
import pairing from "./vectors/pairing.json" with { type: "json" };
import codes from "./vectors/pairing-code.json" with { type: "json" };
import recoveryIdentities from "./vectors/recovery-identity.json" with { type: "json" };
import wordsWrap from "./vectors/words-wrap.json" with { type: "json" };
import { unwrapWithWords, wrapForWords } from "./words-wrap.ts";

// Made by the second implementation and frozen, as in vectors.test.ts.

test.each(inboxes)("what the help screen leaves for the vault: $name", async (vector) => {
  const secret = await deriveHelpInboxSecret(bytesToMasterKey(hex(vector.masterKey)));
  expect(bytesToHex(secret.reveal())).toBe(vector.secret);
  const key = await helpInboxSecretToKey(secret);
  expect(bytesToHex(key)).toBe(vector.key);
  const id = bytesToRecordId(hex(vector.id));
  const content = hex(vector.content);
  const sealed = await sealHelpRun({ key, id, content, random: inTurn(vector.ephemeral) });
  expect(bytesToHex(expectOk(sealed))).toBe(vector.sealed);
  expect(await openHelpRun({ secret, id, sealed: hex(vector.sealed) })).toEqual(content);
});

test.each(boxes)("HPKE: $name", async (vector) => {
  const secret = bytesToBoxSecret(hex(vector.secret));
  const recipient = await boxSecretToBoxKey(secret);
  expect(bytesToHex(recipient)).toBe(vector.recipient);
  const info = hex(vector.info);
  const plaintext = hex(vector.plaintext);
  const sealed = await sealToBoxKey({ recipient, info, plaintext, random: inTurn(vector.ephemeral) });
  expect(bytesToHex(expectOk(sealed))).toBe(vector.sealed);
  expect(await openWithBoxSecret({ secret, info, sealed: hex(vector.sealed) })).toEqual(plaintext);
});

test.each(identities)("identity of $boxSecret", async (vector) => {
  const own = identityOf(vector);
  const identity = await identityToPublic(own);
  expect(bytesToHex(publicIdentityToBytes(identity))).toBe(vector.publicIdentity);
  expect(bytesToHex(await identityFingerprint(identity))).toBe(vector.fingerprint);
  const places = Array.from({ length: 2048 }, (_, index) => String(index));
  expect(await identityToSixWords(identity, places)).toEqual(vector.wordPlaces.map(String));
});

test.each(recoveryIdentities)("recovery identity of $entropy", async (vector) => {
  const derived = await deriveRecoveryIdentity(bytesToRecoveryEntropy(hex(vector.entropy)));
  expect(bytesToHex(derived.deviceId)).toBe(vector.deviceId);
  expect(bytesToHex(derived.boxSecret.reveal())).toBe(vector.boxSecret);
  expect(bytesToHex(derived.signingSeed.reveal())).toBe(vector.signingSeed);
});

test("the recovery words stand in the device list as a device of another kind", async () => {
  const words = await deriveRecoveryIdentity(bytesToRecoveryEntropy(new Uint8Array(16)));
  expect(await recoveryToEntry(words)).toEqual({
    kind: "recovery",
    deviceId: words.deviceId,
    verifyKey: await signingSeedToVerifyKey(words.signingSeed),
    boxKey: await boxSecretToBoxKey(words.boxSecret),
  });
});

test.each(devices)("device with signing seed $signingSeed", async (vector) => {
  const signingSeed = bytesToSigningSeed(hex(vector.signingSeed));
  const boxSecret = await deriveDeviceBoxSecret(signingSeed);
  expect(bytesToHex(boxSecret.reveal())).toBe(vector.boxSecret);
  const deviceId = bytesToDeviceId(new Uint8Array(6));
  expect(await deviceToEntry({ deviceId, signingSeed })).toEqual({
    kind: "device",
    deviceId,
    verifyKey: hex(vector.verifyKey),
    boxKey: hex(vector.boxKey),
  });
});

test("a bundle wrapped for the recovery words, without them", async () => {
  const { boxSecret } = await deriveRecoveryIdentity(bytesToRecoveryEntropy(hex(wordsWrap.entropy)));
  const wordsKey = await boxSecretToBoxKey(boxSecret);
  expect(bytesToHex(wordsKey)).toBe(wordsWrap.wordsKey);
  const bundle = new Redacted(hex(wordsWrap.bundle));
  const wrapped = await wrapForWords({ bundle, wordsKey, random: inTurn(wordsWrap.ephemeral) });
  expect(bytesToHex(expectOk(wrapped))).toBe(wordsWrap.wrapped);
  const opened = expectOk(await unwrapWithWords(hex(wordsWrap.wrapped), boxSecret));
  expect(bytesToHex(opened.reveal())).toBe(wordsWrap.bundle);
});

test.each(grants)("grant to a $role", async (vector) => {
  const space = {
    spaceId: bytesToSpaceId(hex(vector.spaceId)),
    epoch: vector.epoch as Epoch,
    spaceKey: bytesToSpaceKey(hex(vector.spaceKey)),
  };
  const ownerSeed = bytesToSigningSeed(hex(vector.ownerSeed));
  const owner = await signingSeedToVerifyKey(ownerSeed);
  const recipientSecret = bytesToBoxSecret(hex(vector.recipientSecret));
  const role = vector.role as GrantRole;
  expect(bytesToHex(await spaceKeyHash(space))).toBe(vector.keyHash);
  const grant = await sealGrant({
    space,
    role,
    owner,
    ownerSigningKey: await importSigningSeed(ownerSeed),
    recipient: await boxSecretToBoxKey(recipientSecret),
    random: inTurn(vector.ephemeral),
  });
  expect(bytesToHex(expectOk(grant))).toBe(vector.grant);
  expect(bytesToHex(await grantId(hex(vector.grant)))).toBe(vector.id);
  const { spaceId, epoch } = space;
  const opened = await openGrant(hex(vector.grant), { spaceId, epoch, role, owner, recipientSecret });
  expect(bytesToHex(expectOk(opened).spaceKey.reveal())).toBe(vector.spaceKey);
});

test("device list: a device, the recovery words, and the device removed by the words", async () => {
  const spaceId = bytesToSpaceId(hex(lists.spaceId));
  const rootSeed = await deriveDeviceListRoot(bytesToMasterKey(hex(lists.masterKey)));
  expect(bytesToHex(rootSeed.reveal())).toBe(lists.rootSeed);
  const context = { spaceId, rootKey: await signingSeedToVerifyKey(rootSeed), known: null };
  const device = await entryOf("device", lists.removed);
  const recovery = await entryOf("recovery", lists.present);
  const changes = [
    { change: { type: "add", entry: device }, signer: null, seed: lists.rootSeed },
    { change: { type: "add", entry: recovery }, signer: device.deviceId, seed: lists.removed.signingSeed },
    {
      change: { type: "remove", deviceId: device.deviceId },
      signer: recovery.deviceId,
      seed: lists.present.signingSeed,
    },
  ] as const;
  for (const [index, { change, signer, seed }] of changes.entries()) {
    const list = expectOk(await readDeviceList(lists.versions.slice(0, index).map(hex), context));
    const signingKey = await importSigningSeed(bytesToSigningSeed(hex(seed)));
    const version = await signDeviceListVersion({ spaceId, list, change, signer, signingKey });
    expect(bytesToHex(expectOk(version))).toBe(lists.versions[index]);
  }
  expect(expectOk(await readDeviceList(lists.versions.map(hex), context))).toEqual({
    spaceId,
    head: { number: 3, hash: hex(lists.headHash) },
    present: [recovery],
    removed: [device],
  });
});

test("checkpoint: two of one device, over records in any order", async () => {
  const marks = await Promise.all(
    checkpoints.records.map(async ({ recordId, version, envelope }) => ({
      recordId: bytesToRecordId(hex(recordId)),
      version: version as RecordVersion,
      envelopeHash: await envelopeHash(hex(envelope)),
    })),
  );
  const full = await recordRoot(marks);
  expect(bytesToHex(full.root)).toBe(checkpoints.root);
  expect(await recordRoot(marks.toReversed())).toEqual(full);
  const empty = await recordRoot([]);
  expect(bytesToHex(empty.root)).toBe(checkpoints.emptyRoot);

  const spaceId = bytesToSpaceId(hex(checkpoints.spaceId));
  const deviceId = bytesToDeviceId(hex(checkpoints.deviceId));
  const seed = bytesToSigningSeed(hex(checkpoints.signingSeed));
  const signingKey = await importSigningSeed(seed);
  const verifyingKey = await importVerifyKey(await signingSeedToVerifyKey(seed));
  const common = { spaceId, deviceId, signingKey };
  const first = await signCheckpoint({ ...common, previous: null, serverSeq: 0, ...empty });
  expect(bytesToHex(first)).toBe(checkpoints.first);
  const opener = { spaceId, verifyKeyByDevice: () => verifyingKey };
  const previous = expectOk(await openCheckpoint(hex(checkpoints.first), opener));
  const { serverSeq } = checkpoints;
  const second = await signCheckpoint({ ...common, previous, serverSeq, ...full });
  expect(bytesToHex(second)).toBe(checkpoints.second);
  const opened = expectOk(await openCheckpoint(hex(checkpoints.second), opener));
  expect(opened).toMatchObject({ number: 2, serverSeq, ...full, previousHash: previous.hash });
});

test("pairing: every message, the check number and the package", async () => {
  const { deviceId, verifyKey, boxKey } = await entryOf("device", pairing.device);
  const random = inTurn(pairing.pairingSecret, pairing.pairingId, pairing.newNonce);
  const offered = await offerPairing({ deviceId, verifyKey, boxKey }, random);
  expect(bytesToHex(offered.offer)).toBe(pairing.offer);
  const answered = expectOk(
    await answerPairing(hex(pairing.offer), inTurn(pairing.packageSeed, pairing.oldNonce)),
  );
  expect(bytesToHex(answered.answer)).toBe(pairing.answer);
  const newSide = expectOk(await revealPairing(offered, hex(pairing.answer)));
  expect(bytesToHex(newSide.reveal)).toBe(pairing.reveal);
  const oldSide = expectOk(await acceptReveal(answered, hex(pairing.reveal)));
  expect([newSide.checkNumber, oldSide.checkNumber]).toEqual([pairing.checkNumber, pairing.checkNumber]);

  const content = {
    masterKey: bytesToMasterKey(hex(pairing.masterKey)),
    homeEpoch: pairing.homeEpoch as Epoch,
    homeKey: bytesToSpaceKey(hex(pairing.homeKey)),
    deviceListHead: { number: pairing.listNumber, hash: hex(pairing.listHash) },
    checkpoints: [hex(pairing.checkpoint)],
  };
  const sealed = await sealPairingPackage(oldSide, content, inTurn(pairing.ephemeral));
  expect(bytesToHex(expectOk(sealed))).toBe(pairing.package);
  const opened = expectOk(await openPairingPackage(newSide, hex(pairing.package)));
  expect(bytesToHex(opened.masterKey.reveal())).toBe(pairing.masterKey);
  expect(bytesToHex(opened.homeKey.reveal())).toBe(pairing.homeKey);
  const { homeEpoch, deviceListHead, checkpoints: signed } = content;
  expect(opened).toMatchObject({ homeEpoch, deviceListHead, checkpoints: signed });
});

test.each(codes)("pairing code $code", async ({ code, mailbox }) => {
  const parsed = parsePairingCode(code);
  expect(parsed).toBe(code);
  if (parsed !== null) expect(bytesToHex(await pairingMailbox(parsed))).toBe(mailbox);
});

test("keyring: names and values of the fields", async () => {
  const read = await readKeyring(keyring);
  expect(read.damagedNames).toEqual([]);
  expect(await keyringToFields(read.keyring)).toEqual(keyring);
});

async function entryOf(
  kind: DeviceEntry["kind"],
  { deviceId, signingSeed, boxSecret }: { deviceId: string; signingSeed: string; boxSecret: string },
): Promise<DeviceEntry> {
  const { boxKey, verifyKey } = await identityToPublic(identityOf({ boxSecret, signingSeed }));
  return { kind, deviceId: bytesToDeviceId(hex(deviceId)), verifyKey, boxKey };
}

function identityOf({ boxSecret, signingSeed }: { boxSecret: string; signingSeed: string }) {
  return { boxSecret: bytesToBoxSecret(hex(boxSecret)), signingSeed: bytesToSigningSeed(hex(signingSeed)) };
}

/** Gives the "random" bytes of a vector in the order in which they are asked for. */
function inTurn(...values: readonly string[]) {
  const left = values.map(hex);
  return (length: number): Bytes => {
    const next = left.shift();
    if (next?.length !== length) throw new Error(`the vector has no ${length} random bytes here`);
    return concatBytes(next);
  };
}

function hex(digits: string): Bytes {
  const bytes = hexToBytes(digits);
  if (bytes === null) throw new Error("the vector file is malformed");
  return bytes;
}
