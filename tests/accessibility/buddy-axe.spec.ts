import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { test } from "../support/app-test.ts";
import { phone } from "../support/launch-browser.ts";
import { lookAtPage } from "../support/look-at-page.ts";
import { inviteBuddy, openBuddyInvitation, startWithCopy } from "../support/meet-buddy.ts";

// Every screen of a buddy, and every screen of the participant about one: axe in light and dark, nothing to scroll
// sideways for at 320 px. In one walk, so that the two browsers meet once.
test("the screens of a buddy, on both sides", async ({ page, server, browser }) => {
  test.setTimeout(240_000);
  const { origin } = server;
  await startWithCopy(page, origin);
  const buddy = await lookAtWelcome(browser, origin);

  await page.goto(`${origin}/naast-je/buddy/nieuw`);
  await expect(page.getByRole("button", { name: "Maak de link" })).toBeVisible();
  await lookAtPage(page);
  const link = await inviteBuddy(page, origin);
  await page.getByText("Laat de code zien").click();
  await lookAtPage(page);

  await openBuddyInvitation(buddy, link, () => lookAtPage(buddy));
  await lookAtPage(buddy);
  await expect(page.getByRole("heading", { name: "Vergelijk zes woorden" })).toBeVisible({ timeout: 20_000 });
  await lookAtPage(page);
  await buddy.getByRole("button", { name: "Ja, ze zijn gelijk" }).click();
  await expect(buddy.getByRole("heading", { name: "Nog even wachten op Kim" })).toBeVisible();
  await lookAtPage(buddy);
  await page.getByRole("button", { name: "Ja, ze zijn gelijk" }).click();

  for (const [choice, title] of [
    ["Groen", "Het gaat met Kim"],
    ["Oranje", "Kim heeft het even lastig"],
    ["Bel me", "Kim vraagt of je belt"],
  ] as const) {
    await page.getByRole("button", { name: new RegExp(`^${choice}`) }).click();
    await expect(buddy.getByRole("heading", { name: title })).toBeVisible({ timeout: 20_000 });
    await lookAtPage(buddy);
  }
  await lookAtPage(page);
  await lookAtPlace(page, "Dit ziet Sam", () => page.getByRole("heading", { name: "Je staat naast Kim" }));
  await lookAtPlace(page, /^Berichten/, () => page.getByLabel("Je bericht"));
  await lookAtSheets(page, ["Andere naam", "Stoppen met Sam"]);

  await lookAtPlace(buddy, /^Berichten/, () => buddy.getByLabel("Je bericht"));
  await lookAtPlace(buddy, "Kort: hoe doe je dit?", () => buddy.getByRole("heading", { name: "Geen alarm" }));
  await lookAtPlace(buddy, "Instellingen", () => buddy.getByRole("heading", { name: "Op je beginscherm" }));
  await lookAtSheets(buddy, [/^Nummer om te bellen/, "Stoppen als buddy"]);

  await page.getByRole("link", { name: "Terug" }).click();
  await expect(page.getByRole("link", { name: /^Sam/ })).toBeVisible();
  await lookAtPage(page);
  await page.goto(`${origin}/vandaag`);
  await expect(page.getByRole("heading", { name: "Een signaal voor Sam" })).toBeVisible();
  await page.getByRole("button", { name: "Oranje" }).click();
  await expect(buddy.getByRole("heading", { name: "Kim heeft het even lastig" })).toBeVisible({
    timeout: 20_000,
  });
  await lookAtPage(page);
});

async function lookAtWelcome(browser: Browser, origin: string): Promise<Page> {
  const context = await browser.newContext(phone);
  const buddy = await context.newPage();
  await buddy.goto(`${origin}/buddy`);
  await expect(buddy.getByRole("heading", { name: "Fijn dat je naast iemand staat" })).toBeVisible();
  await lookAtPage(buddy);
  await buddy.getByRole("link", { name: "Ik plak mijn uitnodiging" }).click();
  await buddy.getByRole("button", { name: "Verder" }).click();
  await expect(buddy.getByText(/^Dit is geen uitnodiging/)).toBeVisible();
  await lookAtPage(buddy);
  return buddy;
}

async function lookAtPlace(page: Page, name: string | RegExp, landmark: () => Locator): Promise<void> {
  await page.getByRole("link", { name }).first().click();
  await expect(landmark()).toBeVisible();
  await lookAtPage(page);
  await page.getByRole("link", { name: "Terug" }).first().click();
}

async function lookAtSheets(page: Page, buttons: readonly (string | RegExp)[]): Promise<void> {
  for (const name of buttons) {
    await page.getByRole("button", { name }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await lookAtPage(page);
    await page.keyboard.press("Escape");
  }
}
