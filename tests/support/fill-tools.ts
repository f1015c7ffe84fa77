import { expect, type Locator, type Page } from "@playwright/test";

/** Opens a place behind the plan. */
export async function openTool(page: Page, origin: string, tool: string): Promise<void> {
  await page.goto(`${origin}/plan/${tool}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Presses what opens a sheet, fills it in, saves it, and waits until it has gone. */
export async function fillSheet(
  page: Page,
  opener: Locator,
  fill: (sheet: Locator) => Promise<void>,
): Promise<void> {
  await opener.click();
  const sheet = page.getByRole("dialog");
  await fill(sheet);
  await sheet.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(sheet).toHaveCount(0);
}

/** One of a group of radios, by its name and value. */
export async function choose(sheet: Locator, name: string, value: string | number): Promise<void> {
  await sheet.locator(`input[name="${name}"][value="${value}"]`).check({ force: true });
}

export async function addMoment(
  page: Page,
  place: string,
  words: string,
  answer: { readonly value: string; readonly how: string } | null,
): Promise<void> {
  await fillSheet(page, page.getByRole("button", { name: `Moment toevoegen: ${place}` }), async (sheet) => {
    await sheet.getByLabel("Wat is er dan?").fill(words);
    if (answer === null) return;
    await choose(sheet, "risk-answer", answer.value);
    await sheet.getByLabel("Hoe precies?").fill(answer.how);
  });
}

export async function addTrigger(page: Page, words: string, chance: number, pull: number): Promise<void> {
  const opener = page.getByRole("button", { name: /^(Nog een trigger|Een trigger opschrijven)$/ });
  await fillSheet(page, opener, async (sheet) => {
    await sheet.getByLabel("Wat lokt trek uit?").fill(words);
    await choose(sheet, "risk-chance", chance);
    await choose(sheet, "risk-pull", pull);
  });
}

export async function addMeasure(page: Page, words: string, effort: number): Promise<void> {
  const opener = page.getByRole("button", { name: /^(Nog een maatregel|Een maatregel opschrijven)$/ });
  await fillSheet(page, opener, async (sheet) => {
    await sheet.getByLabel("Wat doe je?").fill(words);
    await choose(sheet, "measure-effort", effort);
  });
}

export async function addTask(page: Page, words: string): Promise<void> {
  const opener = page.getByRole("button", { name: /^(Nog een taak|Een kleine taak kiezen)$/ });
  await fillSheet(page, opener, (sheet) =>
    sheet.getByLabel("Wat doe je, in hooguit vijf minuten?").fill(words),
  );
}

export async function addActivity(page: Page, words: string): Promise<void> {
  await fillSheet(page, page.getByRole("button", { name: "Nog een activiteit" }), (sheet) =>
    sheet.getByLabel("Wat ga je doen?").fill(words),
  );
}

export async function planActivity(page: Page, day: string): Promise<void> {
  await fillSheet(page, page.getByRole("button", { name: "Plan een dag" }), async (sheet) => {
    await sheet.getByLabel("Welke dag?").fill(day);
    await sheet.getByLabel("Hoe laat?").fill("18:00");
    await sheet.getByLabel("Als er iets tussenkomt").fill("ik ben moe na het werk");
    await sheet.getByLabel("Wat doe je dan?").fill("ik maak soep, maar ik ga");
  });
}
