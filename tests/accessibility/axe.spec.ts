import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/app-test.ts";
import { keepOneAnswer, setPin } from "../support/keep-one-answer.ts";
import { addVirtualAuthenticator } from "../support/virtual-authenticator.ts";
import { expectPage, goOn, walkStartModule, walkToTriage } from "../support/walk-start-module.ts";
import { expectAccessible } from "./expect-accessible.ts";

test("the screens before the first module", async ({ page, server }) => {
  test.setTimeout(120_000);
  for (const path of ["/", "/privacy", "/over", "/nergens", "/instellingen/wissen", "/hulp-nu", "/lijst"]) {
    await page.goto(server.origin + path);
    await expectAccessible(page);
  }
});

test("a card that ends the start", async ({ page, server }) => {
  await walkToTriage(page, server.origin);
  await page.locator('input[value="under-16"]').check({ force: true });
  await goOn(page);
  await expectPage(page, "Goed dat je dit zoekt");
  await expectAccessible(page);
});

test("every screen after module 0", async ({ page, server }) => {
  test.setTimeout(300_000);
  await walkStartModule(page, server.origin);
  await expectAccessible(page);
  for (const path of [
    "/vandaag",
    "/programma",
    "/inzicht",
    "/plan",
    "/plan/help-now",
    "/plan/help-now/brief",
    "/plan/support",
    "/plan/slip-analysis",
    "/plan/slip-analysis/nieuw",
    "/dagboek",
    "/dagboek/nu",
    "/instellingen",
    "/instellingen/slot",
    "/instellingen/herstelwoorden",
    "/instellingen/downloaden",
    "/instellingen/wissen",
  ]) {
    await page.goto(server.origin + path);
    await expectAccessible(page);
  }
});

test("looking back at a slip, from the moment until what stays", async ({ page, server }) => {
  test.setTimeout(300_000);
  await keepOneAnswer(page, server.origin);
  await page.goto(`${server.origin}/plan/slip-analysis/nieuw`);
  await expectPage(page, "Wanneer was het?");
  await goOn(page);
  await expectPage(page, "Wat ging eraan vooraf?");
  await page.getByLabel("Een kleine keuze die niets leek.").fill("Telefoon mee naar bed");
  await expectAccessible(page);
  await goOn(page);
  await page.getByLabel("Wat lukte wel?").fill("Ik stopte zelf");
  await page.getByLabel("Welke ene maatregel verander je?").fill("Telefoon in de keuken");
  await expectAccessible(page);
  await goOn(page);
  await expectPage(page, "Wat neem je mee?");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Neem over" }).first().click();
  await expect(page.getByText("Overgenomen bij Maatregelen.")).toBeFocused();
  await page.getByRole("button", { name: "Laat weg" }).first().click();
  await expect(page.getByText("Niet overgenomen.")).toBeFocused();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Klaar" }).click();
  await expect(page.getByText("Dit bleef staan")).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${server.origin}/plan/slip-analysis`);
  await expectAccessible(page);
});

test("somebody added to the own people", async ({ page, server }) => {
  test.setTimeout(120_000);
  await keepOneAnswer(page, server.origin);
  await page.goto(`${server.origin}/plan/support`);
  await page.getByRole("button", { name: "Nog iemand" }).click();
  await page.getByLabel("Telefoonnummer").fill("zes");
  await expectAccessible(page);
});

test("an export: with a passphrase, made, and the page itself", async ({ page, context, server }) => {
  test.setTimeout(180_000);
  await walkStartModule(page, server.origin);
  await page.goto(`${server.origin}/instellingen/downloaden`);
  await page.getByRole("radio", { name: /^Met een wachtzin/ }).check({ force: true });
  await page.getByRole("button", { name: "Download", exact: true }).click();
  await expect(page.getByText("Een wachtzin heeft minstens twaalf tekens.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("radio", { name: /^Zonder slot/ }).check({ force: true });
  const landed = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download", exact: true }).click();
  const file = await landed;
  await expectPage(page, "Je bestand is gemaakt");
  await expectAccessible(page);
  const reader = await context.newPage();
  await reader.setContent(await readFile(await file.path(), "utf8"));
  await expectAccessible(reader);
});

// Two halves, so that they run side by side.
for (const half of ["odd", "even"] as const) {
  test(`the pages of module 0 with an ${half} number`, async ({ page, server }) => {
    test.setTimeout(300_000);
    await walkStartModule(page, server.origin);
    let number = half === "odd" ? 1 : 2;
    for (; await hasModulePage(page, server.origin, number); number += 2) await expectAccessible(page);
    expect(number).toBeGreaterThan(20);
  });
}

/** Opens the page of module 0; false when the module has no page with this number. */
async function hasModulePage(page: Page, origin: string, number: number): Promise<boolean> {
  await page.goto(`${origin}/programma/start/${number}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return (
    page.url().endsWith(`/${number}`) && (await page.getByText("Deze stap is er nog niet").count()) === 0
  );
}

test("the lock, the words and the unlock screen", async ({ page, server }) => {
  test.setTimeout(180_000);
  await walkStartModule(page, server.origin);
  await page.goto(`${server.origin}/plan`);
  await page.getByRole("button", { name: "Pas aan: Mijn maatregelen" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Nog een maatregel" }).click();
  await expect(page.getByRole("heading", { name: "Nog een maatregel" })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${server.origin}/instellingen/herstelwoorden`);
  await page.getByRole("button", { name: "Toon de woorden" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ik heb ze opgeschreven" }).click();
  await expectAccessible(page);
  await page.goto(`${server.origin}/instellingen/slot`);
  await page.getByLabel("Je pincode", { exact: true }).fill("482913");
  await page.getByLabel("Nog een keer je pincode").fill("482914");
  await page.getByRole("button", { name: "Zet het slot erop" }).click();
  await expectAccessible(page);
  await page.getByLabel("Nog een keer je pincode").fill("482913");
  await page.getByRole("button", { name: "Zet het slot erop" }).click();
  await expectPage(page, "Het slot zit erop.");
  await page.goto(`${server.origin}/vandaag`);
  await expectPage(page, "Even openen");
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Vergeten/ }).click();
  await expectAccessible(page);
});

test("the lock with a passkey beside it", async ({ page, server }) => {
  test.setTimeout(180_000);
  // A passkey belongs to a name: an address of numbers has none.
  const origin = `http://localhost:${server.port}`;
  const authenticator = await addVirtualAuthenticator(page);
  await keepOneAnswer(page, origin);
  await setPin(page, origin, "482913");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Snel openen instellen" }).click();
  await page.getByRole("button", { name: "Zet snel openen aan" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Zet snel openen aan" }).click();
  await expect(page.getByText("Snel openen staat aan.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Verander het slot" }).click();
  await expect(page.getByText("Met een ander slot gaat snel openen uit.")).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${origin}/vandaag`);
  await expectPage(page, "Even openen");
  await expectAccessible(page);
  await authenticator.takeAway();
  await addVirtualAuthenticator(page);
  await page.getByRole("button", { name: /^Open met/ }).click();
  await expect(page.getByText("Dat lukte niet.")).toBeVisible();
  await expectAccessible(page);
});
