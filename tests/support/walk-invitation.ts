import { expect, type Page } from "@playwright/test";
import { expectPage } from "./walk-start-module.ts";
import { confirmRecoveryWords } from "./write-recovery-words.ts";

/** From the link to the question what to share, for somebody who keeps nothing yet. `look` is called on every screen. */
export async function walkToConsent(
  page: Page,
  link: string,
  look: () => Promise<void> = async () => undefined,
): Promise<void> {
  await page.goto(link);
  await expectPage(page, "Je behandelaar nodigt je uit");
  expect(page.url()).not.toContain("#");
  await look();
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await expectPage(page, "Herstelwoorden");
  await look();
  await confirmRecoveryWords(page);
  await expectPage(page, "Zet een kopie op de server");
  await look();
  await page.getByRole("button", { name: "Zet de kopie aan" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Noor nodigt je uit" })).toBeVisible({
    timeout: 30_000,
  });
  await look();
  await page.getByRole("button", { name: "Verder", exact: true }).click();
  await expect(page.getByText("Vul een naam in, of een bijnaam.")).toBeVisible();
  await page.getByLabel("Hoe wil je dat je behandelaar je ziet?").fill("Kim");
  await page.getByRole("button", { name: "Verder", exact: true }).click();
  await expectPage(page, "Wat mag Noor zien?");
  await look();
}

/** From what is shared to the six words: they are given back as they stand on the screen. */
export async function walkToWords(
  page: Page,
  kinds: readonly string[],
  look: () => Promise<void> = async () => undefined,
): Promise<readonly string[]> {
  for (const kind of kinds)
    await page.getByRole("checkbox", { name: kind, exact: true }).check({ force: true });
  // Asked only where the practice has such a key.
  const next = page.getByRole("button", { name: "Verder", exact: true });
  if (await next.isVisible()) {
    await next.click();
    await expectPage(page, "Mag de praktijk een reservesleutel hebben?");
    await expect(page.getByRole("radio", { name: "Nee" })).toBeChecked();
    await look();
  }
  await page.getByRole("button", { name: "Verder naar de zes woorden" }).click();
  await expectPage(page, "Vergelijk zes woorden");
  await look();
  await expect(page.locator("main ol [translate]")).toHaveCount(6);
  return page.locator("main ol [translate]").allInnerTexts();
}
