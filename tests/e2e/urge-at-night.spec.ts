import { expect, test } from "../support/app-test.ts";
import { keepOneAnswer, setPin } from "../support/keep-one-answer.ts";
import { readStorage } from "../support/read-storage.ts";

test.use({ serviceWorkers: "allow" });

const pin = "482913";
const technique = "touwtjespringen-fazantmarker";

test("an urge at night without a network: the wave before and after unlocking nothing, and then it is in the diary", async ({
  page,
  context,
  server,
}) => {
  test.setTimeout(180_000);
  await page.clock.install({ time: new Date("2026-11-22T22:50:00+01:00") });
  await keepOneAnswer(page, server.origin);
  await page.goto(`${server.origin}/plan/help-now`);
  await page.getByRole("button", { name: "Nog iets wat helpt" }).click();
  await page.getByLabel("Wat doe je?").fill(technique);
  await page.getByRole("dialog").getByRole("button", { name: "Bewaar" }).click();
  await page.getByRole("checkbox", { name: "Wat mij helpt" }).check({ force: true });
  await page.getByRole("checkbox", { name: "Bewaren wat ik daar doe" }).check({ force: true });
  await expect(page.getByText("Wat je daar doet, komt in je dagboek.")).toBeVisible();
  await setPin(page, server.origin, pin);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");

  await context.setOffline(true);
  await page.goto(`${server.origin}/hulp-nu`);
  await page.clock.pauseAt(new Date("2026-11-22T23:10:00+01:00"));
  await page.reload();
  const scale = page.getByRole("group", { name: "Hoe sterk is de trek nu?" });
  await scale.getByText("7", { exact: true }).click();
  await page.clock.runFor(1000);
  await expect(page.getByText("Dit staat in je dagboek zodra je de app opent.")).toBeVisible();
  await page.getByRole("link", { name: /^Wat mij helpt/ }).click();
  await page.getByRole("button", { name: technique }).click();
  await expect(page.getByRole("button", { name: technique, pressed: true })).toBeVisible();
  await page.locator("#lijst").getByRole("link", { name: "Terug" }).click();
  await page.clock.runFor(181_000);
  await scale.getByText("3", { exact: true }).click();
  await page.clock.runFor(1000);
  await expect(page.getByText("De golf zakte: van 7 naar 3.")).toBeVisible();
  await expect(page.getByText("Dit staat in je dagboek zodra je de app opent.")).toBeVisible();
  const { local, session, indexed } = await readStorage(page);
  expect([...local, ...session].join()).not.toContain("before");
  expect(indexed).not.toContain(technique);
  expect(indexed).not.toContain('"before"');

  await page.clock.resume();
  await page.goto(`${server.origin}/dagboek`);
  await page.getByLabel("Je pincode", { exact: true }).fill(pin);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("link", { name: /23.10 uur, trek 7/ })).toBeVisible();
  await page.getByRole("link", { name: /23.10 uur, trek 7/ }).click();
  await expect(page.locator('input[name="urge-strength"][value="7"]')).toBeChecked();
  await expect(page.locator('input[name="urge-after"][value="3"]')).toBeChecked();
  await expect(page.getByRole("checkbox", { name: technique })).toBeChecked();
  await page.goto(`${server.origin}/dagboek`);
  await page.getByLabel("Je pincode", { exact: true }).fill(pin);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("link", { name: /23.10 uur/ })).toHaveCount(1);
});

test("rehearsing shows everything and keeps nothing", async ({ page, server }) => {
  test.setTimeout(120_000);
  await keepOneAnswer(page, server.origin);
  await page.goto(`${server.origin}/plan/help-now`);
  await page.getByRole("checkbox", { name: "Bewaren wat ik daar doe" }).check({ force: true });
  await expect(page.getByText("Wat je daar doet, komt in je dagboek.")).toBeVisible();
  await page.getByRole("link", { name: "Oefen in Hulp nu" }).click();
  await expect(page.getByText("Oefenen. Hier wordt nu niets bewaard.")).toBeVisible();
  await page.getByRole("group", { name: "Hoe sterk is de trek nu?" }).getByText("5", { exact: true }).click();
  await expect(page.getByText("Hier wordt niets van bewaard.")).toBeVisible();
  await page.getByRole("link", { name: "Stop met oefenen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mijn hulp bij trek" })).toBeVisible();
  await page.goto(`${server.origin}/dagboek`);
  await expect(page.getByRole("heading", { level: 1, name: "Dagboek" })).toBeVisible();
  await expect(page.getByRole("link", { name: / uur, trek/ })).toHaveCount(0);
});

test("somebody with a number can be called and written to, and stands in Hulp nu once that is allowed", async ({
  page,
  server,
}) => {
  test.setTimeout(120_000);
  await keepOneAnswer(page, server.origin);
  await page.goto(`${server.origin}/plan/support`);
  await page.getByRole("button", { name: "Nog iemand" }).click();
  await page.getByLabel("Naam of letter").fill("Mark");
  await page.getByLabel("Telefoonnummer").fill("zes");
  await expect(page.getByText("Dit lijkt geen telefoonnummer.")).toBeVisible();
  await page.getByLabel("Telefoonnummer").fill("06-12 34 56 78");
  await page.getByRole("checkbox", { name: "Dit is mijn buddy" }).check({ force: true });
  await page.getByRole("dialog").getByRole("button", { name: "Bewaar" }).click();
  await page.getByRole("button", { name: /^Mark/ }).click();
  await expect(page.getByRole("link", { name: "Bel Mark" })).toHaveAttribute("href", "tel:0612345678");
  await page.keyboard.press("Escape");
  await page.goto(`${server.origin}/hulp-nu`);
  await expect(page.getByRole("link", { name: /^Bel Mark/ })).toBeHidden();
  await page.goto(`${server.origin}/plan/help-now`);
  await page.getByRole("checkbox", { name: "Mijn mensen" }).check({ force: true });
  await expect(page.getByText("Mensen: Mark")).toBeVisible();
  await page.goto(`${server.origin}/hulp-nu`);
  await expect(page.getByRole("link", { name: /^Bel Mark/ })).toBeVisible();
});
