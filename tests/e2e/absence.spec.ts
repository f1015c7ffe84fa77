import { expect, test } from "../support/app-test.ts";
import { keepOneAnswer } from "../support/keep-one-answer.ts";
import { expectPage } from "../support/walk-start-module.ts";

const evening = new Date("2026-11-16T20:40:00+01:00");
const aWeekLater = new Date("2026-11-23T20:40:00+01:00");
const nineDaysLater = new Date("2026-11-25T08:10:00+01:00");
const aQuarterLater = new Date("2027-02-14T08:10:00+01:00");

test("who was away in the middle of a module is welcomed, finds the page and the answer, and is blamed for nothing", async ({
  page,
  server,
}) => {
  test.setTimeout(90_000);
  await page.clock.install({ time: evening });
  await keepOneAnswer(page, server.origin);
  const left = new URL(page.url()).pathname;
  const welcome = page.getByText("Fijn dat je er weer bent.");

  await page.clock.setSystemTime(aWeekLater);
  await page.goto(`${server.origin}/vandaag`);
  await expect(page.getByRole("heading", { name: "Verder waar je was" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Deze week" })).toBeVisible();
  await expect(welcome).toHaveCount(0);

  for (const back of [nineDaysLater, aQuarterLater]) {
    await page.clock.setSystemTime(back);
    await page.goto(`${server.origin}/vandaag`);
    await expect(welcome).toHaveText(
      "Fijn dat je er weer bent. Je hoeft niets in te halen. Alles staat nog zoals je het achterliet.",
    );
    const said = await page.locator("main").innerText();
    expect(said).not.toMatch(/gemist|te laat|achter(?!liet)|opnieuw beginnen|overgeslagen|\b(9|90) dagen/i);
  }

  await page.getByRole("link", { name: "Ga verder" }).click();
  await expectPage(page, "Zes zinnen die je misschien herkent");
  expect(new URL(page.url()).pathname).toBe(left);
  await expect(page.locator('[data-field="control"] input[value="2"]')).toBeChecked();
});
