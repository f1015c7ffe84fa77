import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../support/app-test.ts";
import { phone } from "../support/launch-browser.ts";
import { expectPage, markers, walkStartModule } from "../support/walk-start-module.ts";
import { typeRecoveryWords, writeRecoveryWords } from "../support/write-recovery-words.ts";

/** Another device: a browser that shares nothing with the first. */
async function otherDevice(browser: Browser): Promise<Page> {
  const context = await browser.newContext(phone);
  return context.newPage();
}

/** Module 0, words, and a copy of which all is on the server. */
async function startWithCopy(page: Page, origin: string): Promise<string> {
  await walkStartModule(page, origin);
  await page.clock.resume();
  await page.goto(`${origin}/instellingen/herstelwoorden`);
  const words = (await writeRecoveryWords(page)).join(" ");
  await page.getByRole("link", { name: "Zet nu een kopie op de server" }).click();
  await page.getByRole("button", { name: "Zet de kopie aan" }).click();
  await expect(page.getByRole("heading", { name: "Alles staat op de server" })).toBeVisible({
    timeout: 30_000,
  });
  return words;
}

async function expectReason(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/plan`);
  await expect(page.getByText(markers.reason)).toBeVisible({ timeout: 30_000 });
}

/** From the welcome screen of an empty device to its code. */
async function askForCode(page: Page, origin: string): Promise<string> {
  await page.goto(origin);
  await page.getByRole("link", { name: "Ik gebruik Loslaten al" }).click();
  await page.getByRole("link", { name: /^Met mijn andere toestel/ }).click();
  await expect(page.getByRole("img", { name: /^QR-code/ })).toBeVisible();
  return page.locator("main [translate]").locator("[aria-hidden]").innerText();
}

/** The six digits that the new device shows. */
async function shownNumber(page: Page): Promise<string> {
  await expectPage(page, "Typ dit nummer op je andere toestel");
  return page.locator("main [translate]").locator("[aria-hidden]").innerText();
}

/** The code of the new device, on the one that is there already: the number that the new one then shows. */
async function typeCodeOver(page: Page, added: Page, origin: string): Promise<string> {
  const code = await askForCode(added, origin);
  await page.goto(`${origin}/instellingen/toestellen/nieuw`);
  await page.getByLabel("De code op je nieuwe toestel").fill(code);
  await page.getByRole("button", { name: "Verder" }).click();
  return shownNumber(added);
}

test("a copy needs the words first, and afterwards every screen says where things are", async ({
  page,
  server,
}) => {
  test.setTimeout(120_000);
  await walkStartModule(page, server.origin);
  await page.goto(`${server.origin}/vandaag`);
  await expect(page.getByText("Bewaard op dit toestel", { exact: true })).toBeVisible();
  await page.goto(`${server.origin}/instellingen/bewaren`);
  await expect(page.getByRole("link", { name: "Naar je herstelwoorden" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Zet de kopie aan" })).toHaveCount(0);
});

test("a second device comes in with a code and a number that is typed over, and has everything", async ({
  page,
  server,
  browser,
}) => {
  test.setTimeout(180_000);
  await startWithCopy(page, server.origin);
  const added = await otherDevice(browser);
  const number = await typeCodeOver(page, added, server.origin);

  await expectPage(page, "Typ het nummer over");
  const field = page.getByLabel("Het nummer op je nieuwe toestel");
  await field.fill(number.startsWith("0") ? "100000" : "000000");
  await page.getByRole("button", { name: "Vergelijk" }).click();
  await expect(page.getByText(/^Dat is een ander nummer/)).toBeVisible();
  await field.fill(number);
  await page.getByRole("button", { name: "Vergelijk" }).click();
  await expectPage(page, "Het nummer klopt");
  await added.getByRole("button", { name: "Ja, het klopt" }).click();
  await expectPage(added, "Dit toestel doet mee");
  await expectReason(added, server.origin);

  await page.goto(`${server.origin}/instellingen/toestellen`);
  await expect(page.getByText("dit toestel", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Haal weg/ })).toHaveCount(1);
  await page.getByRole("button", { name: /^Haal weg/ }).click();
  await page.getByRole("button", { name: "Haal dit toestel weg" }).click();
  await expect(page.getByText(/doet niet meer mee\.$/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("button", { name: /^Haal weg/ })).toHaveCount(0);

  await added.goto(`${server.origin}/instellingen/bewaren`);
  await expect(added.getByRole("heading", { name: "Dit toestel doet niet meer mee" })).toBeVisible({
    timeout: 30_000,
  });
  await expectReason(added, server.origin);
});

test("three numbers that are not the one stop both devices, and nothing was given", async ({
  page,
  server,
  browser,
}) => {
  test.setTimeout(180_000);
  await startWithCopy(page, server.origin);
  const added = await otherDevice(browser);
  const number = await typeCodeOver(page, added, server.origin);
  for (let tries = 0; tries < 3; tries += 1) {
    await page
      .getByLabel("Het nummer op je nieuwe toestel")
      .fill(number.startsWith("0") ? "100000" : "000000");
    await page.getByRole("button", { name: "Vergelijk" }).click();
  }
  await expectPage(page, "De nummers zijn niet gelijk");
  await page.goto(`${server.origin}/instellingen/toestellen`);
  await expect(page.getByRole("button", { name: /^Haal weg/ })).toHaveCount(0);
  await added.goto(`${server.origin}/plan`);
  await expect(added.getByRole("link", { name: /^Begin/ })).toBeVisible();
});

test("a scanned code leaves the address at once and is still there after unlocking", async ({
  page,
  server,
}) => {
  test.setTimeout(120_000);
  await startWithCopy(page, server.origin);
  await page.goto(`${server.origin}/instellingen/slot/wijzigen`);
  await page.getByLabel("Je pincode", { exact: true }).fill("482913");
  await page.getByLabel("Nog een keer je pincode").fill("482913");
  await page.getByRole("button", { name: "Zet het slot erop" }).click();
  await expectPage(page, "Het slot zit erop.");
  await page.goto(`${server.origin}/toestel#7KQ2M9XWPT`);
  await expectPage(page, "Even openen");
  expect(page.url()).toBe(`${server.origin}/toestel`);
  await page.getByLabel("Je pincode").fill("482913");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expectPage(page, "Nieuw toestel toevoegen");
  await expect(page.getByLabel("De code op je nieuwe toestel")).toHaveValue("7KQ2M9XWPT");
  await page.getByRole("button", { name: "Verder" }).click();
  await expect(page.getByText(/^Bij deze code wacht geen toestel/)).toBeVisible();
});

test("erasing everything gives a receipt, and the words lead nowhere any more", async ({ page, server }) => {
  test.setTimeout(180_000);
  const words = await startWithCopy(page, server.origin);
  await page.goto(`${server.origin}/instellingen/wissen`);
  await page.getByLabel("Dit toestel en de server").check({ force: true });
  await page.getByLabel("Typ het woord").fill("wissen");
  await page.getByRole("button", { name: "Wis alles, ook op de server" }).click();
  await expectPage(page, "Alles is gewist");
  await expect(page.getByText("Versleutelde stukjes")).toBeVisible();
  const kept = page.waitForEvent("download");
  await page.getByRole("button", { name: "Bewaar dit bewijs" }).click();
  expect((await kept).suggestedFilename()).toMatch(/^loslaten-bewijs-\d{4}-\d{2}-\d{2}\.txt$/);
  await page.goto(`${server.origin}/nieuw-toestel/woorden`);
  await typeRecoveryWords(page, words.split(" "));
  await page.getByRole("button", { name: "Haal mijn gegevens terug" }).click();
  await expect(page.getByText(/^Bij deze woorden hoort geen kopie/)).toBeVisible();
});
