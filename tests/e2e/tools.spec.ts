import { readFile } from "node:fs/promises";
import { expect, test } from "../support/app-test.ts";
import {
  addActivity,
  addMeasure,
  addMoment,
  addTask,
  addTrigger,
  choose,
  fillSheet,
  openTool,
  planActivity,
} from "../support/fill-tools.ts";
import { keepOneAnswer } from "../support/keep-one-answer.ts";

/** A Monday evening. */
const monday = new Date("2026-11-16T20:00:00+01:00");
const sunday = new Date("2026-11-22T20:00:00+01:00");

test.beforeEach(async ({ page, server }) => {
  test.setTimeout(120_000);
  await page.clock.install({ time: monday });
  await keepOneAnswer(page, server.origin);
});

test("a week's risk calendar: moments with an answer each, and triggers on a map", async ({
  page,
  server,
}) => {
  await openTool(page, server.origin, "triggers");
  await expect(page.getByText("Je hebt nog geen lastig moment opgeschreven.")).toBeVisible();
  await addMoment(page, "dinsdag avond", "alleen thuis", { value: "avoid", how: "Ik ga sporten" });
  await addMoment(page, "vrijdag nacht", "na het uitgaan", { value: "help-now", how: "Ik zet het klaar" });
  await addMoment(page, "zondag middag", "lege middag", null);
  await expect(page.getByText("3 momenten. Voor 2 ligt er een antwoord klaar.")).toBeVisible();

  await fillSheet(page, page.getByRole("button", { name: /^zondag middag: lege middag/ }), (sheet) =>
    choose(sheet, "risk-answer", "ask"),
  );
  await addTrigger(page, "Telefoon in bed", 8, 9);
  await addTrigger(page, "Thuiswerken", 6, 3);

  await page.reload();
  await expect(page.getByText("3 momenten, met een antwoord klaar.")).toBeVisible();
  await expect(page.getByRole("button", { name: "dinsdag avond: alleen thuis, Vermijden" })).toBeVisible();
  await expect(page.getByText("‘Telefoon in bed’ komt vaak en trekt hard. Begin daar.")).toBeVisible();
  await expect(page.getByText("komt 6 van 10, trekt 3 van 10")).toBeVisible();
  await expect(page.getByText("Ik ga sporten")).toBeVisible();
});

test("a measure is ticked, looked back on, changed, and in the end stopped without being lost", async ({
  page,
  server,
}) => {
  await openTool(page, server.origin, "measures");
  await addMeasure(page, "Telefoon om elf uur in de keuken", 2);
  const tick = page.getByRole("button", { name: /^Vandaag gedaan: Telefoon/ });
  await tick.click();
  // Only what shows as ticked is kept, and may be left.
  await expect(tick).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByText("sinds 16 november · moeite 2 van 5")).toBeVisible();

  await page.clock.setSystemTime(sunday);
  await page.goto(`${server.origin}/vandaag`);
  await expect(page.getByText("1 dag aangevinkt")).toBeVisible();
  await expect(page.getByText("Hielp het deze week?")).toBeVisible();
  await page.getByRole("button", { name: "Een beetje" }).click();
  await page.getByRole("button", { name: "Aanpassen", exact: true }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Wat doe je?").fill("Telefoon om tien uur in de keuken");
  await sheet.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(page.getByText("Genoteerd. Volgende week kijk je weer.")).toBeVisible();

  await page.clock.setSystemTime(new Date("2026-11-30T20:00:00+01:00"));
  await openTool(page, server.origin, "measures");
  await expect(page.getByText("Hielp het vorige week?")).toBeVisible();
  await page.getByRole("button", { name: "Nee", exact: true }).click();
  await page.getByRole("button", { name: "Stoppen", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Eerder geprobeerd" })).toBeVisible();
  await page.getByRole("button", { name: /^Telefoon om tien uur/ }).click();
  await expect(sheet.getByText("Week van 16 november: hielp een beetje, aangepast")).toBeVisible();
  await expect(sheet.getByText("Week van 23 november: hielp niet, gestopt")).toBeVisible();
  await sheet.getByRole("button", { name: "Weer beginnen" }).click();
  await expect(page.getByText("sinds 30 november · moeite 2 van 5")).toBeVisible();
});

test("an act lifts the barrel, and a day off course takes nothing out", async ({ page, server }) => {
  await openTool(page, server.origin, "self-worth");
  await addTask(page, "Buiten mijn koffie drinken");
  await fillSheet(page, page.getByRole("button", { name: "Nog een zin" }), (sheet) =>
    sheet.getByLabel("Tekst").fill("Dat heb ik voor mezelf gedaan"),
  );
  const water = page.locator("figure svg g path").first();
  const empty = await water.getAttribute("d");
  await page.getByRole("button", { name: "Vandaag gedaan: Buiten mijn koffie drinken" }).click();
  await expect(page.getByText("Zeg tegen jezelf: “Dat heb ik voor mezelf gedaan”")).toBeVisible();
  await expect(page.getByText("Je deed 1 ding voor jezelf. Deze week: 1.")).toBeVisible();
  const filled = await water.getAttribute("d");
  expect(filled).not.toBe(empty);

  await page.goto(`${server.origin}/dagboek/2026-11-16`);
  await page.locator('input[name="check-in-course"][value="no"]').check({ force: true });
  await page.locator('form button[type="submit"]').click();
  await expect(page.locator("form")).toHaveCount(0);
  await openTool(page, server.origin, "self-worth");
  await expect(page.getByText("Je deed 1 ding voor jezelf. Deze week: 1.")).toBeVisible();
  expect(await water.getAttribute("d")).toBe(filled);
});

test("an activity is planned, done and rated, and shows over time", async ({ page, server }) => {
  await openTool(page, server.origin, "values");
  await addActivity(page, "Koken voor mijn broer");
  await planActivity(page, "2026-11-17");
  await expect(page.getByRole("button", { name: /^dinsdag 17 november, 18:00/ })).toBeVisible();

  await page.clock.setSystemTime(new Date("2026-11-17T21:00:00+01:00"));
  await page.goto(`${server.origin}/vandaag`);
  await expect(page.getByText("Afgesproken voor vandaag, 18:00")).toBeVisible();
  await expect(page.getByText("Als: ik ben moe na het werk. Dan: ik maak soep, maar ik ga.")).toBeVisible();
  await page.getByRole("button", { name: "Gedaan", exact: true }).click();
  await choose(page.locator("main"), "pleasure", 6);
  await choose(page.locator("main"), "meaning", 9);
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(page.getByText("Bewaard. Mooi dat je het deed.")).toBeVisible();

  await openTool(page, server.origin, "values");
  await expect(page.getByText("Je gaf 6 voor fijn en 9 voor betekenis.")).toBeVisible();
  await page.getByText("Als tabel").click();
  await expect(page.getByRole("row", { name: "17 nov Koken voor mijn broer 6 9" })).toBeVisible();
});

test("a profile is made on the device, with the filter that was chosen", async ({ page, server }) => {
  await openTool(page, server.origin, "measures/toestel");
  await page.getByRole("link", { name: /^iPhone en iPad/ }).click();
  await page.getByRole("radio", { name: /^AdGuard/ }).check({ force: true });
  const landed = page.waitForEvent("download");
  await page.getByRole("button", { name: "Maak het profiel" }).click();
  const file = await landed;
  expect(file.suggestedFilename()).toBe("netwerkfilter.mobileconfig");
  expect(await readFile(await file.path(), "utf8")).toContain("https://family.adguard-dns.com/dns-query");
  await page.getByRole("button", { name: "Zet bij mijn maatregelen" }).click();
  await expect(page.getByText("Staat bij je maatregelen.")).toBeVisible();
});

test("a moment is written down by keyboard alone, and focus comes back to its place", async ({
  page,
  server,
}) => {
  await openTool(page, server.origin, "triggers");
  const place = page.getByRole("button", { name: "Moment toevoegen: dinsdag avond" });
  await place.focus();
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByRole("heading", { name: "Dinsdag avond" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("alleen thuis");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.type("ik bel mijn zus");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole("button", { name: "dinsdag avond: alleen thuis, Veranderen" })).toBeFocused();
});
