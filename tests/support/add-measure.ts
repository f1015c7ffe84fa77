import { expect, type Page } from "@playwright/test";
import { expectPage } from "./walk-start-module.ts";

export async function openPlan(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/plan`);
  await expectPage(page, "Mijn plan");
}

/** On the plan: adds a measure in these words. `onKeep` is called right before the click that keeps it. */
export async function addMeasure(page: Page, text: string, onKeep = (): void => {}): Promise<void> {
  const pencil = page.getByRole("button", { name: "Pas aan: Mijn maatregelen" });
  const add = page.getByRole("button", { name: "Nog een maatregel" });
  await expect(pencil.or(add).first()).toBeVisible();
  if (await pencil.isVisible()) await pencil.click();
  await add.click();
  await page.getByRole("dialog").getByRole("textbox").fill(text);
  onKeep();
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByText(text)).toBeVisible();
}
