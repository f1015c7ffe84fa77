import { expect, test } from "../support/app-test.ts";
import { walkModule } from "../support/walk-module.ts";
import { expectPage, markers, walkStartModule } from "../support/walk-start-module.ts";

/** In the order of somebody with a partner who wants to stop: what is free comes as it stands in the list. */
const modules = [
  "reason-and-goal",
  "first-measures",
  "how-it-works",
  "urges",
  "triggers",
  "slips",
  "support",
  "reboot",
  "reboot-check",
  "lifestyle",
  "feelings",
  "self-worth",
  "values",
  "intimacy",
  "prevention-plan",
  "booster",
] as const;

const choices = ["stop", "both", "go-on", "no-porn", "agreed", "partner", "reached", "green"];

const planSections = [
  "Mijn reden",
  "Groen · het gaat goed",
  "Oranje · let op",
  "Rood · nu doen",
  "Wie ik bel",
  "Mijn maatregelen",
  "Mijn waarden",
  "Na een uitglijder",
  "Mijn afspraak bij de reboot",
  "Seks en nabijheid",
  "Wanneer ik weer kijk",
];

test("all modules and a booster, with answers in every field, end in a plan without an empty section", async ({
  page,
  server,
}) => {
  test.setTimeout(420_000);
  await walkStartModule(page, server.origin);
  for (const id of modules) {
    await page.goto(`${server.origin}/programma/${id}/1`);
    const titles = await walkModule(page, choices);
    expect(titles.length, id).toBeGreaterThan(4);
  }

  await page.goto(`${server.origin}/plan`);
  await expectPage(page, "Mijn plan");
  for (const section of planSections) {
    const card = page.locator("main").getByRole("heading", { name: section, exact: true }).locator("../..");
    await expect(card.getByRole("listitem").first(), section).toBeVisible();
  }
  await expect(page.getByText(markers.reason)).toBeVisible();

  for (const tool of await page.locator("main a[href^='/plan/']").all()) {
    await expect(tool, "nothing behind the plan is empty").not.toContainText("nog leeg");
  }
});
