import { expect, type Page } from "@playwright/test";
import type { Desk } from "./desk-people.ts";
import { deskPin } from "./walk-desk.ts";
import { typeRecoveryWords } from "./write-recovery-words.ts";

/** The therapist's browser, which knows nothing yet, becomes theirs by the recovery words and gets a lock. */
export async function comeBackToDesk(page: Page, origin: string, words: readonly string[]): Promise<void> {
  await page.goto(`${origin}/praktijk/nieuw-toestel/woorden`);
  await typeRecoveryWords(page, words);
  await page.getByRole("button", { name: "Haal mijn gegevens terug" }).click();
  await page.getByLabel("Je pincode", { exact: true }).fill(deskPin, { timeout: 30_000 });
  await page.getByLabel("Nog een keer je pincode").fill(deskPin);
  await page.getByRole("button", { name: "Zet het slot erop" }).click();
  // The button is called otherwise while it works; the field goes when the lock stands.
  await expect(page.getByLabel("Je pincode", { exact: true })).toHaveCount(0, { timeout: 20_000 });
}

/** The same, and it stands at the list. */
export async function openDesk(page: Page, origin: string, desk: Desk): Promise<void> {
  await comeBackToDesk(page, origin, desk.words);
  await goInDesk(page, "");
  await expect(page.getByRole("heading", { name: /^Heeft je nodig/ })).toBeVisible({ timeout: 20_000 });
}

/** Without loading the page anew, after which the desk would ask for its lock. */
export async function goInDesk(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, `/praktijk${path}`);
}
