import { expect, test } from "../support/app-test.ts";
import {
  addActivity,
  addMeasure,
  addMoment,
  addTask,
  addTrigger,
  openTool,
  planActivity,
} from "../support/fill-tools.ts";
import { keepOneAnswer } from "../support/keep-one-answer.ts";
import { expectAccessible } from "./expect-accessible.ts";

test("the tools, empty", async ({ page, server }) => {
  test.setTimeout(240_000);
  await keepOneAnswer(page, server.origin);
  for (const tool of ["triggers", "measures", "self-worth", "values"]) {
    await openTool(page, server.origin, tool);
    await expectAccessible(page);
  }
});

test("the cards per device", async ({ page, server }) => {
  test.setTimeout(240_000);
  await keepOneAnswer(page, server.origin);
  for (const card of ["", "/iphone", "/windows", "/bedroom"]) {
    await openTool(page, server.origin, `measures/toestel${card}`);
    await expectAccessible(page);
  }
});

test("triggers and measures, filled, and their sheets", async ({ page, server }) => {
  test.setTimeout(240_000);
  await page.clock.install({ time: new Date("2026-11-16T20:00:00+01:00") });
  await keepOneAnswer(page, server.origin);
  await openTool(page, server.origin, "triggers");
  await addMoment(page, "dinsdag avond", "alleen thuis", { value: "avoid", how: "Ik ga sporten" });
  await addTrigger(page, "Telefoon in bed", 8, 9);
  await expectAccessible(page);
  await page.getByRole("button", { name: /Telefoon in bed/ }).click();
  await expectAccessible(page);
  await openTool(page, server.origin, "measures");
  await addMeasure(page, "Telefoon om elf uur in de keuken", 2);
  await page.clock.setSystemTime(new Date("2026-11-22T20:00:00+01:00"));
  await page.reload();
  await expect(page.getByText("Hielp het deze week?")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Aanpassen: Telefoon/ }).click();
  await expectAccessible(page);
});

test("the barrel and the activities, filled, and the cards on Vandaag", async ({ page, server }) => {
  test.setTimeout(240_000);
  await page.clock.install({ time: new Date("2026-11-16T20:00:00+01:00") });
  await keepOneAnswer(page, server.origin);
  await openTool(page, server.origin, "self-worth");
  await addTask(page, "Buiten mijn koffie drinken");
  await page.getByRole("button", { name: /^Vandaag gedaan/ }).click();
  await expectAccessible(page);
  await openTool(page, server.origin, "values");
  await addActivity(page, "Koken voor mijn broer");
  await planActivity(page, "2026-11-16");
  await page.goto(`${server.origin}/vandaag`);
  await page.getByRole("button", { name: "Gedaan", exact: true }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sla over" }).click();
  await openTool(page, server.origin, "values");
  await planActivity(page, "2026-11-18");
  await expectAccessible(page);
});
