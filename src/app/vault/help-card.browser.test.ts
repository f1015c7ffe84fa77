import { afterEach, expect, test } from "vitest";
import { readHelpCard, removeHelpCard, writeHelpCard } from "./help-card.ts";

afterEach(() => removeHelpCard());

const nothingMore = { people: [], message: null, letter: null, sleep: [], inbox: null, askBuddy: null };
const card = { reason: "Ik wil weer slapen.", techniques: ["Naar buiten"], ...nothingMore };

test("a card written by one call is read by the next, from the browser's own storage", async () => {
  expect(await readHelpCard()).toBeNull();
  await writeHelpCard(card);
  expect(await readHelpCard()).toEqual(card);
});

test("a newer card takes the place of the older one", async () => {
  await writeHelpCard(card);
  await writeHelpCard({ reason: null, techniques: [] });
  expect(await readHelpCard()).toEqual({ reason: null, techniques: [], ...nothingMore });
});

test("a removed card leaves no database behind", async () => {
  await writeHelpCard(card);
  await removeHelpCard();
  const names = (await indexedDB.databases()).map(({ name }) => name);
  expect(names).not.toContain("loslaten-kaart");
});
