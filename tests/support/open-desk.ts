import { expect, type Page } from "@playwright/test";
import type { Desk } from "./desk-people.ts";
import { typeRecoveryWords } from "./write-recovery-words.ts";

/** The therapist's browser, which knows nothing yet, becomes theirs by the recovery words, and opens the list. */
export async function openDesk(page: Page, origin: string, desk: Desk): Promise<void> {
  await page.goto(`${origin}/praktijk/nieuw-toestel/woorden`);
  await typeRecoveryWords(page, desk.words);
  await page.getByRole("button", { name: "Haal mijn gegevens terug" }).click();
  await expect(page.getByText("Je gegevens zijn er")).toBeVisible({ timeout: 30_000 });
  await page.goto(`${origin}/praktijk`);
  await expect(page.getByRole("heading", { name: /^Heeft je nodig/ })).toBeVisible({ timeout: 20_000 });
}
