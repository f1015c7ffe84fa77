import { expect, type Page } from "@playwright/test";

/** What the walks type: words that occur nowhere in the app, so that finding one means that it leaked. */
export const markers = {
  ownWord: "zeepaardje",
  reason: "omdat kwartelmarker mij belooft",
  helpedBefore: "touwtjespringen-fazantmarker",
  measure: "lader in de schuur wulpmarker",
  ownBehaviour: "grutto-marker-gedrag",
  note: "Vandaag was ijsvogelmarker een lange dag",
  takeAway: "drie minuten kan ik, zei kievitmarker",
} as const;

/** Together 12 of 24. */
const symptomScores = {
  control: 2,
  suppress: 1,
  tolerance: 3,
  "life-suffers": 2,
  preoccupied: 4,
  "despite-risks": 0,
} as const;
const wellBeingScores = { urge: 6, mood: 5, sleep: 4, confidence: 3, support: 2, shame: 8 } as const;

/** Presses the one primary button of a step. */
export async function goOn(page: Page, name = "Verder"): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

export async function expectPage(page: Page, title: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

/** Chooses a number on the scale of this field of the page's exercise. */
export async function rate(page: Page, field: string, score: number): Promise<void> {
  await page.locator(`[data-field="${field}"] input[value="${score}"]`).check({ force: true });
}

/** Types into the first text field of this field of the page's exercise. */
export async function write(page: Page, field: string, text: string): Promise<void> {
  await page.locator(`[data-field="${field}"]`).getByRole("textbox").first().fill(text);
}

async function rateAll(page: Page, scores: Readonly<Record<string, number>>): Promise<void> {
  for (const [field, score] of Object.entries(scores)) await rate(page, field, score);
}

/** From the welcome screen to the question about age. */
export async function walkToTriage(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await page.getByRole("link", { name: /^Begin/ }).click();
  for (const title of [
    "Je bent niet de enige",
    "Het gaat zelden alleen om seks",
    "Nu een kwartier, daarna kleine stappen",
    "Wat je invult, blijft op dit toestel",
    "Er kijkt niemand live mee",
    "Soms gaat andere hulp voor",
  ]) {
    await expectPage(page, title);
    await goOn(page);
  }
  await expectPage(page, "Hoe oud ben je?");
}

/** An adult to whom none of the triage questions applies. */
export async function walkThroughTriage(page: Page): Promise<void> {
  await page.getByRole("radio", { name: /^18/ }).check({ force: true });
  await goOn(page);
  for (const title of [
    "Is het nu veilig?",
    "Gaat er iets over een grens?",
    "Speelt er nog iets anders?",
    "Moet de huisarts meekijken?",
  ]) {
    await expectPage(page, title);
    await page.getByRole("checkbox", { name: "Niets hiervan" }).check({ force: true });
    await goOn(page);
  }
  await expectPage(page, "Dit is geen test");
}

/** The part of module 0 that is kept, with typed answers in every field. */
export async function walkAnswers(page: Page): Promise<void> {
  await goOn(page);
  await expectPage(page, "Zes zinnen die je misschien herkent");
  await rateAll(page, symptomScores);
  await goOn(page);

  await expectPage(page, "En verder in je leven");
  await rateAll(page, wellBeingScores);
  await goOn(page);

  await expectPage(page, "Jij kiest hoe je het noemt");
  await page.getByRole("radio", { name: "Iets anders" }).check({ force: true });
  await write(page, "own", markers.ownWord);
  await goOn(page);

  await expectPage(page, "Waar wil je heen?");
  await page.getByRole("radio", { name: /^Minderen/ }).check({ force: true });
  await goOn(page);

  await expectPage(page, "Waarom wil je dit?");
  await write(page, "reason", markers.reason);
  await goOn(page);

  await expectPage(page, "Niet alle seks is je vijand");
  await page.getByRole("group", { name: "Porno kijken" }).getByLabel("Wil ik niet").check({ force: true });
  await write(page, "behaviours", markers.ownBehaviour);
  await page.getByRole("button", { name: "Toevoegen", exact: true }).click();
  await goOn(page);

  await expectPage(page, "Trek komt op en zakt weer");
  await goOn(page);
  await expectPage(page, "Drie minuten op de golf");
  await rate(page, "before", 7);
  await page.getByRole("button", { name: "Start de drie minuten" }).click();
  await page.clock.fastForward("03:01");
  await expect(page.getByText("Je bent er doorheen.").first()).toBeVisible();
  await rate(page, "after", 4);
  await write(page, "what-helped-before", markers.helpedBefore);
  await goOn(page);

  await expectPage(page, "Een kleine drempel voor vanavond");
  await expect(page.getByText(markers.ownWord)).toBeVisible();
  await write(page, "own", markers.measure);
  await goOn(page);

  await expectPage(page, "Je eerste regel in het dagboek");
  await rateAll(page, { urge: 6, mood: 5, sleep: 7 });
  await page.locator('[data-field="on-course"]').getByLabel("Deels").check({ force: true });
  await write(page, "note", markers.note);
  await goOn(page);

  await expectPage(page, "Dit doe je vanavond en morgen");
  await goOn(page);
  await expectPage(page, "Dit heb je al");
  await write(page, "take-away", markers.takeAway);
  await goOn(page, "Klaar");
  await expectPage(page, "Dat was het eerste kwartier");
}

/** All of module 0, from nothing to its last screen. The wave's three minutes pass on the page's own clock. */
export async function walkStartModule(page: Page, origin: string): Promise<void> {
  await page.clock.install();
  await walkToTriage(page, origin);
  await walkThroughTriage(page);
  await walkAnswers(page);
}
