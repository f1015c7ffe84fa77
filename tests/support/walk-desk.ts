import { expect, type Page } from "@playwright/test";
import { expectPage } from "./walk-start-module.ts";
import { confirmRecoveryWords } from "./write-recovery-words.ts";

export const deskPin = "482913";
export const deskSentence = "vier losse woorden samen";

type Who = { readonly practice?: string; readonly name: string; readonly work?: string };
type Look = (page: Page) => Promise<void>;

/** From the link of the operator, or of a colleague, to the step in which other people come in. */
export async function walkToPractice(
  page: Page,
  link: string,
  { practice, name, work = "psycholoog" }: Who,
  look: Look = async () => undefined,
): Promise<void> {
  await page.goto(link);
  await expectPage(page, practice === undefined ? "Kom bij je praktijk" : "Begin je praktijk");
  expect(page.url()).not.toContain("#");
  await look(page);
  if (practice !== undefined) await page.getByLabel("Naam van de praktijk").fill(practice);
  await page.getByLabel("Je naam").fill(name);
  await page.getByLabel("Je functie").fill(work);
  await page.getByRole("button", { name: "Verder", exact: true }).click();

  await expectPage(page, "Zet een slot op je bureau");
  await look(page);
  await page.getByLabel("Je pincode", { exact: true }).fill(deskPin);
  await page.getByLabel("Nog een keer je pincode").fill(deskPin);
  await page.getByRole("button", { name: "Zet het slot erop" }).click();

  await expectPage(page, "Herstelwoorden");
  await page.getByRole("button", { name: "Kies eerst je zin" }).click();
  await expectPage(page, "Een zin die alleen jij weet");
  await look(page);
  await page.getByLabel("Je zin", { exact: true }).fill(deskSentence);
  await page.getByLabel("Nog een keer je zin").fill(deskSentence);
  await confirmRecoveryWords(page, "Toon nu de woorden");

  await expectPage(page, "Bewaar een kopie op de server");
  await look(page);
  await page.getByRole("button", { name: "Zet de kopie aan" }).click();
}

/** A practice with its founder, at the choice of what is next. */
export async function foundAtDesk(page: Page, link: string, who: Who, look?: Look): Promise<void> {
  await walkToPractice(page, link, who, look);
  await expectHeading(page, `${who.practice} staat klaar`);
  await look?.(page);
}

/** The link of a new invitation, from the screen on which it is made. */
export async function inviteAtDesk(page: Page, label: string): Promise<string> {
  await page.getByLabel("Voor wie is deze link?").fill(label);
  await page.getByRole("button", { name: "Maak een link" }).click();
  await expect(page.getByRole("heading", { name: `Uitnodiging voor ${label}` })).toBeVisible();
  await page.getByText("Toon de link").last().click();
  return page
    .getByText(/uitnodiging#/)
    .last()
    .innerText();
}

/** The six words of the answer that came, as they stand on the screen of who invited. */
export async function wordsOfAnswer(page: Page, name: string): Promise<readonly string[]> {
  await expect(page.getByText(`${name} antwoordde`)).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "Vergelijk nu de zes woorden" }).click();
  return sixWordsOn(page);
}

export async function sixWordsOn(page: Page): Promise<readonly string[]> {
  await expect(page.locator("main ol [translate]")).toHaveCount(6);
  return page.locator("main ol [translate]").allInnerTexts();
}

/** Longer than `expectPage` waits: the server is asked first. */
export async function expectHeading(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible({ timeout: 30_000 });
}
