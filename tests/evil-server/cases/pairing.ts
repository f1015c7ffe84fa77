import { expect } from "vitest";
import { connectServer, type ServerClient } from "../../../src/app/platform/server-client.ts";
import { deviceToEntry } from "../../../src/crypto/device-identity.ts";
import { firstEpoch, newDevice, newMasterKey, newSpaceKey } from "../../../src/crypto/keys.ts";
import {
  type AnsweredPairing,
  acceptReveal,
  answerPairing,
  type NewDeviceSide,
  type OfferedPairing,
  type OldDeviceSide,
  offerPairing,
  revealPairing,
} from "../../../src/crypto/pairing.ts";
import { newPairingCode, pairingMailbox } from "../../../src/crypto/pairing-code.ts";
import { openPairingPackage, sealPairingPackage } from "../../../src/crypto/pairing-package.ts";
import { errorIn, expectOk } from "../../../src/crypto/result.test-support.ts";
import { randomBytes } from "../../../src/crypto/web-crypto.ts";
import { type Bytes, bytesToHex } from "../../../src/lib/bytes.ts";
import type { PairingKind } from "../../../src/protocol/pairing-mailbox.ts";
import { apiRoutes } from "../../../src/protocol/routes.ts";
import type { EvilArea, EvilCase } from "../evil-case.ts";
import type { Mischief } from "../evil-server.ts";
import { json } from "../mischief.ts";
import { newStage } from "../stage.ts";

const kinds = { offer: 1, answer: 2, reveal: 3, package: 4 } as const;

export const pairing: EvilArea = {
  area: "pairing messages",
  cases: [
    {
      name: "stands in between, with keys of its own on both sides",
      ends: "detected",
      play: async () => {
        const { evil, client, mailbox } = await newMailbox();
        const middle = await newOffer();
        const { offered } = await post(client, mailbox);
        evil.misbehave(insteadOf(kinds.offer, middle.offer));
        const answered = expectOk(await answerPairing(await take(client, mailbox, kinds.offer), randomBytes));
        const toNew = expectOk(await answerPairing(offered.offer, randomBytes));
        const newSide = expectOk(await revealPairing(offered, toNew.answer));
        const oldSide = expectOk(await acceptReveal(answered, middle.reveal));
        await expectRefusedPackage(newSide, oldSide);
      },
    },
    swapCase("gives the new device another answer", kinds.answer, async ({ offered }) => {
      return expectOk(await answerPairing(offered.offer, randomBytes)).answer;
    }),
    {
      name: "gives the old device another reveal than was promised",
      ends: "detected",
      play: async () => {
        const { evil, client, mailbox } = await newMailbox();
        const { offered, answered } = await post(client, mailbox);
        const other = await newOffer();
        const lie = other.reveal.slice();
        lie.set(offered.offer.slice(2, 18), 2);
        evil.misbehave(insteadOf(kinds.reveal, lie));
        const reveal = await take(client, mailbox, kinds.reveal);
        expect(errorIn(await acceptReveal(answered, reveal))).toBe("broken-promise");
      },
    },
    {
      name: "gives the old device the reveal of another pairing",
      ends: "detected",
      play: async () => {
        const { evil, client, mailbox } = await newMailbox();
        const { answered } = await post(client, mailbox);
        evil.misbehave(insteadOf(kinds.reveal, (await newOffer()).reveal));
        const reveal = await take(client, mailbox, kinds.reveal);
        expect(errorIn(await acceptReveal(answered, reveal))).toBe("wrong-pairing");
      },
    },
    packageCase("gives the new device the package of another pairing", async () => {
      const other = await newMailbox();
      const { newSide, oldSide } = await talk(other.client, other.mailbox);
      expect(newSide.checkNumber).toBe(oldSide.checkNumber);
      return seal(oldSide);
    }),
    packageCase("changes a bit of the package", async (sealed) => {
      const changed = sealed.slice();
      changed[60] = (changed[60] ?? 0) ^ 1;
      return changed;
    }),
    packageCase("makes a package with a master key of its own", async (_sealed, newSide) => {
      const forged = expectOk(await answerPairing((await newOffer()).offer, randomBytes));
      const entry = await deviceToEntry(newDevice(randomBytes));
      const { boxKey } = entry;
      return seal({ ...newSide, entry, pairingBoxKey: boxKey, signingSeed: forged.signingSeed });
    }),
    packageCase("cuts the package off", async (sealed) => sealed.slice(0, -1)),
    {
      name: "keeps a message back",
      ends: "refused",
      play: async () => {
        const { evil, client, mailbox } = await newMailbox();
        await post(client, mailbox);
        evil.misbehave(insteadOf(kinds.reveal, null));
        expect(await client.readPairing({ mailbox, kind: kinds.reveal })).toEqual({ ok: true, value: null });
      },
    },
    {
      name: "gives a message that is longer than any",
      ends: "refused",
      play: async () => {
        const { evil, client, mailbox } = await newMailbox();
        evil.misbehave(insteadOf(kinds.package, new Uint8Array(4_096)));
        const read = await client.readPairing({ mailbox, kind: kinds.package });
        expect(errorIn(read)).toBe("outdated");
      },
    },
  ],
};

function swapCase(
  name: string,
  kind: PairingKind,
  lie: (sides: { offered: OfferedPairing }) => Promise<Bytes>,
): EvilCase {
  const play = async () => {
    const { evil, client, mailbox } = await newMailbox();
    const { offered, answered } = await post(client, mailbox);
    evil.misbehave(insteadOf(kind, await lie({ offered })));
    const newSide = expectOk(await revealPairing(offered, await take(client, mailbox, kind)));
    await expectRefusedPackage(newSide, expectOk(await acceptReveal(answered, offered.reveal)));
  };
  return { name, ends: "detected", play };
}

function packageCase(name: string, lie: (sealed: Bytes, newSide: NewDeviceSide) => Promise<Bytes>): EvilCase {
  const play = async () => {
    const { evil, client, mailbox } = await newMailbox();
    const { newSide, oldSide } = await talk(client, mailbox);
    const sealed = await seal(oldSide);
    expectOk(await client.writePairing({ mailbox, kind: kinds.package, message: sealed }));
    expectOk(await openPairingPackage(newSide, await take(client, mailbox, kinds.package)));
    evil.misbehave(insteadOf(kinds.package, await lie(sealed, newSide)));
    const opened = await openPairingPackage(newSide, await take(client, mailbox, kinds.package));
    expect(["wrong-pairing", "bad-signature", "malformed", "damaged"]).toContain(errorIn(opened));
  };
  return { name, ends: "detected", play };
}

/** The two say other things, so a person sees two numbers; whoever does not look is still given a package that does not open. */
async function expectRefusedPackage(newSide: NewDeviceSide, oldSide: OldDeviceSide): Promise<void> {
  expect(bytesToHex(newSide.transcript)).not.toBe(bytesToHex(oldSide.transcript));
  const opened = await openPairingPackage(newSide, await seal(oldSide));
  expect(["wrong-pairing", "bad-signature"]).toContain(errorIn(opened));
}

async function newMailbox() {
  const { evil } = await newStage();
  const client = connectServer({ fetch: (path, init) => fetch(`${evil.url}${path}`, init) });
  return { evil, client, mailbox: await pairingMailbox(newPairingCode(randomBytes)) };
}

type Mailbox = Awaited<ReturnType<typeof newMailbox>>["mailbox"];

async function newOffer(): Promise<OfferedPairing> {
  return offerPairing(await deviceToEntry(newDevice(randomBytes)), randomBytes);
}

/** Offer, answer and reveal lie in the mailbox, as two honest devices left them. */
async function post(
  client: ServerClient,
  mailbox: Mailbox,
): Promise<{ readonly offered: OfferedPairing; readonly answered: AnsweredPairing }> {
  const offered = await newOffer();
  const answered = expectOk(await answerPairing(offered.offer, randomBytes));
  const messages = [offered.offer, answered.answer, offered.reveal];
  for (const [index, message] of messages.entries()) {
    const kind = index === 0 ? kinds.offer : index === 1 ? kinds.answer : kinds.reveal;
    expectOk(await client.writePairing({ mailbox, kind, message }));
  }
  return { offered, answered };
}

async function talk(client: ServerClient, mailbox: Mailbox) {
  const { offered, answered } = await post(client, mailbox);
  const newSide = expectOk(await revealPairing(offered, await take(client, mailbox, kinds.answer)));
  const oldSide = expectOk(await acceptReveal(answered, await take(client, mailbox, kinds.reveal)));
  return { newSide, oldSide };
}

async function take(client: ServerClient, mailbox: Mailbox, kind: PairingKind): Promise<Bytes> {
  const message = expectOk(await client.readPairing({ mailbox, kind }));
  if (message === null) throw new Error("the mailbox has no such message");
  return message;
}

async function seal(side: OldDeviceSide): Promise<Bytes> {
  const content = {
    masterKey: newMasterKey(randomBytes),
    homeEpoch: firstEpoch,
    homeKey: newSpaceKey(randomBytes),
    deviceListHead: { number: 1, hash: randomBytes(32) },
    checkpoints: [],
  };
  return expectOk(await sealPairingPackage(side, content, randomBytes));
}

function insteadOf(kind: PairingKind, message: Bytes | null): Mischief {
  return async ({ path, body }, answer) => {
    const isAsked =
      path === apiRoutes.pairingReading && JSON.parse(new TextDecoder().decode(body)).kind === kind;
    return isAsked ? json({ message: message === null ? null : bytesToHex(message) }) : answer();
  };
}
