import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility/expect-accessible.ts";
import { expect, test } from "../support/app-test.ts";
import { keepOneAnswer } from "../support/keep-one-answer.ts";
import { expectPage } from "../support/walk-start-module.ts";

const due = "Hier vroeg je om";
/** A Thursday, in the time zone of the browser. */
const evening = new Date("2026-11-26T20:30:00+01:00");

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
