import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bytes, bytesToHex, concatBytes } from "../lib/bytes.ts";
import { checkNumberOf } from "./check-number.ts";
import { flipBit } from "./flip-bit.test-support.ts";
import { identityToPublic, newIdentity } from "./identity.ts";
import { type Epoch, newDevice, newMasterKey, newSpaceKey } from "./keys.ts";
import { acceptReveal, answerPairing, offerPairing, revealPairing } from "./pairing.ts";
import {
  maxPairingCheckpoints,
  openPairingPackage,
  type PairingContent,
  refusePairing,
  sealPairingPackage,
} from "./pairing-package.ts";
import { errorIn, expectOk } from "./result.test-support.ts";
import { randomBytes } from "./web-crypto.ts";

const content: PairingContent = {
  masterKey: newMasterKey(randomBytes),
  homeEpoch: 2 as Epoch,
  homeKey: newSpaceKey(randomBytes),
  deviceListHead: { number: 3, hash: randomBytes(32) },
  checkpoints: [randomBytes(167), randomBytes(167)],
};

test("both devices show one number, and the new one gets everything", async () => {
  const { newSide, oldSide, device } = await pair();
  expect(newSide.checkNumber).toMatch(/^\d{6}$/);
  expect(newSide.checkNumber).toBe(oldSide.checkNumber);
  expect(oldSide.entry).toEqual({ kind: "device", ...device });
  const sealed = expectOk(await sealPairingPackage(oldSide, content, randomBytes));
  const opened = expectOk(await openPairingPackage(newSide, sealed));
  expect(bytesToHex(opened.masterKey.reveal())).toBe(bytesToHex(content.masterKey.reveal()));
  expect(bytesToHex(opened.homeKey.reveal())).toBe(bytesToHex(content.homeKey.reveal()));
  const { homeEpoch, deviceListHead, checkpoints } = content;
  expect(opened).toMatchObject({ homeEpoch, deviceListHead, checkpoints });
});

test("whoever swaps keys in between cannot choose the numbers, and the package opens on neither side", async () => {
  const { offered } = await offer();
  const middle = await offer(offered.offer.slice(2, 18));
  // The old device talks to the middle, the middle talks to the new device.
  const answered = expectOk(await answerPairing(middle.offered.offer, randomBytes));
  const oldSide = expectOk(await acceptReveal(answered, middle.offered.reveal));
  const toNew = expectOk(await answerPairing(offered.offer, randomBytes));
  const newSide = expectOk(await revealPairing(offered, toNew.answer));
  // One time in a million they are the same by luck; the test asks whether what was said is.
  expect(bytesToHex(newSide.transcript)).not.toBe(bytesToHex(oldSide.transcript));
  const sealed = expectOk(await sealPairingPackage(oldSide, content, randomBytes));
  expect(errorIn(await openPairingPackage(newSide, sealed))).toBe("bad-signature");
});

test("the number follows from every bit that was said", async () => {
  const { oldSide } = await pair();
  const numbers = new Set<string>();
  for (let bit = 0; bit < oldSide.transcript.length * 8; bit += 8) {
    numbers.add(await checkNumberOf([flipBit(oldSide.transcript, bit)]));
  }
  // Some two hundred numbers out of a million: more than two pairs alike would be a wonder.
  expect(numbers.size).toBeGreaterThan(oldSide.transcript.length - 3);
});

test("a new device that reveals something else than it promised is refused", async () => {
  const { offered } = await offer();
  const answered = expectOk(await answerPairing(offered.offer, randomBytes));
  for (let bit = 18 * 8; bit < offered.reveal.length * 8; bit += 1) {
    expect(errorIn(await acceptReveal(answered, flipBit(offered.reveal, bit)))).toBe("broken-promise");
  }
});

test("messages of another pairing are refused", async () => {
  const [one, other] = [await pair(), await pair()];
  expect(errorIn(await revealPairing(one.offered, other.answered.answer))).toBe("wrong-pairing");
  expect(errorIn(await acceptReveal(one.answered, other.offered.reveal))).toBe("wrong-pairing");
  const sealed = expectOk(await sealPairingPackage(other.oldSide, content, randomBytes));
  expect(errorIn(await openPairingPackage(one.newSide, sealed))).toBe("wrong-pairing");
  const renamed = concatBytes(sealed.slice(0, 2), one.newSide.pairingId, sealed.slice(18));
  expect(errorIn(await openPairingPackage(one.newSide, renamed))).toBe("bad-signature");
});

test("only the device whose number was compared can give the package", async () => {
  const { newSide, oldSide } = await pair();
  const impostor = { ...oldSide, signingSeed: newIdentity(randomBytes).signingSeed };
  const sealed = expectOk(await sealPairingPackage(impostor, content, randomBytes));
  expect(errorIn(await openPairingPackage(newSide, sealed))).toBe("bad-signature");
});

test("any changed bit and any shorter form of the package is refused", async () => {
  const { newSide, oldSide } = await pair();
  const sealed = expectOk(await sealPairingPackage(oldSide, content, randomBytes));
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    expect((await openPairingPackage(newSide, flipBit(sealed, bit))).ok).toBe(false);
  }
  for (let length = 0; length < sealed.length; length += 1) {
    expect((await openPairingPackage(newSide, sealed.slice(0, length))).ok).toBe(false);
  }
});

test("a refusal is told apart from a package that was cut, and belongs to its pairing", async () => {
  const [one, other] = [await pair(), await pair()];
  expect(errorIn(await openPairingPackage(one.newSide, refusePairing(one.oldSide)))).toBe("refused");
  expect(errorIn(await openPairingPackage(one.newSide, refusePairing(other.oldSide)))).toBe("wrong-pairing");
  const cut = concatBytes(refusePairing(one.oldSide), new Uint8Array(1));
  expect(errorIn(await openPairingPackage(one.newSide, cut))).toBe("malformed");
});

test("a package with as many checkpoints as it may have fits in the mailbox of the server", async () => {
  const { oldSide } = await pair();
  const checkpoints = Array.from({ length: maxPairingCheckpoints }, () => randomBytes(167));
  const sealed = expectOk(await sealPairingPackage(oldSide, { ...content, checkpoints }, randomBytes));
  expect(sealed.length).toBeLessThanOrEqual(2_048);
  const more = { ...content, checkpoints: [...checkpoints, randomBytes(167)] };
  await expect(sealPairingPackage(oldSide, more, randomBytes)).rejects.toThrow("too many checkpoints");
});

test("arbitrary bytes are an error and never throw", async () => {
  const { offered, answered, newSide } = await pair();
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.integer({ min: 1, max: 5 }),
      async (bytes, kind) => {
        const framed = new Uint8Array([1, kind, ...newSide.pairingId, ...bytes]);
        expect((await acceptReveal(answered, framed)).ok).toBe(false);
        expect((await openPairingPackage(newSide, framed)).ok).toBe(false);
        for (const some of [framed, new Uint8Array(bytes)]) {
          const isAnswer = kind === 2 && some.length === 82 && some[0] === 1 && some[1] === 2;
          expect((await revealPairing(offered, some)).ok).toBe(isAnswer && some === framed);
        }
      },
    ),
  );
});

test("the three messages are no two of the same kind", async () => {
  const { offered, answered } = await pair();
  const messages: readonly Bytes[] = [offered.offer, answered.answer, offered.reveal];
  for (const message of messages) {
    expect((await answerPairing(message, randomBytes)).ok).toBe(message === offered.offer);
    expect((await revealPairing(offered, message)).ok).toBe(message === answered.answer);
    expect((await acceptReveal(answered, message)).ok).toBe(message === offered.reveal);
  }
});

/** With the id of another pairing, as somebody in between would. */
async function offer(pairingId: Bytes | null = null) {
  const { verifyKey, boxKey } = await identityToPublic(newIdentity(randomBytes));
  const device = { deviceId: newDevice(randomBytes).deviceId, verifyKey, boxKey };
  const random = (length: number) => (length === 16 && pairingId !== null ? pairingId : randomBytes(length));
  return { device, offered: await offerPairing(device, random) };
}

async function pair() {
  const { device, offered } = await offer();
  const answered = expectOk(await answerPairing(offered.offer, randomBytes));
  const newSide = expectOk(await revealPairing(offered, answered.answer));
  const oldSide = expectOk(await acceptReveal(answered, newSide.reveal));
  return { device, offered, answered, newSide, oldSide };
}
