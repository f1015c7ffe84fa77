import type { Page } from "@playwright/test";
import { expect, test } from "../support/app-test.ts";
import { keepOneAnswer } from "../support/keep-one-answer.ts";
import { readPdf } from "../support/read-pdf.ts";
import { expectPage, goOn } from "../support/walk-start-module.ts";

/** The links of an invented evening, by the words above their fields. */
const links = {
  "Waar was je, hoe laat, met wie?": "Ruzie, daarna alleen op zolder",
  "Een kleine keuze die niets leek.": "Telefoon mee naar bed",
  "Wat voelde je, of wat wilde je niet voelen?": "Afgewezen",
  "Hoe was het een uur later?": "Leeg en moe",
} as const;

async function lookAt(page: Page): Promise<void> {
  await expectPage(page, "Wat ging eraan vooraf?");
  for (const [label, words] of Object.entries(links)) await page.getByLabel(label).fill(words);
  await goOn(page);
  await expectPage(page, "Wat leer je ervan?");
  await page.getByLabel("Wat lukte wel?").fill("Ik stopte zelf en ging douchen");
  await page.getByLabel("Welke ene maatregel verander je?").fill("Telefoon in de keuken");
  await goOn(page);
  await expectPage(page, "Wat neem je mee?");
}

function proposal(page: Page, words: string) {
  return page
    .getByRole("listitem")
    .filter({ has: page.getByRole("textbox") })
    .filter({ hasText: words });
}

test("first aid without unlocking, the analysis later, three proposals accepted, and the plan is changed, on paper too", async ({
  page,
  server,
}) => {
  test.setTimeout(180_000);
  await keepOneAnswer(page, server.origin);
  await page.goto(`${server.origin}/instellingen`);
  await page.getByRole("radio", { name: "Ja, laat zien" }).check({ force: true });
  await expect(page.getByText("Bewaard op dit toestel").first()).toBeVisible();

  await page.goto(`${server.origin}/hulp-nu#uitglijder`);
  for (let step = 0; step < 3; step += 1) await page.getByRole("button", { name: "Volgende stap" }).click();
  const shame = page.getByRole("group", { name: "Hoeveel schaamte voel je nu?" });
  await shame.getByText("8", { exact: true }).click();
  await page.getByRole("button", { name: "Onthoud het voor me" }).click();
  await expect(page.getByText("Het staat klaar.")).toBeVisible();

  await page.getByRole("link", { name: "Nu bekijken in de app" }).click();
  await expectPage(page, "Terugkijken");
  await page.getByRole("button", { name: /Je deed de eerste hulp/ }).click();
  await page.getByRole("link", { name: "Ga verder met kijken" }).click();
  await expectPage(page, "Wanneer was het?");
  await expect(page.locator('input[name="slip-shame"][value="8"]')).toBeChecked();
  await goOn(page);
  await lookAt(page);

  await expect(page.getByText("Nog 5 om te kiezen.")).toBeVisible();
  const [measure, sign, after, trigger] = [
    "Deze maatregel koos je nu",
    "Deze wissel kwam ervoor",
    "Dit lukte wel",
    "Hier begon het mee",
  ].map((words) => proposal(page, words));
  if (measure === undefined || sign === undefined || after === undefined || trigger === undefined)
    throw new Error("there are four");
  await measure.getByLabel("Zo komt het te staan").fill("Telefoon na half tien in de keuken");
  for (const one of [measure, sign, after]) await one.getByRole("button", { name: "Neem over" }).click();
  await trigger.getByRole("button", { name: "Laat weg" }).click();
  await expect(page.getByText("Nog 1 om te kiezen.")).toBeVisible();
  await expect(page.getByText("1 keer teruggekeken")).toBeVisible();

  const accepted = [
    "Telefoon na half tien in de keuken",
    "Telefoon mee naar bed",
    "Ik stopte zelf en ging douchen",
  ];
  await page.goto(`${server.origin}/plan`);
  for (const words of accepted) await expect(page.getByText(words).first()).toBeVisible();
  await expect(page.getByText("Ruzie, daarna alleen op zolder")).toHaveCount(0);

  await page.getByRole("link", { name: "Afdrukken" }).click();
  await expectPage(page, "Op papier");
  const paper = await readPdf(await page.pdf({ tagged: true, preferCSSPageSize: true }));
  for (const words of accepted) expect(paper.lines.join(" ")).toContain(words);
  expect(paper.lines.join(" ")).not.toContain("Ruzie, daarna alleen op zolder");

  await page.goto(`${server.origin}/plan/slip-analysis`);
  await page.getByRole("button", { name: /Geleerd: Ik stopte zelf/ }).click();
  await expect(page.getByText("Leeg en moe")).toBeVisible();
  await page.getByRole("link", { name: "Bekijk de voorstellen" }).click();
  await expect(page.getByText("Niet overgenomen.")).toBeVisible();
});

test("a slip that is begun in the app and left open waits, and can be taken away", async ({
  page,
  server,
}) => {
  await keepOneAnswer(page, server.origin);
  await page.goto(`${server.origin}/plan/slip-analysis`);
  await page.getByRole("link", { name: "Uitglijder bekijken" }).click();
  await expectPage(page, "Wanneer was het?");
  await goOn(page);
  await page.getByLabel("Een kleine keuze die niets leek.").fill("Laptop op schoot");
  await page.getByRole("link", { name: "De rest mag later." }).click();
  await page.getByRole("button", { name: /Bekijk het rustig/ }).click();
  await expect(page.getByText("Laptop op schoot")).toBeVisible();
  await page.getByRole("button", { name: "Haal deze terugblik weg" }).click();
  await page.getByRole("button", { name: "Haal deze terugblik weg" }).click();
  await expect(page.getByText("De terugblik is weg.")).toBeVisible();
});
