import { expect, type Page } from "@playwright/test";
import { expectPage } from "./walk-start-module.ts";

/** From the screen of the recovery words: writes them down, and types them back by their first four letters. */
export async function writeRecoveryWords(page: Page): Promise<readonly string[]> {
  const words = await confirmRecoveryWords(page);
  await expectPage(page, "Je papier klopt.");
  return words;
}

/** The same where the words are one step of something that goes on by itself. */
export async function confirmRecoveryWords(page: Page, show = "Toon de woorden"): Promise<readonly string[]> {
  await page.getByRole("button", { name: show }).click();
  await expect(page.getByRole("listitem")).toHaveCount(12);
  const words = (await page.getByRole("listitem").allInnerTexts()).map((text) => text.replace(/[^a-z]/g, ""));
  await page.getByRole("button", { name: "Ik heb ze opgeschreven" }).click();
  await typeRecoveryWords(
    page,
    words.map((word) => word.slice(0, 4)),
  );
  await page.getByRole("button", { name: "Controleer" }).click();
  return words;
}

/** Pastes them into the first of the twelve boxes, as somebody does who keeps them in a list of passwords. */
export async function typeRecoveryWords(page: Page, words: readonly string[]): Promise<void> {
  await page.getByLabel("Woord 1", { exact: true }).fill(words.join(" "));
  await expect(page.getByLabel(`Woord ${words.length}`, { exact: true })).toHaveValue(words.at(-1) ?? "");
}
