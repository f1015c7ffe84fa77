import { openCase, sendMessage } from "../../src/app/vault/people/sharing-actions.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { expect, test } from "../support/app-test.ts";
import { startInProcessTherapist } from "../support/in-process-therapist.ts";
import { lookAtPage } from "../support/look-at-page.ts";
import { walkToConsent, walkToWords } from "../support/walk-invitation.ts";
import { expectPage } from "../support/walk-start-module.ts";

test("every screen of an invitation and of who stands beside somebody, in light, dark and at 320 px", async ({
  page,
  server,
}) => {
  test.setTimeout(240_000);
  const look = () => lookAtPage(page);
  await page.goto(`${server.origin}/uitnodiging`);
  await expectPage(page, "Er staat geen uitnodiging open");
  await look();
  const noor = await startInProcessTherapist(server.origin);
  const invitation = await noor.invite();
  await walkToConsent(page, invitation.link, look);
  await walkToWords(page, ["Dagboek", "Maatregelen"], look);

  // The keyboard alone brings somebody from the words to the end.
  await page.getByRole("button", { name: "Ja, ze zijn gelijk" }).focus();
  await page.keyboard.press("Enter");
  await expectPage(page, "Nu is Noor aan de beurt");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await look();
  const circle = await invitation.confirm();
  await expectPage(page, "Noor staat nu naast je");
  await look();

  await expect.poll(async () => (await openCase(noor, circle)).ok, { timeout: 30_000 }).toBe(true);
  expectOk(await sendMessage(noor, circle, "Fijn dat je er bent."));
  await page.goto(`${server.origin}/naast-je`);
  await expect(page.getByText("1 nieuw bericht")).toBeVisible();
  await look();
  await page.getByRole("link", { name: "Meer over Noor" }).press("Enter");
  await expect(page.getByText(/^Keek voor het laatst/)).toBeVisible();
  await look();
  const base = `${server.origin}/naast-je/behandelaar`;
  for (const [place, title] of [
    ["delen", "Wat je deelt"],
    ["gedeeld", "Wat ziet mijn behandelaar"],
    ["berichten", "Berichten"],
    ["logboek", "Wie heeft gekeken"],
    ["stoppen", "Stop met delen"],
  ] as const) {
    await page.goto(`${base}/${place}`);
    await expectPage(page, title);
    await page.locator("summary").evaluateAll((all) => {
      for (const one of all) if (one instanceof HTMLElement) one.click();
    });
    await look();
  }

  // A tick by the keyboard is kept at once, and said.
  await page.goto(`${base}/delen`);
  await page.getByRole("checkbox", { name: "Dagboek", exact: true }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("status").getByText("Zo staat het ook op de server.")).toBeVisible({
    timeout: 30_000,
  });
  await page.goto(`${server.origin}/vandaag`);
  await expect(page.getByText("Een nieuw bericht van Noor.")).toHaveCount(0);
  await page.goto(`${base}/stoppen`);
  await page.getByRole("button", { name: "Stop met delen" }).press("Enter");
  await expectPage(page, "Je deelt niets meer");
  await look();
  await page.getByRole("link", { name: "Naar Wie staat naast je" }).press("Enter");
  await expect(page.getByText("Gestopt. Deze praktijk ziet niets nieuws.")).toBeVisible();
  await look();
});
