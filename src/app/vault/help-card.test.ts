import { describe, expect, test } from "vitest";
import { createDeviceKey, randomBytes, sealWithDeviceKey } from "../../crypto/web-crypto.ts";
import { textToBytes } from "../../lib/bytes.ts";
import type { SealedHelpCard } from "../platform/help-card-store.ts";
import { type HelpCard, readHelpCard, removeHelpCard, writeHelpCard } from "./help-card.ts";

const card: HelpCard = {
  reason: "Ik wil ’s avonds weer echt bij Noor zijn.",
  techniques: ["Koud water over mijn polsen", "Mark bellen"],
  people: [
    { name: "Mark", phone: "+31 6 12345678", isBuddy: true },
    { name: "Mijn zus", phone: null, isBuddy: false },
  ],
  message: "Ik heb het even lastig. Kun je me bellen?",
  letter: "Hé. Leg eerst je telefoon weg.",
  sleep: ["Opstaan, en een saai boek in de keuken"],
  inbox: "ab".repeat(32),
  askBuddy: "Sam",
};
/** What a card from before it could hold more reads as. */
const nothingMore = { people: [], message: null, letter: null, sleep: [], inbox: null, askBuddy: null };

/** Holds what a disk would hold, where the test can look at it and damage it. */
function createShelf(kept: unknown = undefined) {
  return {
    kept,
    read: async function () {
      return this.kept;
    },
    write: async function (sealed: SealedHelpCard) {
      this.kept = sealed;
    },
    remove: async function () {
      this.kept = undefined;
    },
  };
}

/** What writing the card puts on the disk. */
function sealCard(): Promise<SealedHelpCard> {
  return new Promise((resolve, reject) => {
    const store = { ...createShelf(), write: async (sealed: SealedHelpCard) => resolve(sealed) };
    writeHelpCard(card, store).catch(reject);
  });
}

describe("the help card", () => {
  test("reads back as it was written", async () => {
    const shelf = createShelf();
    await writeHelpCard(card, shelf);
    expect(await readHelpCard(shelf)).toEqual(card);
  });

  test("may hold no reason and no technique", async () => {
    const shelf = createShelf();
    await writeHelpCard({ reason: null, techniques: [] }, shelf);
    expect(await readHelpCard(shelf)).toEqual({ reason: null, techniques: [], ...nothingMore });
  });

  test("of an older release is still read", async () => {
    const key = await createDeviceKey();
    const older = { reason: "Ik wil weer slapen.", techniques: ["Naar buiten"] };
    const sealed = await sealWithDeviceKey(
      key,
      "lll/v1/help-card",
      textToBytes(JSON.stringify(older)),
      randomBytes,
    );
    expect(await readHelpCard(createShelf({ key, sealed }))).toEqual({ ...older, ...nothingMore });
  });

  test("is nothing before it is written and after it is removed", async () => {
    const shelf = createShelf();
    expect(await readHelpCard(shelf)).toBeNull();
    await writeHelpCard(card, shelf);
    await removeHelpCard(shelf);
    expect(await readHelpCard(shelf)).toBeNull();
  });

  test("no word of it is on the disk, and its key can't be taken out", async () => {
    const { key, sealed } = await sealCard();
    const onDisk = new TextDecoder("latin1").decode(sealed);
    for (const word of ["reason", "Noor", "Mark", "12345678", "saai boek", "abab"])
      expect(onDisk).not.toContain(word);
    expect(key.extractable).toBe(false);
  });

  test("is written under a new key each time", async () => {
    const [first, second] = [await sealCard(), await sealCard()];
    expect(await readHelpCard(createShelf(first))).toEqual(card);
    expect(await readHelpCard(createShelf({ ...first, key: second.key }))).toBeNull();
  });
});

describe("a damaged card is no card", () => {
  test("when any byte of it was changed", async () => {
    const { key, sealed } = await sealCard();
    for (const index of sealed.keys()) {
      const changed = sealed.slice();
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(await readHelpCard(createShelf({ key, sealed: changed }))).toBeNull();
    }
  });

  test("when a part of it is missing", async () => {
    const { key, sealed } = await sealCard();
    const remains = [
      { key },
      { sealed },
      { key, sealed: sealed.slice(0, 10) },
      { key, sealed: new Uint8Array() },
      { key: "key", sealed },
      null,
      "card",
    ];
    for (const kept of remains) expect(await readHelpCard(createShelf(kept))).toBeNull();
  });

  test("when the browser's storage can't be read", async () => {
    const shelf = createShelf();
    expect(await readHelpCard({ ...shelf, read: () => Promise.reject(new Error("no storage")) })).toBeNull();
  });
});

test("a card that is too long to be read back is not written", async () => {
  const shelf = createShelf();
  await expect(writeHelpCard({ reason: "a".repeat(5001), techniques: [] }, shelf)).rejects.toThrow();
  expect(shelf.kept).toBeUndefined();
});
