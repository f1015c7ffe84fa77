import { type BrowserContext, expect, type Page } from "@playwright/test";
import { keepOneAnswer } from "./keep-one-answer.ts";
import { typeRecoveryWords, writeRecoveryWords } from "./write-recovery-words.ts";

/** A participant with a copy at the server, on a page of their own. */
export async function startWithCopy(page: Page, origin: string): Promise<void> {
  await keepOneAnswer(page, origin);
  await page.goto(`${origin}/instellingen/herstelwoorden`);
  await writeRecoveryWords(page);
  await page.getByRole("link", { name: "Zet nu een kopie op de server" }).click();
  await page.getByRole("button", { name: "Zet de kopie aan" }).click();
  await expect(page.getByRole("heading", { name: "Alles staat op de server" })).toBeVisible({
    timeout: 30_000,
  });
}

/** The link of a new invitation, on the screen that waits for its answer. */
export async function inviteBuddy(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/naast-je/buddy/nieuw`);
  await page.getByLabel("Hoe noem je je buddy?").fill("Sam");
  await page.getByLabel("Hoe noemt je buddy jou?").fill("Kim");
  await page.getByRole("button", { name: "Maak de link" }).click();
  await expect(page.getByRole("heading", { name: "Stuur Sam de link" })).toBeVisible();
  await page.getByText("De link", { exact: true }).click();
  return page.getByText(/\/buddy\/uitnodiging#/).innerText();
}

/** From the link to the six words, in a browser that has nothing yet. `look` is called on each screen on the way. */
export async function openBuddyInvitation(
  buddy: Page,
  link: string,
  look: () => Promise<void> = async () => undefined,
): Promise<void> {
  await buddy.goto(link);
  await expect(buddy.getByRole("heading", { name: "Wil jij naast iemand staan?" })).toBeVisible();
  expect(buddy.url()).not.toContain("#");
  await look();
  await buddy.getByRole("button", { name: "Ja, ik wil dit" }).click();
  await look();
  await buddy.getByRole("button", { name: "Laat mijn woorden zien" }).click();
  await expect(buddy.getByRole("listitem")).toHaveCount(12);
  await look();
  const words = (await buddy.getByRole("listitem").allInnerTexts()).map((text) =>
    text.replace(/[^a-z]/g, ""),
  );
  await buddy.getByRole("button", { name: "Ik heb ze opgeschreven" }).click();
  await typeRecoveryWords(
    buddy,
    words.map((word) => word.slice(0, 4)),
  );
  await buddy.getByRole("button", { name: "Controleer" }).click();
  await expect(buddy.getByRole("heading", { name: "Kim vraagt jou als buddy" })).toBeVisible({
    timeout: 30_000,
  });
  await look();
  await buddy.getByLabel("Jouw naam").fill("Sam");
  await buddy.getByRole("button", { name: "Verder" }).click();
  await expect(buddy.getByRole("heading", { name: "Vergelijk zes woorden" })).toBeVisible();
}

/** Two people beside each other, each in a browser of their own: the participant on the buddy's screen, the buddy on theirs. */
export async function meetBuddy(
  page: Page,
  origin: string,
  context: BrowserContext,
  prepare: (buddy: Page) => Promise<void> = async () => undefined,
): Promise<{ readonly buddy: Page }> {
  await startWithCopy(page, origin);
  const link = await inviteBuddy(page, origin);
  const buddy = await context.newPage();
  await prepare(buddy);
  await openBuddyInvitation(buddy, link);
  await expect(page.getByRole("heading", { name: "Vergelijk zes woorden" })).toBeVisible({ timeout: 20_000 });
  const sixWords = (shown: Page) => shown.getByRole("listitem").allInnerTexts();
  expect(await sixWords(buddy)).toHaveLength(6);
  expect(await sixWords(buddy)).toEqual(await sixWords(page));
  await page.getByRole("button", { name: "Ja, ze zijn gelijk" }).click();
  await expect(page.getByRole("heading", { name: "Hoe is het nu?" })).toBeVisible();
  await buddy.getByRole("button", { name: "Ja, ze zijn gelijk" }).click();
  return { buddy };
}
