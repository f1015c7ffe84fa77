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

test("a card that a closed tab left behind catches up at the next opening", async () => {
  await begin(true);
  await removeHelpCard();
  const { vault } = await openParticipantVault();
  await expect.poll(() => readHelpCard()).toEqual({ reason: null, techniques: ["douchen"] });
  expect(vault.saveStatus.value).toBe("idle");
});

test("opening a tab brings back no card that another is switching off", async () => {
  const { data } = await begin(true);
  for (let round = 0; round < 8; round += 1) {
    await data.changeSettings({ helpCard: true });
    await removeHelpCard();
    await openParticipantVault();
    await data.changeSettings({ helpCard: false });
    // Long enough to write a card that should not be.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await ourDatabases()).toEqual(["loslaten"]);
  }
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
