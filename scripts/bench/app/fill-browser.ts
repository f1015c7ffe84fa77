import { join } from "node:path";
import type { Page } from "@playwright/test";
import { runInPage } from "../run-in-page.ts";

/** Puts a generated year into the vault of this browser. The page needs a context that passes over the app's own policy. */
export async function fillBrowser(page: Page, origin: string, seed: number, today: string): Promise<number> {
  // A page of the address without the app, so that no other tab holds the vault.
  await page.goto(`${origin}/lijst`);
  return Number(await runInPage(page, join(import.meta.dirname, "fill-program.ts"), [String(seed), today]));
}
