import { openDB } from "idb";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createDeviceKey } from "../../crypto/web-crypto.ts";
import { readHelpCard, removeHelpCard } from "./help-card.ts";
import { openParticipantVault } from "./open-participant-vault.ts";
import { newTabs, ourDatabases } from "./vault.test-support.ts";

const { clear } = newTabs();
beforeEach(clear);
afterEach(clear);

const technique = ["help-now", "technique"] as const;

/** A participant with one technique, who was asked about the card and said yes or no. */
async function begin(helpCard: boolean) {
  const opened = await openParticipantVault();
  await opened.vault.create();
  await opened.data.addItem(...technique, "douchen");
  expect(await opened.data.changeSettings({ helpCard })).toEqual({ ok: true, value: null });
  return opened;
}

const shortWhile = () => new Promise((resolve) => setTimeout(resolve, 300));

/** Stands in line as a tab does that writes, and keeps its turn until it is told to end. */
function takeTurn() {
  const begun = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  void navigator.locks.request("loslaten-write", () => {
    begun.resolve();
    return ended.promise;
  });
  return { begun: begun.promise, end: ended.resolve };
}

/** How many wait for their turn. */
async function waitingInLine(): Promise<number> {
  const { pending = [] } = await navigator.locks.query();
  return pending.filter(({ name }) => name === "loslaten-write").length;
}

test("a card that a closed tab left behind catches up at the next opening", async () => {
  await begin(true);
  await removeHelpCard();
  const { vault } = await openParticipantVault();
  await expect.poll(() => readHelpCard()).toMatchObject({ reason: null, techniques: ["douchen"] });
  expect(vault.saveStatus.value).toBe("idle");
});

test("the card catches up in turn with what other tabs write, so that it brings back nothing they just switched off", async () => {
  await begin(true);
  await removeHelpCard();
  const before = takeTurn();
  await before.begun;
  const opening = openParticipantVault();
  // The tab that opens stands in line to read the records; behind it stands one that writes.
  await expect.poll(waitingInLine).toBe(1);
  const writing = takeTurn();
  before.end();
  await Promise.all([opening, writing.begun]);
  await shortWhile();
  expect(await ourDatabases()).toEqual(["loslaten"]);
  writing.end();
  await expect.poll(() => readHelpCard()).toMatchObject({ reason: null, techniques: ["douchen"] });
});

test("a card that does not read here goes too when it is switched off: a newer version might show it", async () => {
  const { data } = await begin(false);
  const database = await openDB("loslaten-kaart", 1, {
    upgrade: (made) => void made.createObjectStore("card"),
  });
  await database.put(
    "card",
    { key: await createDeviceKey(), sealed: Uint8Array.of(2, 3), format: 2 },
    "card",
  );
  database.close();
  expect(await readHelpCard()).toBeNull();
  await data.changeSettings({ helpCard: false });
  expect(await ourDatabases()).toEqual(["loslaten"]);
});
