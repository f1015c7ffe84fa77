import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility/expect-accessible.ts";
import { expect, test } from "../support/app-test.ts";
import { keepOneAnswer } from "../support/keep-one-answer.ts";
import { deliverPush, standInForPushService } from "../support/stand-in-push.ts";
import { startServer } from "../support/start-server.ts";
import { expectPage } from "../support/walk-start-module.ts";
import { writeRecoveryWords } from "../support/write-recovery-words.ts";

test.use({ serviceWorkers: "allow" });

const due = "Hier vroeg je om";
/** A Thursday, in the time zone of the browser. */
const evening = new Date("2026-11-26T20:30:00+01:00");

async function remindOfDiary(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/plan/herinneringen`);
  await expectPage(page, "Herinneringen");
  await page.getByRole("checkbox", { name: "Mijn dagboek" }).check({ force: true });
}

async function expectDue(page: Page, origin: string, isDue: boolean): Promise<void> {
  await page.goto(`${origin}/vandaag`);
  await expectPage(page, "Goede");
  await expect(page.getByRole("heading", { name: "Deze week" })).toBeVisible();
  await expect(page.getByRole("heading", { name: due })).toHaveCount(isDue ? 1 : 0);
}

test("a reminder shows on Vandaag from its time on, can be closed, and comes once after weeks away", async ({
  page,
  server,
}) => {
  test.setTimeout(180_000);
  await page.clock.install({ time: evening });
  await keepOneAnswer(page, server.origin);
  await page.goto(`${server.origin}/plan/herinneringen`);
  await expectPage(page, "Herinneringen");
  await expectAccessible(page);
  await page.getByRole("checkbox", { name: "Mijn dagboek" }).check({ force: true });
  await expect(page.getByLabel("Hoe laat?")).toHaveValue("21:00");
  await page.getByLabel("Hoe laat?").fill("20:45");
  await page.getByRole("checkbox", { name: "Lastige momenten" }).check({ force: true });
  await expect(page.getByText("In je weekkalender staat nog geen moment.")).toBeVisible();
  await expect(page.getByText("Zonder kopie werkt alles ook")).toBeVisible();
  await expect(page.getByRole("button", { name: "Zet de melding aan" })).toHaveCount(0);
  await expectAccessible(page);

  await expectDue(page, server.origin, false);
  await page.clock.setSystemTime(new Date("2026-11-26T20:45:00+01:00"));
  await expectDue(page, server.origin, true);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Gezien" }).click();
  await expect(page.getByRole("heading", { name: due })).toHaveCount(0);
  await expectDue(page, server.origin, false);

  await page.clock.setSystemTime(new Date("2026-12-20T21:00:00+01:00"));
  await expectDue(page, server.origin, true);
  await expect(page.getByRole("link", { name: "Je dagboek invullen" })).toHaveCount(1);
});

test("with a copy, a device is woken at times that only it knows the meaning of, and shows words about nothing", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const server = await startServer({ pushServices: "push.example.org" });
  const { origin } = server;
  const context = await browser.newContext({ permissions: ["notifications"] });
  const page = await context.newPage();
  await standInForPushService(page);
  await keepOneAnswer(page, origin);
  await page.goto(`${origin}/instellingen/herstelwoorden`);
  await writeRecoveryWords(page);
  await page.goto(`${origin}/instellingen/bewaren`);
  await page.getByRole("button", { name: "Zet de kopie aan" }).click();
  await expect(page.getByText("Alles staat op de server")).toBeVisible({ timeout: 20_000 });

  await page.goto(`${origin}/plan/herinneringen`);
  await expect(page.getByText("Zet eerst hierboven een herinnering aan.")).toBeVisible();
  await remindOfDiary(page, origin);
  await expectAccessible(page);
  expect(subscriptions(server.dataFolder)).toEqual([]);
  await page.getByRole("button", { name: "Zet de melding aan" }).click();
  await expect(page.getByText("De melding staat aan op dit toestel.")).toBeVisible();
  expect(subscriptions(server.dataFolder)).toEqual([
    { endpoint: "https://push.example.org/send/1", minutes: 7 },
  ]);
  await page
    .getByRole("group", { name: "Op welke dagen?" })
    .getByLabel("ma", { exact: true })
    .uncheck({ force: true });
  await expect.poll(() => subscriptions(server.dataFolder)[0]?.minutes).toBe(6);

  const notice = await deliverPush(page, origin);
  expect(notice).toEqual([
    { title: "Even kijken", body: "Er staat iets voor je klaar.", icon: "/icons/icon-192.png" },
  ]);

  await page.getByRole("button", { name: "Zet de melding uit" }).click();
  await expect(page.getByText("De melding staat uit op dit toestel.")).toBeVisible();
  expect(subscriptions(server.dataFolder)).toEqual([]);
  expect(server.output()).not.toContain("push.example");
  await context.close();
  await server.stop();
});

/** What the server knows of who wants to be woken. */
function subscriptions(
  dataFolder: string,
): readonly { readonly endpoint: string; readonly minutes: number }[] {
  const database = new DatabaseSync(join(dataFolder, "loslaten.sqlite"), { readOnly: true });
  try {
    const rows = database
      .prepare(
        "select endpoint, (select count(*) from push_minute m where m.public_key = s.public_key) as minutes from push_subscription s",
      )
      .all();
    return rows.map(({ endpoint, minutes }) => ({ endpoint: String(endpoint), minutes: Number(minutes) }));
  } finally {
    database.close();
  }
}
