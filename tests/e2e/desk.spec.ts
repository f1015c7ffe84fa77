import { expect, test } from "../support/app-test.ts";
import { makeDesk } from "../support/desk-people.ts";
import { openDesk } from "../support/open-desk.ts";
import { tabTo } from "../support/tab-to.ts";

test.use({ viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false });

test("a therapist sees who needs them and why, and opens them with the keyboard alone", async ({
  page,
  server,
}) => {
  test.setTimeout(120_000);
  const desk = await makeDesk(server.origin);
  await openDesk(page, server.origin, desk);

  // Slips that cluster, then a question, then a silence; whoever is well comes last.
  const rows = page.locator("main").getByRole("listitem");
  await expect(rows).toHaveCount(4);
  await expect(rows).toContainText([
    /Sam V\..*5 uitglijders in twee weken/,
    /Ruben K\..*Wil één ding bespreken\. Schreef vandaag een bericht\./,
    /J\. de W\..*Vulde al 11 dagen niets in\./,
    /Tom B\..*rustig/,
  ]);
  const places = page.getByRole("navigation", { name: "Plaatsen aan het bureau" });
  await expect(places.getByRole("link", { name: "Cliënten , 4 cliënten" })).toBeVisible();
  await expect(places.getByRole("link", { name: "Berichten , 1 ongelezen bericht" })).toBeVisible();

  // The skip link, the list, a client, the tabs.
  await page.getByRole("link", { name: "Naar de inhoud" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(rows.first().getByRole("link")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Sam V." })).toBeFocused();
  await expect(page.getByText(/^Deelt sinds .*: dagboek, trek, analyses, plan, maatregelen/)).toBeVisible();
  await tabTo(page.getByRole("link", { name: "Overzicht", exact: true }));
  await expect(page.getByText("Klachten: van 18 naar 12, van 24 punten.")).toBeVisible();
  await expect(page.getByText(/niet gevalideerd/)).toBeVisible();
  await expect(page.getByText("Niet gedeeld: week 8, eind.")).toBeVisible();
  await expect(page.getByText("Telefoon in de keuken vanaf 21.30")).toBeVisible();
  await expect(page.getByText("Golven gehaald: 11 van 14")).toBeVisible();

  // A tab that is opened keeps the focus, so that the next one is a step away.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /Omgaan met trek/ })).toBeVisible();
  const tabs = page.getByRole("navigation", { name: "Onderdelen van Sam V." });
  await expect(tabs.getByRole("link", { name: "Programma" })).toBeFocused();
  await page.getByText("Jouw laatste golf").click();
  await expect(page.getByText("Ik pakte mijn telefoon")).toBeVisible();
  await expect(page.getByText("Ongeveer een kwartier")).toBeVisible();
  await expect(page.getByText(/^Niet gedeeld: .*Jouw reden en doel/)).toBeVisible();

  await tabs.getByRole("link", { name: "Plan" }).click();
  await expect(page.getByText("Telefoon om half tien in de keuken").first()).toBeVisible();
  await tabs.getByRole("link", { name: "Analyses" }).click();
  await expect(page.getByText("Telefoon mee naar bed")).toHaveCount(2);

  // One opening, however many tabs; the participant sees the same line.
  await tabs.getByRole("link", { name: "Logboek" }).click();
  await expect(page.getByRole("row", { name: /jij keek/ })).toHaveCount(1);

  // From the list at the side to somebody who shares less: it is said, and nothing stands in its place.
  await page
    .getByRole("navigation", { name: "Alle cliënten" })
    .getByRole("link", { name: /Tom B\./ })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Tom B." })).toBeFocused();
  await expect(
    page.getByText("Analyses van uitglijders deelt je cliënt niet.", { exact: false }),
  ).toBeVisible();
  await expect(page.getByText("Geen uitglijder opgeschreven")).toHaveCount(0);
});
