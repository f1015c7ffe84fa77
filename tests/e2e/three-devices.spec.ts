import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { addMeasure, openPlan } from "../support/add-measure.ts";
import { phone } from "../support/launch-browser.ts";
import { startServer } from "../support/start-server.ts";
import { expectPage, markers, walkStartModule } from "../support/walk-start-module.ts";
import { typeRecoveryWords, writeRecoveryWords } from "../support/write-recovery-words.ts";

test.use({ serviceWorkers: "allow" });

/** A browser of its own: nothing is shared with the others. */
async function newDevice(
  browser: Browser,
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext(phone);
  return { context, page: await context.newPage() };
}

/** Every row that the server keeps about anybody. */
function countRows(dataFolder: string): Readonly<Record<string, number>> {
  const database = new DatabaseSync(join(dataFolder, "loslaten.sqlite"), { readOnly: true });
  try {
    const count = (table: string): number => {
      const row = database.prepare(`select count(*) as n from "${table}"`).get();
      return Number(row?.n);
    };
    return Object.fromEntries(
      ["space", "record", "access", "wrap", "mail"].map((table) => [table, count(table)]),
    );
  } finally {
    database.close();
  }
}

test("a second device joins by a code, both change the plan offline, one is lost, and twelve words bring all of it back", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const server = await startServer();
  const { origin } = server;
  const a = await newDevice(browser);
  await walkStartModule(a.page, origin);
  await a.page.goto(`${origin}/instellingen/herstelwoorden`);
  const words = await writeRecoveryWords(a.page);

  await a.page.goto(`${origin}/instellingen/bewaren`);
  await a.page.getByRole("button", { name: "Zet de kopie aan" }).click();
  await expect(a.page.getByText("Alles staat op de server")).toBeVisible({ timeout: 20_000 });
  expect(countRows(server.dataFolder).record).toBeGreaterThan(10);

  const b = await newDevice(browser);
  await b.page.goto(origin);
  await b.page.getByRole("link", { name: "Ik gebruik Loslaten al" }).click();
  await b.page.getByRole("link", { name: /^Met mijn andere toestel/ }).click();
  const code = await b.page
    .getByText(/^[A-Z0-9]{5}-?\s*[A-Z0-9]{5}$/)
    .first()
    .innerText();
  await a.page.goto(`${origin}/instellingen/toestellen/nieuw`);
  await a.page.getByLabel("De code op je nieuwe toestel").fill(code.replaceAll(/[^A-Z0-9]/g, ""));
  await a.page.getByRole("button", { name: "Verder" }).click();
  await expectPage(b.page, "Typ dit nummer op je andere toestel");
  const number = (await b.page.locator("main").innerText()).match(/\b(\d{3})\s*(\d{3})\b/);
  await a.page.getByLabel("Het nummer op je nieuwe toestel").fill(`${number?.[1]}${number?.[2]}`);
  await a.page.getByRole("button", { name: "Vergelijk" }).click();
  await b.page.getByRole("button", { name: "Ja, het klopt" }).click();
  await expectPage(b.page, "Dit toestel doet mee");
  await expect(b.page.getByText("Je gegevens zijn er")).toBeVisible({ timeout: 20_000 });
  await openPlan(b.page, origin);
  await expect(b.page.getByText(markers.reason)).toBeVisible();
  await expect(b.page.getByText(markers.measure)).toBeVisible();

  await openPlan(a.page, origin);
  await Promise.all([a.context.setOffline(true), b.context.setOffline(true)]);
  await addMeasure(a.page, "Op het eerste toestel, zonder internet");
  await addMeasure(b.page, "Op het tweede toestel, zonder internet");
  await Promise.all([a.context.setOffline(false), b.context.setOffline(false)]);
  for (const { page } of [a, b]) {
    await expect(page.getByText("Op het eerste toestel, zonder internet")).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText("Op het tweede toestel, zonder internet")).toBeVisible({ timeout: 20_000 });
  }

  await addMeasure(a.page, "Live van het ene naar het andere");
  await expect(b.page.getByText("Live van het ene naar het andere")).toBeVisible({ timeout: 5_000 });

  await a.context.close();
  await b.page.goto(`${origin}/instellingen/toestellen`);
  await expectPage(b.page, "Toestellen");
  await b.page
    .getByRole("button", { name: /^Haal weg/ })
    .first()
    .click();
  await b.page.getByRole("button", { name: "Haal dit toestel weg" }).click();
  await expect(b.page.getByText("doet niet meer mee.")).toBeVisible({ timeout: 20_000 });
  await b.page.goto(`${origin}/instellingen/bewaren`);
  await expect(b.page.getByText("Alles staat op de server")).toBeVisible({ timeout: 30_000 });

  const c = await newDevice(browser);
  await c.page.goto(origin);
  await c.page.getByRole("link", { name: "Ik gebruik Loslaten al" }).click();
  await c.page.getByRole("link", { name: /^Met mijn herstelwoorden/ }).click();
  await typeRecoveryWords(c.page, words);
  await c.page.getByRole("button", { name: "Haal mijn gegevens terug" }).click();
  await expectPage(c.page, "Dit toestel doet mee");
  await expect(c.page.getByText("Je gegevens zijn er")).toBeVisible({ timeout: 30_000 });
  await openPlan(c.page, origin);
  for (const text of [markers.reason, markers.measure, "Op het eerste toestel, zonder internet"]) {
    await expect(c.page.getByText(text)).toBeVisible();
  }

  await c.page.goto(`${origin}/instellingen/wissen`);
  await c.page.getByRole("radio", { name: /^Dit toestel en de server/ }).check({ force: true });
  await c.page.getByLabel("Typ het woord ‘wissen’").fill("wissen");
  await c.page.getByRole("button", { name: "Wis alles, ook op de server" }).click();
  await expectPage(c.page, "Alles is gewist");
  await expect(c.page.getByText("Bewijs van verwijdering")).toBeVisible();
  expect(countRows(server.dataFolder)).toEqual({ space: 0, record: 0, access: 0, wrap: 0, mail: 0 });
  await server.stop();
});
