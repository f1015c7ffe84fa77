import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { secondBoxKey } from "../../src/crypto/second-hpke.test-support.ts";
import { secondDerive, secondPublicKey } from "../../src/crypto/second-implementation.test-support.ts";
import {
  secondAdmission,
  secondCircleVersion,
  secondConsent,
  secondInvitationBytes,
  secondInvitationMessage,
  secondInvitationWordPlaces,
  secondLetter,
} from "../../src/crypto/second-people.test-support.ts";
import { secondHash, secondPublicIdentity } from "../../src/crypto/second-sharing.test-support.ts";

const spaceId = run(16, 0xa0);
const circleKey = run(32, 0x20);
const epochKey = run(32, 0x30);
const rootSeed = run(32, 0x40);
const leadSeed = run(32, 0x41);
const otherSeed = run(32, 0x42);
const leadSecret = run(32, 0x60);
const otherSecret = run(32, 0x61);
const ephemeral = run(32, 0x80);
const salt = run(24, 0xd0);
const lead = secondPublicIdentity(leadSecret, leadSeed);
const other = secondPublicIdentity(otherSecret, otherSeed);

/** The vectors of circles, letters and invitations, by file name. */
export function peopleVectorsByName() {
  return {
    "circle-practice": practiceVector(),
    "circle-care": careVector(),
    "circle-keys": {
      ...inHex({
        circleKey,
        epochKey,
        messagesSpaceId: secondDerive(circleKey, "lll/v1/circle-messages-id", 16),
        messagesKey: secondDerive(epochKey, "lll/v1/circle-messages-key", 32),
        caseId: secondDerive(circleKey, "lll/v1/circle-case-id", 16),
        visitorSeed: secondDerive(circleKey, "lll/v1/circle-visitor", 32),
        verifyKey: secondPublicKey(leadSeed),
        authorId: secondHash("lll/v1/circle-author", secondPublicKey(leadSeed)).slice(0, 6),
      }),
    },
    letter: [letterVector("a short letter", utf8ToBytes("é")), letterVector("nothing", new Uint8Array())],
    invitation: [
      invitationVector("colleague", 1),
      invitationVector("participant", 2),
      invitationVector("buddy", 3),
    ],
  };
}

function chain(kind: number, steps: readonly { readonly seed: Uint8Array; readonly change: Uint8Array }[]) {
  const versions: string[] = [];
  let previousHash: Uint8Array = new Uint8Array(32);
  for (const [index, step] of steps.entries()) {
    const version = secondCircleVersion({
      kind,
      spaceId,
      number: index + 1,
      previousHash,
      atMs: 1_764_000_000_000 + index,
      ...step,
    });
    versions.push(hex(version));
    previousHash = secondHash("lll/v1/circle-hash", version);
  }
  return { versions, headHash: hex(previousHash) };
}

function practiceVector() {
  const accessKeys = [run(32, 0x90), run(32, 0x91)] as const;
  const steps = [
    { seed: rootSeed, change: secondAdmission(1, lead, accessKeys[0]) },
    { seed: leadSeed, change: secondAdmission(2, other, accessKeys[1]) },
    { seed: otherSeed, change: concatBytes(Uint8Array.of(2), secondPublicKey(otherSeed)) },
  ];
  const bytes = { spaceId, root: secondPublicKey(rootSeed), leadSeed, lead, other };
  return { ...inHex(bytes), accessKeys: accessKeys.map(hex), ...chain(1, steps) };
}

function careVector() {
  const accessKey = run(32, 0x90);
  const consent = ["diary", "exercises:start", "plan"];
  const steps = [
    { seed: rootSeed, change: secondAdmission(2, other, accessKey) },
    { seed: rootSeed, change: secondConsent(consent) },
  ];
  const root = secondPublicKey(rootSeed);
  return { ...inHex({ spaceId, rootSeed, root, other, accessKey }), consent, ...chain(2, steps) };
}

function letterVector(name: string, content: Uint8Array) {
  const recipient = secondBoxKey(otherSecret);
  const letter = secondLetter({ seed: leadSeed, recipient, content, ephemeral });
  return { name, ...inHex({ seed: leadSeed, secret: otherSecret, content, ephemeral, letter }) };
}

function invitationVector(name: string, kind: number) {
  const [secret, nonce, root] = [run(16, 0xe0), run(32, 0x11), secondPublicKey(rootSeed)];
  const content = utf8ToBytes('{"v":1}');
  return {
    kind: name,
    code: Buffer.from(secondInvitationBytes(kind, secret, lead, root)).toString("base64url"),
    ...inHex({ secret, root, inviter: lead, invited: other, nonce, salt, content }),
    mailbox: hex(secondDerive(secret, "lll/v1/invitation-mailbox", 16)),
    offer: hex(secondInvitationMessage(secret, "lll/v1/invitation-offer", salt, content)),
    answer: hex(secondInvitationMessage(secret, "lll/v1/invitation-answer", salt, content)),
    wordPlaces: secondInvitationWordPlaces(kind, root, lead, other, nonce),
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
