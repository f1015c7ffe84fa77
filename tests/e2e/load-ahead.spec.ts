import type { Page } from "@playwright/test";
import { expect, test } from "../support/app-test.ts";
import { makeDesk } from "../support/desk-people.ts";
import { findViolations } from "../support/find-violations.ts";
import { keepOneAnswer } from "../support/keep-one-answer.ts";
import { desk } from "../support/launch-browser.ts";
import { openDesk } from "../support/open-desk.ts";

// No service worker here: what opens without a network was loaded before it was asked for.

test("the places of the bar are there before somebody taps them", async ({ page, context, server }) => {
  await keepOneAnswer(page, server.origin);
  const last = codeArrives(page, "plan-places");
  await page.goto(`${server.origin}/vandaag`);
  await last;
  await context.setOffline(true);
  for (const name of ["Programma", "Inzicht", "Mijn plan", "Vandaag"]) {
    await page.getByRole("link", { name, exact: true }).click();
    await expect(page.getByRole("link", { name, exact: true })).toHaveAttribute("aria-current", "page");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  await page.getByRole("link", { name: "Dagboek", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Dagboek" })).toBeVisible();
});

test("what can't be had ahead disturbs nobody, and is there when it is needed", async ({ page, server }) => {
  await keepOneAnswer(page, server.origin);
  let isCut = true;
  await page.route(/\/assets\/plan-places-[^/]*\.js$/, (route) => (isCut ? route.abort() : route.continue()));
  const cut = page.waitForEvent("requestfailed");
  await page.goto(`${server.origin}/vandaag`);
  await page.evaluate(() => document.documentElement.setAttribute("data-same-page", ""));
  await cut;
  isCut = false;
  await expect(page.locator("html[data-same-page]")).toBeVisible();
  await page.getByRole("link", { name: "Mijn plan", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mijn plan" })).toBeVisible();
});

test("a place that can't be had when it is tapped says so, with help at hand, and opens at a second try", async ({
  page,
  context,
  server,
}) => {
  await keepOneAnswer(page, server.origin);
  const last = codeArrives(page, "plan-places");
  await page.goto(`${server.origin}/vandaag`);
  await last;
  await context.setOffline(true);
  await page.getByRole("link", { name: "Instellingen", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Dit deel is er nog niet" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Hulp nu" })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Probeer opnieuw" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Dit deel is er nog niet" })).toBeVisible();
  // By itself when there is a network again.
  await context.setOffline(false);
  await expect(page.getByRole("heading", { level: 1, name: "Instellingen" })).toBeVisible();
});

test.describe("at a desk", () => {
  test.use({ ...desk });

  test("a client and the places beside the list are there before somebody opens them", async ({
    page,
    context,
    server,
  }) => {
    test.setTimeout(120_000);
    const made = await makeDesk(server.origin);
    const last = codeArrives(page, "settings-screen");
    await openDesk(page, server.origin, made);
    await last;
    await context.setOffline(true);
    for (const name of ["Berichten", "Team", "Uitnodigen", "Instellingen"]) {
      await page
        .getByRole("link", { name: new RegExp(`^${name}`) })
        .first()
        .click();
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    }
    await page
      .getByRole("link", { name: /^Cliënten/ })
      .first()
      .click();
    await page
      .getByRole("link", { name: /Sam V\./ })
      .first()
      .click();
    await expect(page.getByRole("heading", { level: 1, name: "Sam V." })).toBeVisible();
  });
});

/** The code of the last screen that is loaded ahead, and all that comes with it. */
async function codeArrives(page: Page, name: string): Promise<void> {
  await page.waitForResponse((one) => new RegExp(`/assets/${name}-[^/]*\\.js$`).test(one.url()));
  const count = () => page.evaluate(() => performance.getEntriesByType("resource").length);
  for (let before = -1, now = await count(); before !== now; now = await count()) {
    before = now;
    await page.waitForTimeout(1_000);
  }
}
