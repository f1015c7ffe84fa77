import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { secondBoxKey, secondHpkeSeal } from "../../src/crypto/second-hpke.test-support.ts";
import {
  secondDerive,
  secondPad,
  secondPasswordKey,
  secondPublicKey,
} from "../../src/crypto/second-implementation.test-support.ts";
import {
  secondCheckNumber,
  secondCheckpoint,
  secondGrant,
  secondGrantHeader,
  secondHash,
  secondListVersion,
  secondPairingPackage,
  secondPublicIdentity,
  secondRecordRoot,
  secondSpaceKeyHash,
  secondWordPlaces,
  uint32,
} from "../../src/crypto/second-sharing.test-support.ts";

const masterKey = run(32, 0x00);
const spaceKey = run(32, 0x20);
const spaceId = run(16, 0xa0);
const signingSeed = run(32, 0x40);
const otherSeed = run(32, 0x41);
const boxSecret = run(32, 0x60);
const otherBoxSecret = run(32, 0x61);
const ephemeral = run(32, 0x80);
const deviceId = run(6, 0xc0);
const otherDeviceId = run(6, 0xc8);
const noHash = new Uint8Array(32);

/** The vectors of what spaces, people and devices say to each other, by file name. */
export function spaceVectorsByName() {
  return {
    hpke: [hpkeVector("a space key", spaceKey), hpkeVector("an empty plaintext", new Uint8Array())],
    identity: [identityVector(boxSecret, signingSeed), identityVector(otherBoxSecret, otherSeed)],
    "recovery-identity": ["00000000000000000000000000000000", "9e885d952ad362caeb4efe34a8e91bd2"].map(
      (entropy) => ({
        entropy,
        deviceId: hex(secondDerive(hexToBytes(entropy), "lll/v1/recovery-device-id", 6)),
        boxSecret: hex(secondDerive(hexToBytes(entropy), "lll/v1/recovery-box-secret", 32)),
        signingSeed: hex(secondDerive(hexToBytes(entropy), "lll/v1/recovery-signing-seed", 32)),
      }),
    ),
    "second-secret": ["vier losse woorden", "e\u0301e\u0301n ﬁjne dag"].map((secret) => {
      const entropy = hexToBytes("9e885d952ad362caeb4efe34a8e91bd2");
      const salt = secondDerive(entropy, "lll/v1/second-secret-salt", 16);
      const stretched = secondPasswordKey(secret, salt, { memoryKiB: 65_536, passes: 3 });
      const both = secondDerive(concatBytes(entropy, stretched), "lll/v1/second-secret-entropy", 16);
      return { entropy: hex(entropy), secret, both: hex(both) };
    }),
    "device-identity": [signingSeed, new Uint8Array(32), otherSeed].map((seed) => {
      const secret = secondDerive(seed, "lll/v1/device-box-secret", 32);
      return inHex({
        signingSeed: seed,
        verifyKey: secondPublicKey(seed),
        boxSecret: secret,
        boxKey: secondBoxKey(secret),
      });
    }),
    "words-wrap": wordsWrapVector(),
    grant: [
      grantVector("owner", 1, 0),
      grantVector("therapist", 2, 1),
      grantVector("buddy", 3, 7),
      grantVector("practice", 4, 0xffffffff),
    ],
    "device-list": deviceListVector(),
    checkpoint: checkpointVector(),
    pairing: pairingVector(),
    "pairing-code": ["0000000000", "ABCDEFGHJK", "9Z8Y7X6W5V"].map((code) => ({
      code,
      mailbox: hex(secondHash("lll/v1/pairing-mailbox", utf8ToBytes(code)).slice(0, 16)),
    })),
    keyring: keyringVector(),
    "help-inbox": [
      helpInboxVector("a run of one tap", utf8ToBytes('{"before":7}')),
      helpInboxVector("one byte more than the smallest padding", new Uint8Array(509).fill(0x20)),
    ],
  };
}

function helpInboxVector(name: string, content: Uint8Array) {
  const secret = secondDerive(masterKey, "lll/v1/help-inbox-secret", 32);
  const key = secondBoxKey(secret);
  const id = run(16, 0xb0);
  const info = concatBytes(utf8ToBytes("lll/v1/help-inbox-info"), id);
  const box = secondHpkeSeal({ recipient: key, info, plaintext: secondPad(content), ephemeral });
  const sealed = concatBytes(Uint8Array.of(1), box);
  return { name, ...inHex({ masterKey, secret, key, id, content, ephemeral, sealed }) };
}

function hpkeVector(name: string, plaintext: Uint8Array) {
  const recipient = secondBoxKey(boxSecret);
  const info = utf8ToBytes("what this is for");
  const sealed = secondHpkeSeal({ recipient, info, plaintext, ephemeral });
  return { name, ...inHex({ secret: boxSecret, recipient, info, plaintext, ephemeral, sealed }) };
}

function identityVector(secret: Uint8Array, seed: Uint8Array) {
  const publicIdentity = secondPublicIdentity(secret, seed);
  const fingerprint = secondHash("lll/v1/identity-fingerprint", publicIdentity);
  return {
    ...inHex({ boxSecret: secret, signingSeed: seed, publicIdentity, fingerprint }),
    wordPlaces: secondWordPlaces(publicIdentity),
  };
}

function wordsWrapVector() {
  const secret = secondDerive(run(16, 0), "lll/v1/recovery-box-secret", 32);
  const wordsKey = secondBoxKey(secret);
  const bundle = utf8ToBytes("a bundle of keys");
  const header = concatBytes(Uint8Array.of(1, 5), wordsKey);
  const info = concatBytes(utf8ToBytes("lll/v1/words-wrap-info"), header);
  const sealed = secondHpkeSeal({ recipient: wordsKey, info, plaintext: bundle, ephemeral });
  return inHex({ entropy: run(16, 0), wordsKey, bundle, ephemeral, wrapped: concatBytes(header, sealed) });
}

function grantVector(role: string, code: number, epoch: number) {
  const owner = secondPublicKey(signingSeed);
  const recipient = secondBoxKey(boxSecret);
  const keyHash = secondSpaceKeyHash(spaceId, epoch, spaceKey);
  const header = secondGrantHeader({ role: code, spaceId, epoch, owner, recipient, keyHash });
  const grant = secondGrant({ header, recipient, spaceKey, ephemeral, ownerSeed: signingSeed });
  const id = secondHash("lll/v1/grant-id", grant);
  const bytes = { spaceId, spaceKey, ownerSeed: signingSeed, owner, recipientSecret: boxSecret };
  return { role, epoch, ...inHex({ ...bytes, recipient, keyHash, ephemeral, grant, id }) };
}

function deviceListVector() {
  const rootSeed = secondDerive(masterKey, "lll/v1/device-list-root", 32);
  const entry = (code: number, id: Uint8Array, seed: Uint8Array, secret: Uint8Array) =>
    concatBytes(Uint8Array.of(code), id, secondPublicKey(seed), secondBoxKey(secret));
  const steps = [
    { signer: new Uint8Array(6), seed: rootSeed, change: entry(1, deviceId, signingSeed, boxSecret) },
    { signer: deviceId, seed: signingSeed, change: entry(2, otherDeviceId, otherSeed, otherBoxSecret) },
    { signer: otherDeviceId, seed: otherSeed, change: concatBytes(Uint8Array.of(3), deviceId) },
  ];
  const versions: Uint8Array[] = [];
  let previousHash: Uint8Array = noHash;
  for (const [index, step] of steps.entries()) {
    const version = secondListVersion({ spaceId, number: index + 1, previousHash, ...step });
    versions.push(version);
    previousHash = secondHash("lll/v1/device-list-hash", version);
  }
  return {
    ...inHex({ masterKey, spaceId, rootSeed, headHash: previousHash }),
    present: {
      kind: "recovery",
      ...inHex({ deviceId: otherDeviceId, signingSeed: otherSeed, boxSecret: otherBoxSecret }),
    },
    removed: { kind: "device", ...inHex({ deviceId, signingSeed, boxSecret }) },
    versions: versions.map(hex),
  };
}

function checkpointVector() {
  const envelopes = [run(668, 3), run(700, 9), run(1, 1)];
  const ids = [run(16, 0xb0), run(16, 0x10), run(16, 0x7f)];
  const marks = envelopes.map((envelope, index) => {
    const id = ids[index] ?? noHash;
    return [id, index + 1, secondHash("lll/v1/envelope-hash", envelope)] as const;
  });
  const root = secondRecordRoot(marks);
  const emptyRoot = secondRecordRoot([]);
  const common = { spaceId, deviceId, seed: signingSeed };
  const first = secondCheckpoint({
    ...common,
    number: 1,
    serverSeq: 0,
    count: 0,
    root: emptyRoot,
    previousHash: noHash,
  });
  const second = secondCheckpoint({
    ...common,
    number: 2,
    serverSeq: 2 ** 40 + 5,
    count: 3,
    root,
    previousHash: secondHash("lll/v1/checkpoint-hash", first),
  });
  return {
    records: envelopes.map((envelope, index) => ({
      recordId: hex(ids[index] ?? noHash),
      version: index + 1,
      envelope: hex(envelope),
    })),
    ...inHex({ spaceId, deviceId, signingSeed, emptyRoot, root, first, second }),
    serverSeq: 2 ** 40 + 5,
  };
}

function pairingVector() {
  const pairingId = run(16, 0xe0);
  const newNonce = run(32, 0x11);
  const oldNonce = run(32, 0x33);
  const packageSeed = run(32, 0x55);
  const pairingSecret = run(32, 0x77);
  const pairingKey = secondBoxKey(pairingSecret);
  const keys = concatBytes(secondPublicKey(otherSeed), secondBoxKey(otherBoxSecret));
  const reveal = concatBytes(
    Uint8Array.of(1, 3),
    pairingId,
    newNonce,
    pairingKey,
    concatBytes(otherDeviceId, keys),
  );
  const commitment = secondHash("lll/v1/pairing-commitment", reveal);
  const offer = concatBytes(Uint8Array.of(1, 1), pairingId, commitment);
  const answer = concatBytes(Uint8Array.of(1, 2), pairingId, oldNonce, secondPublicKey(packageSeed));
  const transcript = concatBytes(offer, answer, reveal);
  const checkpoint = hexToBytes(checkpointVector().second);
  const listHash = run(32, 0x99);
  const head = concatBytes(uint32(4), listHash);
  const content = concatBytes(Uint8Array.of(1), masterKey, uint32(2), spaceKey, head, checkpoint);
  const recipient = pairingKey;
  const sealed = { transcript, pairingId, recipient, content, ephemeral, seed: packageSeed };
  return {
    ...inHex({ pairingId, newNonce, oldNonce, packageSeed, pairingSecret }),
    device: inHex({ deviceId: otherDeviceId, signingSeed: otherSeed, boxSecret: otherBoxSecret }),
    ...inHex({ offer, answer, reveal }),
    checkNumber: secondCheckNumber(transcript),
    ...inHex({ masterKey, homeKey: spaceKey, listHash, checkpoint, ephemeral }),
    homeEpoch: 2,
    listNumber: 4,
    package: hex(secondPairingPackage(sealed)),
  };
}

function keyringVector() {
  const own = concatBytes(Uint8Array.of(1), boxSecret, signingSeed);
  const ownPublic = secondPublicIdentity(boxSecret, signingSeed);
  const contact = secondPublicIdentity(otherBoxSecret, otherSeed);
  const print = (identity: Uint8Array) => hex(secondHash("lll/v1/identity-fingerprint", identity));
  const { grant, id } = grantVector("buddy", 3, 7);
  return {
    [`identity/1/${print(ownPublic)}`]: hex(own),
    [`space/${hex(spaceId)}/3/${hex(secondSpaceKeyHash(spaceId, 3, spaceKey))}`]: hex(spaceKey),
    [`access/${hex(spaceId)}/3/${hex(secondPublicKey(otherSeed))}`]: hex(otherSeed),
    [`contact/${print(contact)}`]: hex(contact),
    [`contact/${print(contact)}/compared`]: true,
    [`grant/${id}`]: grant,
  };
}

function inHex<Name extends string>(values: Readonly<Record<Name, Uint8Array>>): Record<Name, string> {
  const entries = Object.entries<Uint8Array>(values).map(([name, value]) => [name, hex(value)]);
  return Object.fromEntries(entries);
}

/** `length` bytes that count up from `first`. */
function run(length: number, first: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => first + index);
}

function hex(bytes: Uint8Array): string {
  return bytesToHex(bytes);
}
