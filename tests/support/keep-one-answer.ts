import { expect, type Page } from "@playwright/test";
import { expectPage, goOn, rate, walkThroughTriage, walkToTriage } from "./walk-start-module.ts";

/** As far into module 0 as it takes for something to be kept: from then on there is something to lock. */
export async function keepOneAnswer(page: Page, origin: string): Promise<void> {
  await walkToTriage(page, origin);
  await walkThroughTriage(page);
  await goOn(page);
  await expectPage(page, "Zes zinnen die je misschien herkent");
  await rate(page, "control", 2);
  await expect(page.getByText("Bewaard op dit toestel").first()).toBeVisible();
}

/** Puts a PIN on the app, by its own screen. */
export async function setPin(page: Page, origin: string, pin: string): Promise<void> {
  await page.goto(`${origin}/instellingen/slot`);
  await page.getByLabel("Je pincode", { exact: true }).fill(pin);
  await page.getByLabel("Nog een keer je pincode").fill(pin);
  await page.getByRole("button", { name: "Zet het slot erop" }).click();
  await expectPage(page, "Het slot zit erop.");
}
