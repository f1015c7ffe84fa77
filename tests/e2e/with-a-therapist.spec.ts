import type { Page } from "@playwright/test";
import { viewCircle } from "../../src/app/vault/people/joined-circle.ts";
import { openCase, sendMessage } from "../../src/app/vault/people/sharing-actions.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { expect, test } from "../support/app-test.ts";
import { startInProcessTherapist } from "../support/in-process-therapist.ts";
import { settle } from "../support/settle.ts";
import { walkToConsent, walkToWords } from "../support/walk-invitation.ts";
import { expectPage, goOn } from "../support/walk-start-module.ts";

const pin = "482913";

test("by invitation: words, choice, a week of sharing, a message offline, less shared, and an end", async ({
  page,
  context,
  server,
}) => {
  test.setTimeout(180_000);
  const noor = await startInProcessTherapist(server.origin);
  const invitation = await noor.invite();

  // The therapist's link is opened by somebody who keeps nothing yet.
  await walkToConsent(page, invitation.link);
  for (const box of await page.getByRole("checkbox").all()) await expect(box).not.toBeChecked();
  const words = await walkToWords(page, ["Dagboek", "Trek"]);
  expect(await invitation.words()).toEqual(words);
  await page.getByRole("button", { name: "Ja, ze zijn gelijk" }).click();
  await expectPage(page, "Nu is Noor aan de beurt");
  const circle = await invitation.confirm();
  await expectPage(page, "Noor staat nu naast je");

  // Who is 16 or 17 may go on, because a therapist invited them.
  await page.getByRole("link", { name: "Begin met het programma" }).click();
  for (let pages = 0; pages < 6; pages += 1) await goOn(page);
  await expectPage(page, "Hoe oud ben je?");
  await page.getByRole("radio", { name: /^16/ }).check({ force: true });
  await goOn(page);
  await expectPage(page, "Jullie doen dit samen");
  await goOn(page, "Ga verder");
  await expectPage(page, "Is het nu veilig?");

  // What is written is there for the therapist, and the participant sees the same, and who looked.
  await page.goto(`${server.origin}/dagboek/nu`);
  await page.locator('input[name="check-in-urge"][value="4"]').check({ force: true });
  await page.getByLabel("Wil je iets bewaren over deze dag?").fill("Rustig bij de bakker");
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(page.getByText(/^Bewaard/).first()).toBeVisible();
  // A calm change waits for its own moment, up to a quarter of an hour: here it goes at once.
  await page.goto(`${server.origin}/instellingen/bewaren`);
  const sendNow = page.getByRole("button", { name: "Nu opslaan" });
  await sendNow
    .or(page.getByRole("heading", { name: "Alles staat op de server" }))
    .first()
    .waitFor();
  if (await sendNow.isVisible()) await sendNow.click();
  await expect
    .poll(async () => (await shared(noor, circle)).map((values) => JSON.stringify(values)).join(), {
      timeout: 30_000,
    })
    .toContain("Rustig bij de bakker");
  expectOk(await openCase(noor, circle));
  expectOk(await sendMessage(noor, circle, "Fijn dat je er bent, Kim."));
  await page.goto(`${server.origin}/naast-je`);
  await expect(page.getByText("Ziet: dagboek en trek.")).toBeVisible();
  await expect(page.getByText("1 nieuw bericht")).toBeVisible();
  await page.getByRole("link", { name: "Meer over Noor" }).click();
  await page.getByRole("link", { name: /^Wat ziet mijn behandelaar/ }).click();
  await expect(page.getByText("Rustig bij de bakker").first()).toBeVisible();
  await page.goto(`${server.origin}/naast-je/behandelaar/logboek`);
  await expect(page.getByText("Noor keek. Te zien was: dagboek en trek.")).toBeVisible();
  await page.getByText("Wat de velden betekenen").click();
  await expect(page.getByText("personRole")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Als gegevens (JSON)" }).click();
  expect((await download).suggestedFilename()).toMatch(/^loslaten-logboek-\d{4}-\d{2}-\d{2}\.json$/);

  // A message: heavy words bring the card, what is typed stays, and what is sent offline goes once, later.
  await page.goto(`${server.origin}/naast-je/behandelaar/berichten`);
  await expect(page.getByText("Fijn dat je er bent, Kim.")).toBeVisible();
  const box = page.getByLabel("Je bericht");
  await box.fill("Ik wil er niet meer zijn");
  await expect(page.getByRole("link", { name: /113/ }).first()).toBeVisible();
  await box.fill("Woensdag lukt niet, kan donderdag?");
  await expect(page.getByText(/^Bewaard/).first()).toBeVisible();
  await page.reload();
  await expect(box).toHaveValue("Woensdag lukt niet, kan donderdag?");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Verstuur" }).click();
  await expect(page.getByText("Wacht op internet. Gaat daarna vanzelf mee.")).toBeVisible({
    timeout: 20_000,
  });
  await expect(box).toHaveValue("");
  await context.setOffline(false);
  const said = async () => expectOk(await viewCircle(noor, circle)).messages.map(({ values }) => values.text);
  await expect.poll(said, { timeout: 30_000 }).toHaveLength(2);
  // The thread has it from the server now, and no longer as something that waits.
  const sent = page.getByRole("listitem").filter({ hasText: "Woensdag lukt niet, kan donderdag?" });
  await expect(sent.locator("time")).toBeVisible();
  await expect(sent).toHaveCount(1);
  expect(await said()).toEqual(["Fijn dat je er bent, Kim.", "Woensdag lukt niet, kan donderdag?"]);

  // Less is shared after two taps, and nothing after the end.
  await page.goto(`${server.origin}/naast-je`);
  await page.getByRole("link", { name: /^Verander wat je deelt/ }).click();
  await page.getByRole("checkbox", { name: "Dagboek", exact: true }).uncheck({ force: true });
  await expect.poll(() => shared(noor, circle), { timeout: 30_000 }).toEqual([]);
  await expect(page.getByText(/: je deelde dagboek niet meer\.$/)).toBeVisible();
  await page.goto(`${server.origin}/naast-je/behandelaar/stoppen`);
  await page.getByRole("button", { name: "Stop met delen" }).click();
  await expectPage(page, "Je deelt niets meer");
  await expect.poll(async () => (await viewCircle(noor, circle)).ok, { timeout: 30_000 }).toBe(false);
});

test("an invitation that waits: the app is locked, the words differ, and the link is used up", async ({
  page,
  server,
}) => {
  test.setTimeout(120_000);
  const noor = await startInProcessTherapist(server.origin);
  const invitation = await noor.invite();
  await walkToConsent(page, invitation.link);

  // Behind a lock the code waits until the app is open again.
  await page.goto(`${server.origin}/instellingen/slot`);
  await page.getByLabel("Je pincode", { exact: true }).fill(pin);
  await page.getByLabel("Nog een keer je pincode").fill(pin);
  await page.getByRole("button", { name: "Zet het slot erop" }).click();
  await expectPage(page, "Het slot zit erop.");
  await page.goto(invitation.link);
  await expectPage(page, "Even openen");
  expect(page.url()).not.toContain("#");
  await unlock(page);
  await expectPage(page, "Noor nodigt je uit");
  await page.getByLabel("Hoe wil je dat je behandelaar je ziet?").fill("Kim");
  await page.getByRole("button", { name: "Verder", exact: true }).click();
  await walkToWords(page, []);

  // Left and opened again, it goes on at the same words; other words end it, loudly, and nothing was given.
  await page.goto(`${server.origin}/naast-je`);
  await unlock(page);
  await page.getByRole("link", { name: "Vergelijk de zes woorden" }).click();
  await expectPage(page, "Vergelijk zes woorden");
  await page.getByRole("button", { name: "Nee, er is verschil" }).click();
  await expectPage(page, "Stop: de woorden verschillen");
  await expect.poll(() => invitation.words()).toBeNull();
  // The warning does not go with the answer.
  await settle(page);
  await expectPage(page, "Stop: de woorden verschillen");
  await page.goto(invitation.link);
  await expectPage(page, "Deze uitnodiging werkt niet meer");
});

async function unlock(page: Page): Promise<void> {
  await page.getByLabel("Je pincode").fill(pin);
  await page.getByRole("button", { name: "Open", exact: true }).click();
}

async function shared(noor: Parameters<typeof viewCircle>[0], circle: string) {
  const view = await viewCircle(noor, circle);
  return view.ok ? view.value.shared.map(({ values }) => values.values) : [];
}
