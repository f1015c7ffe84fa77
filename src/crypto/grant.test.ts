import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { type Bytes, concatBytes } from "../lib/bytes.ts";
import { flipBit } from "./flip-bit.test-support.ts";
import { type Grant, type GrantExpectation, openGrant, sealGrant } from "./grant.ts";
import { boxSecretToBoxKey, bytesToBoxKey, newBoxSecret } from "./hpke.ts";
import { newIdentity } from "./identity.ts";
import { type Epoch, newSpaceId, newSpaceKey, type SigningSeed, type VerifyKey } from "./keys.ts";
import { errorIn, expectOk } from "./result.test-support.ts";
import {
  secondGrant,
  secondOpenGrant,
  secondSignWith,
  secondSpaceKeyHash,
} from "./second-sharing.test-support.ts";
import { importSigningSeed, signingSeedToVerifyKey } from "./signature.ts";
import { newSpaceEpoch, type SpaceEpoch } from "./space-epoch.ts";
import { randomBytes } from "./web-crypto.ts";

const owner = newIdentity(randomBytes);
const recipientSecret = newBoxSecret(randomBytes);
const space = newSpaceEpoch(newSpaceId(randomBytes), 2 as Epoch, randomBytes);
let ownerKey: VerifyKey;
let grant: Grant;
let expected: GrantExpectation;

beforeAll(async () => {
  ownerKey = await signingSeedToVerifyKey(owner.signingSeed);
  grant = await grantOf(space);
  const { spaceId, epoch } = space;
  expected = { spaceId, epoch, role: "buddy", owner: ownerKey, recipientSecret };
});

test("the recipient gets the key of this space and epoch", async () => {
  const opened = expectOk(await openGrant(grant, expected));
  expect(opened.epoch).toBe(3);
  expect(opened.spaceKey.reveal()).toEqual(space.spaceKey.reveal());
});

test("each implementation opens what the other one granted", async () => {
  expect(new Uint8Array(secondOpenGrant(grant, recipientSecret.reveal()))).toEqual(space.spaceKey.reveal());
  expect(errorIn(await openGrant(regrant(grant.slice(0, 118)), expected))).toBeNull();
});

test("a grant is refused for another recipient, role, epoch, owner or space", async () => {
  const open = async (other: Partial<GrantExpectation>) =>
    errorIn(await openGrant(grant, { ...expected, ...other }));
  expect(await open({})).toBeNull();
  expect(await open({ recipientSecret: newBoxSecret(randomBytes) })).toBe("wrong-recipient");
  expect(await open({ role: "therapist" })).toBe("wrong-role");
  expect(await open({ epoch: 2 as Epoch })).toBe("wrong-epoch");
  expect(await open({ epoch: 4 as Epoch })).toBe("wrong-epoch");
  const stranger = await signingSeedToVerifyKey(newIdentity(randomBytes).signingSeed);
  expect(await open({ owner: stranger })).toBe("wrong-owner");
  expect(await open({ spaceId: newSpaceId(randomBytes) })).toBe("wrong-space");
});

test("a grant whose header was rewritten does not open, not even when its owner signs it anew", async () => {
  const elsewhere = newSpaceId(randomBytes);
  const rewrites: readonly (readonly [Bytes, Partial<GrantExpectation>])[] = [
    [put(1, Uint8Array.of(2)), { role: "therapist" }],
    [put(2, elsewhere), { spaceId: elsewhere }],
    [put(18, Uint8Array.of(0, 0, 0, 9)), { epoch: 9 as Epoch }],
    [put(86, randomBytes(32)), {}],
  ];
  for (const [header, wanted] of rewrites) {
    const replayed = concatBytes(header, grant.slice(118));
    expect(errorIn(await openGrant(replayed, { ...expected, ...wanted }))).toBe("bad-signature");
    const resigned = resign(replayed.slice(0, 198));
    expect(errorIn(await openGrant(resigned, { ...expected, ...wanted }))).toBe("damaged");
  }
});

test("nobody can pass on the grant of somebody else as their own", async () => {
  const thief = newIdentity(randomBytes);
  const thiefKey = await signingSeedToVerifyKey(thief.signingSeed);
  const stolen = concatBytes(put(22, thiefKey), grant.slice(118, 198));
  const signed = resign(stolen, thief.signingSeed);
  expect(errorIn(await openGrant(signed, { ...expected, owner: thiefKey }))).toBe("damaged");
});

test("an owner who gives one recipient another key than the hash says is found out", async () => {
  const other = newSpaceKey(randomBytes).reveal();
  expect(errorIn(await openGrant(regrant(grant.slice(0, 118), other), expected))).toBe("damaged");
});

test("the hash in a grant tells spaces, epochs and keys apart", () => {
  const hashes = [
    secondSpaceKeyHash(space.spaceId, 3, space.spaceKey.reveal()),
    secondSpaceKeyHash(space.spaceId, 4, space.spaceKey.reveal()),
    secondSpaceKeyHash(newSpaceId(randomBytes), 3, space.spaceKey.reveal()),
    secondSpaceKeyHash(space.spaceId, 3, randomBytes(32)),
  ].map(String);
  expect(new Set(hashes).size).toBe(4);
});

test("any changed bit and any other length is refused", async () => {
  for (let bit = 0; bit < grant.length * 8; bit += 1) {
    expect((await openGrant(flipBit(grant, bit), expected)).ok).toBe(false);
  }
  for (let length = 0; length < grant.length; length += 1) {
    expect((await openGrant(grant.slice(0, length), expected)).ok).toBe(false);
  }
  expect(errorIn(await openGrant(concatBytes(grant, Uint8Array.of(0)), expected))).toBe("malformed");
});

test("arbitrary bytes never open and never throw", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 250, maxLength: 270 }), async (bytes) => {
      const framed = new Uint8Array(bytes);
      framed.set([1, 3]);
      expect((await openGrant(framed, expected)).ok).toBe(false);
    }),
  );
});

test("nothing is granted to a key that everybody has the secret of", async () => {
  const sealed = await sealGrant({ ...(await parts()), space, recipient: bytesToBoxKey(new Uint8Array(32)) });
  expect(errorIn(sealed)).toBe("unusable-key");
});

async function parts() {
  const ownerSigningKey = await importSigningSeed(owner.signingSeed);
  return { role: "buddy" as const, owner: ownerKey, ownerSigningKey, random: randomBytes };
}

async function grantOf(granted: SpaceEpoch): Promise<Grant> {
  const recipient = await boxSecretToBoxKey(recipientSecret);
  return expectOk(await sealGrant({ ...(await parts()), space: granted, recipient }));
}

/** The header with other bytes from `offset`. */
function put(offset: number, bytes: Uint8Array): Bytes {
  const header = grant.slice(0, 118);
  header.set(bytes, offset);
  return header;
}

function regrant(header: Bytes, spaceKey: Bytes = space.spaceKey.reveal()): Bytes {
  const recipient = header.slice(54, 86);
  const ownerSeed = owner.signingSeed.reveal();
  return new Uint8Array(secondGrant({ header, recipient, spaceKey, ephemeral: randomBytes(32), ownerSeed }));
}

function resign(signed: Bytes, seed: SigningSeed = owner.signingSeed): Bytes {
  return concatBytes(signed, secondSignWith("lll/v1/grant-signature", signed, seed.reveal()));
}
