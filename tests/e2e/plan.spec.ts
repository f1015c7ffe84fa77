import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility/expect-accessible.ts";
import { expect, test } from "../support/app-test.ts";
import { addLine, fillPlan, longPlan } from "../support/fill-plan.ts";
import { keepOneAnswer } from "../support/keep-one-answer.ts";
import { readPdf } from "../support/read-pdf.ts";
import { expectPage } from "../support/walk-start-module.ts";

const red = "Rood · nu doen";

/** The lines under the title of a section, as they are read. */
function linesOf(page: Page, section: string) {
  return page.getByRole("heading", { level: 2, name: section }).locator("../..").getByRole("listitem");
}

test("a plan is written, reordered by keyboard, shortened without loss, kept as a version and put back", async ({
  page,
  server,
}) => {
  test.setTimeout(120_000);
  await keepOneAnswer(page, server.origin);
  await page.goto(`${server.origin}/plan`);
  await expect(page.getByRole("heading", { name: "Hier komt jouw plan" })).toBeVisible();
  await page.goto(`${server.origin}/plan/help-now`);
  await addLine(page, "Nog iets wat helpt", "Koud water over mijn polsen");

  await page.goto(`${server.origin}/plan`);
  await expect(linesOf(page, red)).toHaveText(["Koud water over mijn polsen"]);
  await expect(page.getByText("Wie mag het weten?")).toBeVisible();
  await page.getByRole("button", { name: `Pas aan: ${red}` }).click();
  await addLine(page, "Nog iets wat ik doe bij rood", "Naar buiten");
  await addLine(page, "Nog iets wat ik doe bij rood", "Mark bellen");
  const rows = page.getByRole("list", { name: "Dan doe ik dit" }).getByRole("listitem");
  await expect(rows).toHaveText(["Naar buiten", "Mark bellen", "Koud water over mijn polsen"]);

  await page.getByRole("button", { name: "Omhoog: Koud water over mijn polsen" }).focus();
  await page.keyboard.press("Enter");
  await expect(rows).toHaveText(["Naar buiten", "Koud water over mijn polsen", "Mark bellen"]);
  await expect(page.getByText("Koud water over mijn polsen: plaats 2 van 3")).toBeAttached();
  await expect(page.getByRole("button", { name: "Omhoog: Koud water over mijn polsen" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(rows).toHaveText(["Koud water over mijn polsen", "Naar buiten", "Mark bellen"]);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Omhoog: Koud water over mijn polsen" })).toBeFocused();

  await page.getByRole("button", { name: "Verander: Naar buiten" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("Een blokje om");
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(rows.nth(1)).toHaveText("Een blokje om");
  await page.getByRole("button", { name: "Klaar", exact: true }).click();

  await page.getByRole("button", { name: "Bewaar deze versie" }).click();
  await expect(page.getByText("Je plan van vandaag is bewaard.")).toBeVisible();

  await page.getByRole("button", { name: `Pas aan: ${red}` }).click();
  await page.getByRole("button", { name: "Verander: Koud water over mijn polsen" }).click();
  await page.getByRole("button", { name: "Laat weg uit mijn plan" }).click();
  await page.getByRole("button", { name: "Verander: Mark bellen" }).click();
  await page.getByRole("button", { name: "Haal weg", exact: true }).click();
  await expect(rows).toHaveText(["Een blokje om"]);
  await expect(page.getByText("Niet in je plan (1)")).toBeVisible();

  await page.goto(`${server.origin}/plan/help-now`);
  await expect(page.getByText("Koud water over mijn polsen")).toBeVisible();

  await page.goto(`${server.origin}/plan/versies`);
  await page.locator("main a").first().click();
  await expect(page.getByRole("heading", { level: 1, name: /^Je plan op/ })).toBeVisible();
  await page.getByRole("button", { name: "Zet terug: Koud water over mijn polsen" }).click();
  await expect(page.getByText("Staat weer in je plan: Koud water over mijn polsen")).toBeVisible();
  await page.getByRole("button", { name: "Zet terug: Mark bellen" }).click();
  await expect(page.getByText("Sindsdien is er niets veranderd.")).toBeVisible();
  await page.getByRole("link", { name: "Terug naar eerdere versies" }).click();
  await page.getByRole("link", { name: "Terug naar Mijn plan" }).click();
  await expect(linesOf(page, red)).toHaveText([
    "Koud water over mijn polsen",
    "Een blokje om",
    "Mark bellen",
  ]);

  await page.goto(`${server.origin}/plan/help-now`);
  await expect(page.getByText("Koud water over mijn polsen"), "it never left the tool").toHaveCount(1);
});

test("a long plan prints on one tagged page in its own order, a card with the numbers of help; nothing of the app", async ({
  page,
  server,
}) => {
  test.setTimeout(180_000);
  await page.addInitScript(() => {
    Object.defineProperty(window, "print", { value: () => document.body.setAttribute("data-printed", "") });
  });
  await keepOneAnswer(page, server.origin);
  await fillPlan(page, server.origin);
  await page.getByRole("link", { name: "Afdrukken" }).click();
  await expectPage(page, "Op papier");
  const print = async () => readPdf(await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true }));

  const sheet = await print();
  expect(sheet).toMatchObject({ pages: 1, isTagged: true, language: "nl" });
  expect(sheet.elements.filter((element) => element === "H1")).toHaveLength(1);
  const texts = longPlan.flatMap(([section, lines]) => [section, ...lines.flatMap(([, added]) => added)]);
  const paper = sheet.lines.join(" ");
  let place = 0;
  for (const text of texts) {
    place = paper.indexOf(text, place);
    expect(place, `${text} stands on the paper, after what comes before it in the plan`).toBeGreaterThan(-1);
    place += text.length;
  }
  expect(sheet.elements.filter((element) => element === "LI").length).toBe(
    longPlan.flatMap(([, lines]) => lines.flatMap(([, added]) => added)).length + 3,
  );
  expect(paper).toContain("112 bij gevaar 113 als je aan zelfmoord denkt");
  expect(paper).not.toMatch(/Op papier|Druk af|Vandaag|Loslaten|Terug/);

  await page.getByRole("radio", { name: "Een kaartje" }).check({ force: true });
  await page.getByRole("checkbox", { name: "Ik bel Mark." }).uncheck({ force: true });
  const card = await print();
  expect(card).toMatchObject({ pages: 1, isTagged: true, language: "nl" });
  const sides = card.lines.join(" ");
  expect(sides).toMatch(
    /^Als het moeilijk wordt 1. Ik open Hulp nu. 2. Ik ga het huis uit, een blokje om. 3. Ik rijd/,
  );
  expect(sides).toContain("Ik bel Mark Mijn zus Anna 112 bij gevaar 113 als ik niet meer wil leven");
  expect(sides).not.toMatch(/Ik bel Mark\.|huisarts|Loslaten/);

  await page.getByRole("button", { name: "Druk af" }).click();
  await expect(page.getByRole("heading", { name: "Kan iemand anders dit vinden?" })).toBeVisible();
  await page.getByRole("button", { name: "Nu nog niet", exact: true }).last().click();
  await expect(page.locator("body")).not.toHaveAttribute("data-printed");
  await page.getByRole("button", { name: "Druk af" }).click();
  await page.getByRole("button", { name: "Het is goed, druk af" }).click();
  await expect(page.locator("body")).toHaveAttribute("data-printed");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("the plan, its versions and its paper are accessible, also while they are changed", async ({
  page,
  server,
}) => {
  test.setTimeout(300_000);
  await keepOneAnswer(page, server.origin);
  await fillPlan(page, server.origin);
  await page.getByRole("button", { name: "Bewaar deze versie" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: `Pas aan: ${red}` }).click();
  await page.getByRole("button", { name: "Verander: Ik open Hulp nu." }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Laat weg uit mijn plan" }).click();
  await page.getByText("Niet in je plan (1)").click();
  await expectAccessible(page);
  await page.goto(`${server.origin}/plan/versies`);
  await expectAccessible(page);
  await page.locator("main a").first().click();
  await expectPage(page, "Je plan op");
  await expectAccessible(page);
  await page.goto(`${server.origin}/plan/afdrukken`);
  await expectAccessible(page);
  // Paper is white in the dark as well, and what stands on it is ink.
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("[inert] h1")).toHaveCSS("color", "rgb(21, 38, 46)");
  await page.emulateMedia({ colorScheme: null });
  await page.getByRole("radio", { name: "Een kaartje" }).check({ force: true });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Druk af" }).click();
  await expectAccessible(page);
});
