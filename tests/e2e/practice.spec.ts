import type { BrowserContext, Page } from "@playwright/test";
import { viewCircle } from "../../src/app/vault/people/joined-circle.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { checkIn } from "../people/test-person.ts";
import { expect, test } from "../support/app-test.ts";
import { startInProcessParticipant } from "../support/in-process-participant.ts";
import { desk } from "../support/launch-browser.ts";
import { newPracticeLink } from "../support/new-practice-link.ts";
import {
  deskPin,
  expectHeading,
  foundAtDesk,
  inviteAtDesk,
  sixWordsOn,
  walkToPractice,
  wordsOfAnswer,
} from "../support/walk-desk.ts";

test.use({ ...desk });

test("a practice is found by its link once, grows by a colleague and a client, hands over, and lets somebody go", async ({
  page,
  browser,
  server,
}) => {
  test.setTimeout(180_000);
  const link = newPracticeLink(server);
  await foundAtDesk(page, link, { practice: "De Haven", name: "Noor Jansen" });

  // Whoever opens the same link later founds nothing.
  const other = await newDesk(browser);
  await other.page.goto(link);
  await expectHeading(other.page, "Een praktijk beginnen");
  await expect(other.page.getByText(/Deze link werkt niet meer/)).toBeVisible();

  // A colleague comes in, and both see the same six words.
  await page.getByRole("button", { name: "Nodig een collega uit" }).click();
  await expectHeading(page, "Team");
  const toColleague = await inviteAtDesk(page, "Bram");
  await walkToPractice(other.page, toColleague, { name: "Bram Smit" });
  await expectHeading(other.page, "Werk mee bij De Haven");
  await other.page.getByRole("button", { name: "Ik doe mee" }).click();
  const words = await sixWordsOn(other.page);
  expect(await wordsOfAnswer(page, "Bram Smit, psycholoog")).toEqual(words);
  await page.getByRole("button", { name: "Ja, ze zijn gelijk" }).click();
  await expect(page.getByText("Bram Smit, psycholoog hoort nu bij je team.")).toBeVisible();
  await other.page.getByRole("button", { name: "Ja, ze zijn gelijk" }).click();
  await expectHeading(other.page, "Cliënten");
  await expect(page.getByText("Behandelaar, sinds")).toBeVisible();

  // A client, whose device is played by the functions of the app.
  await page.getByRole("link", { name: "Uitnodigen" }).first().click();
  const toClient = await inviteAtDesk(page, "K.");
  const kim = await startInProcessParticipant(server.origin);
  await kim.write("check-in|1", "check-in", checkIn("2026-11-24", "Rustig bij de bakker"));
  const met = await kim.answer(toClient, { name: "Kim", consent: ["diary"] });
  expect(await wordsOfAnswer(page, "Kim")).toEqual(met.words);
  await page.getByRole("button", { name: "Ja, ze zijn gelijk" }).click();
  await expect(page.getByText("Kim staat nu op je bureau.")).toBeVisible();
  await met.confirm();

  // For good to the colleague: offered, accepted, told, and let in by the client's device.
  await page.getByRole("link", { name: "Team" }).first().click();
  await page.getByRole("button", { name: "Draag over Kim" }).click();
  await page.getByRole("radio", { name: /^Voor goed/ }).check({ force: true });
  await page.getByRole("button", { name: "Bied aan" }).click();
  await expect(page.getByText(/^Aangeboden aan Bram Smit/)).toBeVisible();
  // Whoever can't wait may look; nobody has said yes.
  await page.getByRole("button", { name: /^Kijk of er een ja is/ }).click();
  await expect(page.getByText(/^Aangeboden aan Bram Smit/)).toBeVisible();
  await other.page.getByRole("link", { name: "Team" }).first().click();
  await other.page.getByRole("button", { name: "Neem over" }).click();
  await expect(other.page.getByText("Je ziet deze cliënt zodra de app daar opengaat.")).toBeVisible();
  // The device that offered hears of the yes while somebody looks at it, and tells the client by itself.
  await page.bringToFront();
  await expect(page.getByText(/^Aangeboden aan Bram Smit/)).toHaveCount(0, { timeout: 20_000 });
  await kim.keep();
  const roles = expectOk(await viewCircle(kim, met.circle)).circle.present.map(({ role }) => role);
  expect(roles).toEqual(["therapist"]);
  await other.page.getByRole("link", { name: "Cliënten" }).first().click();
  await expect(other.page.getByRole("link", { name: /Kim/ })).toBeVisible({ timeout: 30_000 });

  // The founder makes the colleague a lead, and goes.
  await page.bringToFront();
  await page.getByRole("button", { name: /^Wijzig Bram/ }).click();
  await page.getByRole("button", { name: "Maak leiding" }).click();
  await expect(page.getByText("Leiding, sinds")).toHaveCount(2, { timeout: 20_000 });
  await page.getByText("Weggaan bij de praktijk").click();
  await page.getByRole("button", { name: "Ik ga weg" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Ik ga weg" }).click();
  await expectHeading(page, "Cliënten");
  await page.getByRole("link", { name: "Team" }).first().click();
  await expect(page.getByText(/Je werkt nu bij geen praktijk/)).toBeVisible();
  await other.context.close();
});

test("no desk opens without a lock, and the way in goes on where it ended", async ({ page, server }) => {
  await page.goto(`${server.origin}/praktijk/uitnodiging#${"A".repeat(60)}`);
  await page.getByLabel("Je naam").fill("Bram");
  await page.getByRole("button", { name: "Verder", exact: true }).click();
  await expectHeading(page, "Zet een slot op je bureau");
  for (const path of ["", "/team", "/instellingen", "/berichten", "/instellingen/slot"]) {
    await page.goto(`${server.origin}/praktijk${path}`);
    await expectHeading(page, "Zet een slot op je bureau");
  }
  await expect(page.getByRole("radio", { name: /Geen slot/ })).toHaveCount(0);
  await page.getByLabel("Je pincode", { exact: true }).fill(deskPin);
  await page.getByLabel("Nog een keer je pincode").fill(deskPin);
  await page.getByRole("button", { name: "Zet het slot erop" }).click();
  await expectHeading(page, "Herstelwoorden");
  await page.reload();
  await expectHeading(page, "Even openen");
  await page.getByLabel("Je pincode").fill(deskPin);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expectHeading(page, "Herstelwoorden");
});

async function newDesk(browser: {
  newContext: (options: object) => Promise<BrowserContext>;
}): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({ ...desk, serviceWorkers: "block" });
  return { context, page: await context.newPage() };
}
