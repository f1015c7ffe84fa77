import type { Page } from "@playwright/test";
import { expect, test } from "../support/app-test.ts";
import { phone } from "../support/launch-browser.ts";
import { meetBuddy } from "../support/meet-buddy.ts";
import { tabTo } from "../support/tab-to.ts";

test("a buddy comes in by a link and six words, sees the signal, answers it, and stops", async ({
  page,
  server,
  browser,
}) => {
  test.setTimeout(120_000);
  const { buddy } = await meetBuddy(page, server.origin, await browser.newContext(phone));
  // An app of its own, with a name that says nothing.
  const href = await buddy.locator('link[rel="manifest"]').getAttribute("href");
  const manifest = await (await buddy.request.get(`${server.origin}${href}`)).json();
  expect([manifest.name, manifest.start_url, manifest.id]).toEqual(["Loslaten", "/buddy", "/buddy"]);

  // The signal is there within seconds, and without anything that was asked for on the other side.
  await expect(buddy.getByRole("heading", { name: "Nog geen signaal van Kim" })).toBeVisible();
  await page.getByRole("button", { name: /^Oranje/ }).click();
  await expect(page.getByText("Sam kan dit nu zien.")).toBeVisible();
  await expect(buddy.getByRole("heading", { name: "Kim heeft het even lastig" })).toBeVisible();
  await expect(buddy.getByText("Oranje · zojuist")).toBeVisible();

  // The participant sees what the buddy sees: the same words, in the same order.
  const seen = await wordsOf(buddy, "main [data-tone] h2, main [data-tone] li");
  await page.getByRole("link", { name: "Dit ziet Sam" }).click();
  await expect(page.getByRole("heading", { name: "Je staat naast Kim" })).toBeVisible();
  const shown = await wordsOf(page, "main [data-tone] h2, main [data-tone] li");
  expect(shown.length).toBeGreaterThan(6);
  expect(seen.filter((words) => shown.includes(words))).toEqual(shown);

  // From here on the buddy has no mouse.
  await tabTo(buddy.getByRole("button", { name: "Ik denk aan je" }));
  await buddy.keyboard.press("Enter");
  await expect(buddy.getByText("‘Ik denk aan je’ is verstuurd.")).toBeVisible();
  await page.getByRole("link", { name: "Terug" }).click();
  await page.getByRole("link", { name: /^Berichten/ }).click();
  await expect(page.getByRole("listitem").getByText("Ik denk aan je", { exact: true })).toBeVisible();
  await page.getByLabel("Je bericht").fill("Dank je. Het gaat weer.");
  await page.getByRole("button", { name: "Verstuur" }).click();
  await tabTo(buddy.getByRole("link", { name: /^Berichten/ }));
  await buddy.keyboard.press("Enter");
  await expect(buddy.getByText("Dank je. Het gaat weer.")).toBeVisible();
  await tabTo(buddy.getByLabel("Je bericht"));
  await buddy.keyboard.type("Fijn");
  await tabTo(buddy.getByRole("button", { name: "Verstuur" }));
  await buddy.keyboard.press("Enter");
  await expect(buddy.getByRole("listitem").getByText("Fijn", { exact: true })).toBeVisible();
  await tabTo(buddy.getByRole("link", { name: "Terug" }));
  await buddy.keyboard.press("Enter");

  // A number to call is the buddy's own.
  await buddy.getByRole("button", { name: "Zet een nummer klaar" }).click();
  await buddy.getByLabel("Telefoonnummer van Kim").fill("06 12345678");
  await buddy.getByRole("button", { name: "Bewaar" }).click();
  await expect(buddy.getByRole("link", { name: /^Bel/ }).first()).toHaveAttribute("href", "tel:0612345678");

  await tabTo(buddy.getByRole("button", { name: "Stoppen als buddy" }));
  await buddy.keyboard.press("Enter");
  await tabTo(buddy.getByRole("button", { name: "Ja, ik stop" }));
  await buddy.keyboard.press("Enter");
  await page.getByRole("link", { name: "Terug" }).click();
  await expect(page.getByRole("heading", { name: "Sam is niet meer je buddy" })).toBeVisible({
    timeout: 30_000,
  });
  await expect(buddy.getByRole("heading", { name: "Je staat nu naast niemand" })).toBeVisible({
    timeout: 30_000,
  });
});

async function wordsOf(page: Page, selector: string): Promise<readonly string[]> {
  return page.locator(selector).allInnerTexts();
}
