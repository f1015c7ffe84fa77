import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/app-test.ts";
import { browserLaunchOptions } from "../support/find-browser.mjs";
import { keepOneAnswer, setPin } from "../support/keep-one-answer.ts";
import { launchProfile } from "../support/launch-browser.ts";
import { expectPage } from "../support/walk-start-module.ts";

/** Leaves for the help screen and comes back by the browser's own button: the page was hidden, and is the same page. */
async function lookAwayAndBack(page: Page): Promise<void> {
  await page.evaluate(() => Reflect.set(window, "wasHere", true));
  await page.getByRole("link", { name: "Hulp nu" }).click();
  await page.waitForURL("**/hulp-nu");
  await page.goBack({ waitUntil: "commit" });
  expect(await page.evaluate(() => Reflect.get(window, "wasHere"))).toBe(true);
}

test("who looks away shortly finds the app open, and locked once that was chosen", async ({ server }) => {
  test.setTimeout(120_000);
  const profile = mkdtempSync(join(tmpdir(), "loslaten-profile-"));
  // Only a page that is kept while it is hidden can show what happens to it: Playwright switches that off.
  // The headless shell has no such page at all.
  const context = await launchProfile(profile, {
    ...browserLaunchOptions(),
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await keepOneAnswer(page, server.origin);
    await setPin(page, server.origin, "482913");
    await page.getByRole("button", { name: "Snel openen instellen" }).click();
    await expectPage(page, "Slot op de app");
    await lookAwayAndBack(page);
    await expectPage(page, "Slot op de app");

    await page.getByText("Meteen", { exact: true }).click();
    await expect(page.getByRole("radio", { name: "Meteen" })).toBeChecked();
    await lookAwayAndBack(page);
    await expectPage(page, "Even openen");
    await page.getByLabel("Je pincode", { exact: true }).fill("482913");
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await expect(page.getByRole("radio", { name: "Meteen" })).toBeChecked();
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
