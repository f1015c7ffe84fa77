import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { launchProfile } from "../support/launch-browser.ts";
import { startServer } from "../support/start-server.ts";
import { expectPage, markers, walkStartModule } from "../support/walk-start-module.ts";
import { typeRecoveryWords, writeRecoveryWords } from "../support/write-recovery-words.ts";

test.use({ serviceWorkers: "allow" });

const pin = "482913";

async function setPin(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Slot kiezen" }).click();
  await page.getByLabel("Je pincode", { exact: true }).fill(pin);
  await page.getByLabel("Nog een keer je pincode").fill(pin);
  await page.getByRole("button", { name: "Zet het slot erop" }).click();
  await expectPage(page, "Het slot zit erop.");
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel("Je pincode", { exact: true }).fill(pin);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expectPage(page, "Goede");
}

/** Every answer of module 0, found again by somebody who walks through the app. */
async function expectEveryAnswer(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Mijn plan" }).click();
  await expect(page.getByText(markers.reason)).toBeVisible();
  await expect(page.getByText(markers.measure)).toBeVisible();
  await expect(page.getByText(markers.helpedBefore)).toBeVisible();
  await expect(page.getByText("Minderen")).toBeVisible();
  await expect(page.getByText(markers.ownBehaviour)).toBeVisible();

  await page.getByRole("link", { name: "Inzicht" }).click();
  await expect(page.getByText("Bij de start telde je 12 van de 24 punten.")).toBeVisible();
  const wellBeing = page.getByRole("heading", { name: "Hoe het verder gaat" }).locator("..");
  for (const row of ["Trek6", "Stemming5", "Slaap4", "Vertrouwen3", "Steun2", "Schaamte8"])
    await expect(wellBeing).toContainText(row);

  await page.getByRole("link", { name: "Vandaag" }).click();
  await page.getByRole("link", { name: "Dagboek" }).click();
  await expect(page.getByText(markers.note)).toBeVisible();
  await expect(page.getByText("trek 6 · stemming 5 · slaap 7")).toBeVisible();
  await expect(page.getByText("deels op koers")).toBeVisible();

  for (const [title, answer] of [
    ["Jij kiest hoe je het noemt", markers.ownWord],
    ["Waarom wil je dit?", markers.reason],
    ["Een kleine drempel voor vanavond", markers.measure],
    ["Dit heb je al", markers.takeAway],
  ] as const) {
    await openModulePage(page, title);
    await expect
      .poll(() =>
        page
          .locator("main input")
          .evaluateAll((fields) => fields.map((field) => Reflect.get(field, "value"))),
      )
      .toContain(answer);
  }
  await openModulePage(page, "Drie minuten op de golf");
  await expect(page.locator('[data-field="before"] input[value="7"]')).toBeChecked();
  await expect(page.locator('[data-field="after"] input[value="4"]')).toBeChecked();
}

/** Leafs through the module to the page with this title, inside the app, as the browser's own forward button would. */
async function openModulePage(page: Page, title: string): Promise<void> {
  for (let number = 1; number < 40; number += 1) {
    const path = `/programma/start/${number}`;
    await page.evaluate((to) => {
      history.pushState(null, "", to);
      dispatchEvent(new PopStateEvent("popstate"));
    }, path);
    const heading = page.locator("h1", { hasText: title });
    if (
      await heading.waitFor({ timeout: 150 }).then(
        () => true,
        () => false,
      )
    )
      return;
  }
  throw new Error(`no page ${title}`);
}

/** A new address in the address bar loads the app anew, and so asks for the lock. */
async function openUnlocked(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expectPage(page, "Even openen");
  await page.getByLabel("Je pincode", { exact: true }).fill(pin);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Even openen" })).toHaveCount(0);
}

/** Marks today in the diary, and finds the mark again. */
async function markDiary(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Vandaag" }).click();
  await page.getByRole("link", { name: "Dagboek" }).click();
  await page.getByRole("link", { name: "Vandaag aanpassen" }).click();
  await page
    .getByRole("group", { name: "Hoe was je stemming?" })
    .locator('input[value="9"]')
    .check({ force: true });
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(page.getByText("Bewaard.", { exact: true })).toBeVisible();
  await openUnlocked(page, `${new URL(page.url()).origin}/dagboek`);
  await expect(page.getByText("trek 6 · stemming 9 · slaap 7")).toBeVisible();
  await expect(page.getByText("deels op koers")).toBeVisible();
}

test("module 0 with typed answers is there again after the browser and the server are gone, offline", async () => {
  test.setTimeout(120_000);
  const profile = mkdtempSync(join(tmpdir(), "loslaten-profile-"));
  const server = await startServer();
  try {
    const first = await launchProfile(profile);
    const page = first.pages()[0] ?? (await first.newPage());
    await walkStartModule(page, server.origin);
    await setPin(page);
    await page.getByRole("link", { name: "Naar je herstelwoorden" }).click();
    const words = await writeRecoveryWords(page);
    await first.close();
    await server.stop();

    const second = await launchProfile(profile);
    const offline = second.pages()[0] ?? (await second.newPage());
    await offline.goto(`${server.origin}/vandaag`);
    await expectPage(offline, "Even openen");
    await expect(offline.getByText(markers.reason)).toHaveCount(0);

    await offline.getByLabel("Je pincode", { exact: true }).fill("111222");
    await offline.getByRole("button", { name: "Open", exact: true }).click();
    await expect(offline.getByText("Die pincode klopt niet.")).toBeVisible();
    await unlock(offline);
    await expectEveryAnswer(offline);
    await openUnlocked(offline, `${server.origin}/vandaag`);
    await markDiary(offline);
    await second.close();

    const third = await launchProfile(profile);
    const forgotten = third.pages()[0] ?? (await third.newPage());
    await forgotten.goto(`${server.origin}/vandaag`);
    await forgotten.getByRole("button", { name: /^Vergeten/ }).click();
    await typeRecoveryWords(forgotten, words);
    await forgotten.getByRole("button", { name: "Open", exact: true }).click();
    await expectPage(forgotten, "Slot op de app");
    await forgotten.getByRole("radio", { name: /^Geen slot/ }).check({ force: true });
    await forgotten.getByRole("button", { name: "Haal het slot eraf" }).click();
    await expectPage(forgotten, "Het slot is eraf.");
    await forgotten.goto(`${server.origin}/plan`);
    await expect(forgotten.getByText(markers.reason)).toBeVisible();
    await third.close();
  } finally {
    await server.kill();
    rmSync(profile, { recursive: true, force: true });
  }
});
