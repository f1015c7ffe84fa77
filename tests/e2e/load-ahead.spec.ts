import { expect, test } from "../support/app-test.ts";
import { makeDesk } from "../support/desk-people.ts";
import { keepOneAnswer } from "../support/keep-one-answer.ts";
import { desk } from "../support/launch-browser.ts";
import { openDesk } from "../support/open-desk.ts";

// No service worker here: what opens without a network was loaded before it was asked for.

test("the places of the bar are there before somebody taps them", async ({ page, context, server }) => {
  await keepOneAnswer(page, server.origin);
  await page.goto(`${server.origin}/vandaag`);
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  for (const name of ["Programma", "Inzicht", "Mijn plan", "Vandaag"]) {
    await page.getByRole("link", { name, exact: true }).click();
    await expect(page.getByRole("link", { name, exact: true })).toHaveAttribute("aria-current", "page");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  await page.getByRole("link", { name: "Dagboek", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Dagboek" })).toBeVisible();
});

test.describe("at a desk", () => {
  test.use({ ...desk });

  test("a client and the places beside the list are there before somebody opens them", async ({
    page,
    context,
    server,
  }) => {
    test.setTimeout(120_000);
    await openDesk(page, server.origin, await makeDesk(server.origin));
    await page.waitForLoadState("networkidle");
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
