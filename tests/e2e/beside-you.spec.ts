import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { expect, test } from "../support/app-test.ts";
import { desk, phone } from "../support/launch-browser.ts";
import { inviteBuddy, openBuddyInvitation } from "../support/meet-buddy.ts";
import { newPracticeLink } from "../support/new-practice-link.ts";
import { goInDesk } from "../support/open-desk.ts";
import {
  expectHeading,
  foundAtDesk,
  inviteAtDesk,
  sixWordsOn,
  walkToPractice,
  wordsOfAnswer,
} from "../support/walk-desk.ts";
import { walkToConsent, walkToWords } from "../support/walk-invitation.ts";

/** What goes from one browser to another takes a round over the server. */
const soon = { timeout: 30_000 };
const same = { name: "Ja, ze zijn gelijk" };

test("four people in four browsers: a practice, a week, a buddy, a hand-over, and an end", async ({
  browser,
  server,
}) => {
  test.setTimeout(300_000);
  const { origin } = server;
  const noor = await open(browser, desk);
  const bram = await open(browser, desk);
  const kim = await open(browser, phone);
  const sam = await open(browser, phone);

  // Noor founds a practice, and Bram joins it.
  await foundAtDesk(noor, newPracticeLink(server), { practice: "De Haven", name: "Noor", work: "" });
  await noor.getByRole("button", { name: "Nodig een collega uit" }).click();
  await walkToPractice(bram, await inviteAtDesk(noor, "Bram"), { name: "Bram", work: "" });
  await bram.getByRole("button", { name: "Ik doe mee" }).click();
  const wordsOfBram = await sixWordsOn(bram);
  expect(await wordsOfAnswer(noor, "Bram")).toEqual(wordsOfBram);
  await noor.getByRole("button", same).click();
  await bram.getByRole("button", same).click();
  await expectHeading(bram, "Cliënten");

  // Kim comes in by Noor's link, and chooses what is shared.
  await noor.getByRole("link", { name: "Uitnodigen" }).first().click();
  await walkToConsent(kim, await inviteAtDesk(noor, "K."));
  const wordsOfKim = await walkToWords(kim, ["Dagboek"]);
  expect(await wordsOfAnswer(noor, "Kim")).toEqual(wordsOfKim);
  await noor.getByRole("button", same).click();
  await kim.getByRole("button", same).click();
  await expectHeading(kim, "Noor staat nu naast je");

  // A day of use is at the desk, and what was not shared is not.
  await writeDay(kim, origin, "Rustig bij de bakker");
  await goInDesk(noor, "");
  await noor.getByRole("link", { name: /Kim/ }).first().click(soon);
  await expect(noor.getByText("Dagboek: 1 dag ingevuld")).toBeVisible(soon);
  await expect(noor.getByText(/^Deelt sinds .*: dagboek\./)).toBeVisible();

  // Feedback from the desk, and homework, arrive with Kim; Kim ticks it and the desk sees that.
  await noor.getByRole("link", { name: /^Weekfeedback/ }).click();
  await noor.getByLabel("Je feedback").fill("Hoi Kim, mooi dat je begon. Wat hielp je vandaag?");
  await noor.getByRole("button", { name: "Verstuur" }).click();
  await expect(noor.getByText("Kim krijgt dit op het eerste scherm te zien.")).toBeVisible();
  await noor.getByRole("link", { name: "Programma" }).click();
  await noor.getByLabel("Wat vraag je?").fill("Bel je zus en vertel één ding.");
  await noor.getByRole("button", { name: "Geef dit huiswerk" }).click();
  await expect(noor.getByText("Nog open")).toBeVisible(soon);
  await kim.goto(`${origin}/vandaag`);
  await expect(kim.getByText("Hoi Kim, mooi dat je begon. Wat hielp je vandaag?")).toBeVisible(soon);
  await kim.getByRole("button", { name: /Bel je zus en vertel één ding/ }).click(soon);
  await expect(kim.getByText(/^Gedaan op /)).toBeVisible();
  // Opening the app sends what waits for a calm moment.
  await kim.reload();
  await expect(noor.getByText(/^Gedaan op /)).toBeVisible(soon);

  // A buddy gets a signal without content, and answers it.
  await openBuddyInvitation(sam, await inviteBuddy(kim, origin));
  await expect(kim.getByRole("heading", { name: "Vergelijk zes woorden" })).toBeVisible(soon);
  await kim.getByRole("button", same).click();
  await sam.getByRole("button", same).click();
  await kim.getByRole("button", { name: /^Oranje/ }).click(soon);
  await expect(sam.getByRole("heading", { name: "Kim heeft het even lastig" })).toBeVisible(soon);
  await expect(sam.getByText("Rustig bij de bakker")).toHaveCount(0);
  await sam.getByRole("button", { name: "Ik denk aan je" }).click();
  await expect(sam.getByText("‘Ik denk aan je’ is verstuurd.")).toBeVisible(soon);
  await kim.getByRole("link", { name: /^Berichten/ }).click();
  await expect(kim.getByRole("listitem").getByText("Ik denk aan je", { exact: true })).toBeVisible(soon);

  // Noor hands over for good; Bram reads on, and Noor nothing of what is new.
  await goInDesk(noor, "/team");
  await noor.getByRole("button", { name: "Draag over Kim" }).click(soon);
  await noor.getByRole("radio", { name: /^Voor goed/ }).check({ force: true });
  await noor.getByRole("button", { name: "Bied aan" }).click();
  await expect(noor.getByText(/^Aangeboden aan Bram/)).toBeVisible();
  await goInDesk(bram, "/team");
  await bram.getByRole("button", { name: "Neem over" }).click(soon);
  // The device that offered hears of the yes while somebody looks at it, and tells the client by itself.
  await noor.bringToFront();
  await expect(noor.getByText(/^Aangeboden aan Bram/)).toHaveCount(0, soon);
  await writeDay(kim, origin, "Later, en alleen voor Bram");
  await goInDesk(bram, "");
  await bram.getByRole("link", { name: /Kim/ }).first().click(soon);
  await expect(bram.getByText("Dagboek: 1 dag ingevuld")).toBeVisible(soon);
  await goInDesk(noor, "");
  await expect(noor.getByText("Deelt niet meer (1)")).toBeVisible(soon);

  // Consent withdrawn: the desk is empty, and the log tells it all.
  await kim.goto(`${origin}/naast-je`);
  await kim.getByRole("link", { name: /^Verander wat je deelt/ }).click();
  await kim.getByRole("checkbox", { name: "Dagboek", exact: true }).uncheck({ force: true });
  await expect(bram.getByText("Dagboek: 1 dag ingevuld")).toHaveCount(0, soon);
  await kim.goto(`${origin}/naast-je/behandelaar/logboek`);
  for (const line of [/^Noor keek\. Te zien was: dagboek\.$/, /^Bram keek\. Te zien was: dagboek\.$/]) {
    await expect(kim.getByText(line).first()).toBeVisible(soon);
  }
});

async function open(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  return (await browser.newContext({ ...options, serviceWorkers: "block" })).newPage();
}

async function writeDay(page: Page, origin: string, note: string): Promise<void> {
  await page.goto(`${origin}/dagboek/nu`);
  await page.locator('input[name="check-in-urge"][value="4"]').check({ force: true });
  await page.getByLabel("Wil je iets bewaren over deze dag?").fill(note);
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(page.getByText(/^Bewaard/).first()).toBeVisible();
  // Opening the app sends what waits for a calm moment.
  await page.reload();
}
