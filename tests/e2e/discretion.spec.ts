import type { Page } from "@playwright/test";
import { expect, test } from "../support/app-test.ts";
import { expectPage, markers, walkStartModule } from "../support/walk-start-module.ts";

function databaseNames(page: Page): Promise<readonly (string | undefined)[]> {
  return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
}

test("the own reason stands in Hulp nu only when the participant allows it, and goes with one tap", async ({
  page,
  server,
}) => {
  await walkStartModule(page, server.origin);
  await page.goto(`${server.origin}/hulp-nu`);
  await expect(page.getByRole("link", { name: /^Bel iemand/ })).toBeVisible();
  expect(await databaseNames(page)).not.toContain("loslaten-kaart");
  await expect(page.getByText(markers.reason)).toHaveCount(0);

  await page.goto(`${server.origin}/instellingen`);
  await page.getByRole("radio", { name: "Ja, laat zien" }).check({ force: true });
  await expect(page.getByText("Bewaard op dit toestel")).toBeVisible();
  // Even somebody who leaves before the card was written finds it there: opening the app brings it up to date.
  await page.goto(`${server.origin}/vandaag`);
  await expect.poll(() => databaseNames(page)).toContain("loslaten-kaart");
  await page.goto(`${server.origin}/hulp-nu`);
  await page.getByText("Mijn reden").first().click();
  await expect(page.getByText(markers.reason)).toBeVisible();
  await expect(page.locator("#reden").getByText(markers.helpedBefore)).toBeVisible();

  await page.goto(`${server.origin}/instellingen`);
  await page.getByRole("radio", { name: "Nee, liever niet" }).check({ force: true });
  await expect.poll(() => databaseNames(page)).not.toContain("loslaten-kaart");
  await page.goto(`${server.origin}/hulp-nu`);
  await expect(page.getByText(markers.reason)).toHaveCount(0);
});

test("hiding leaves for a plain shopping list at once, and the way back is a quiet word", async ({
  page,
  server,
}) => {
  await page.goto(`${server.origin}/privacy`);
  await page.getByRole("button", { name: "Snel verbergen" }).click();
  await expectPage(page, "Boodschappen");
  await expect(page).toHaveTitle("Boodschappen");
  expect((await page.locator("body").innerText()).toLowerCase()).not.toMatch(/loslaten|porno|seks|trek|hulp/);
  await page.getByText("Klaar").click();
  await expect(page.getByRole("link", { name: /^Begin/ })).toBeVisible();
});

test("hiding with a lock locks the app", async ({ page, server }) => {
  await walkStartModule(page, server.origin);
  await page.goto(`${server.origin}/instellingen/slot`);
  await page.getByLabel("Je pincode", { exact: true }).fill("482913");
  await page.getByLabel("Nog een keer je pincode").fill("482913");
  await page.getByRole("button", { name: "Zet het slot erop" }).click();
  await expectPage(page, "Het slot zit erop.");
  await page.getByRole("button", { name: "Snel verbergen" }).click();
  await expectPage(page, "Boodschappen");
  await page.getByText("Klaar").click();
  await expectPage(page, "Even openen");
});

test("the tab, the installed app and the icon say nothing of what it is", async ({ page, server }) => {
  await page.goto(server.origin);
  await expect(page).toHaveTitle("Loslaten");
  const manifest = await (await page.request.get(`${server.origin}/manifest.webmanifest`)).json();
  expect(manifest.name).toBe("Loslaten");
  expect(JSON.stringify(manifest).toLowerCase()).not.toMatch(/porno|seks|verslav/);
});

test("erasing leaves nothing of the participant in the browser", async ({ page, server }) => {
  await walkStartModule(page, server.origin);
  await page.getByRole("radio", { name: "Ja, laat zien" }).check({ force: true });
  await page.goto(`${server.origin}/instellingen/wissen`);
  await page.getByRole("button", { name: "Wis alles op dit toestel" }).click();
  await expect(page.getByText("Er is nog niets gewist.")).toBeVisible();
  await page.getByLabel(/^Typ het woord/).fill("wissen");
  await page.getByRole("button", { name: "Wis alles op dit toestel" }).click();
  await expect(page.getByText("Alles is gewist.")).toBeVisible();
  const left = await page.evaluate(async () => ({
    databases: await indexedDB.databases(),
    local: { ...localStorage },
    session: { ...sessionStorage },
  }));
  expect(left).toEqual({ databases: [], local: {}, session: {} });
  await page.goto(server.origin);
  await expect(page.getByRole("link", { name: /^Begin/ })).toBeVisible();
});
