import { expect, type Page } from "@playwright/test";
import type { Desk } from "./desk-people.ts";
import { typeRecoveryWords } from "./write-recovery-words.ts";

/** The therapist's browser, which knows nothing yet, becomes theirs by the recovery words, gets a lock, and opens the list. */
export async function openDesk(page: Page, origin: string, desk: Desk): Promise<void> {
  await page.goto(`${origin}/praktijk/nieuw-toestel/woorden`);
  await typeRecoveryWords(page, desk.words);
  await page.getByRole("button", { name: "Haal mijn gegevens terug" }).click();
  await page.getByLabel("Je pincode", { exact: true }).fill("483920", { timeout: 30_000 });
  await page.getByLabel("Nog een keer je pincode").fill("483920");
  await page.getByRole("button", { name: "Zet het slot erop" }).click();
  await expect(page.getByRole("button", { name: "Zet het slot erop" })).toHaveCount(0, { timeout: 20_000 });
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
