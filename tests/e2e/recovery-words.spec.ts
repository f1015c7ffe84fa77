import { expect, test } from "../support/app-test.ts";
import { findViolations } from "../support/find-violations.ts";
import { keepOneAnswer } from "../support/keep-one-answer.ts";
import { readPdf } from "../support/read-pdf.ts";
import { expectPage } from "../support/walk-start-module.ts";

test("the words go on one sheet of paper with nothing else of the app, and come back with completion", async ({
  page,
  server,
}) => {
  await keepOneAnswer(page, server.origin);
  await page.goto(`${server.origin}/instellingen/herstelwoorden`);
  await page.getByRole("button", { name: "Toon de woorden" }).click();
  await expect(page.getByRole("listitem")).toHaveCount(12);
  const shown = await page.getByRole("listitem").allInnerTexts();
  const words = shown.map((text) => text.replace(/[^a-z]/g, ""));

  const sheet = readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }));
  expect(sheet.pages).toBe(1);
  expect(sheet.isTagged).toBe(true);
  expect(sheet.elements.filter((element) => /^H\d$/.test(element))).toEqual(["H1", "H2", "H2"]);
  expect(sheet.elements.filter((element) => element === "LI")).toHaveLength(12);
  const paper = sheet.lines.join(" ");
  expect(paper).toMatch(/^Mijn twaalf woorden 1 /);
  expect(paper).toContain(words.map((word, index) => `${index + 1} ${word}`).join(" "));
  expect(paper).toContain("Waar ze voor zijn");
  expect(paper).toContain("Waar ik dit bewaar");
  expect(paper).toMatch(/Opgeschreven op$/);
  expect(paper).not.toMatch(/Hulp nu|Herstelwoorden|Loslaten|afdrukken|opgeschreven$/);

  await page.getByRole("button", { name: "Ik heb ze opgeschreven" }).click();
  const box = (n: number) => page.getByRole("combobox", { name: `Woord ${n}`, exact: true });
  const options = page.getByRole("option");
  const [first = "", second = "", third = "", fourth = ""] = words;

  await box(1).pressSequentially(first.slice(0, 1));
  await expect(options).toHaveCount(0);
  await box(1).pressSequentially(first.slice(1, 2));
  await expect(options.first()).toHaveText(new RegExp(`^${first.slice(0, 2)}`));
  expect(await options.count()).toBeLessThanOrEqual(5);
  expect(await findViolations(page)).toEqual([]);
  await box(1).pressSequentially(first.slice(2, 4));
  // A word of four letters is whole by now, and there is nothing left to offer.
  const isWhole = first.length === 4;
  await expect(options).toHaveText(isWhole ? [] : [first]);
  if (!isWhole) await expect(options).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press(isWhole ? "Tab" : "Enter");
  await expect(box(1)).toHaveValue(first);
  await expect(box(2)).toBeFocused();

  await page.keyboard.type(`${second.slice(0, 4)}`);
  await page.keyboard.press("Tab");
  await expect(box(2)).toHaveValue(second);
  await expect(box(3)).toBeFocused();
  await page.keyboard.type(`${third.slice(0, 4)} `);
  await expect(box(3)).toHaveValue(third);
  await expect(box(4)).toBeFocused();
  await page.keyboard.type(fourth.slice(0, 4));
  if (fourth.length > 4) await options.click();
  else await page.keyboard.press(" ");
  await expect(box(4)).toHaveValue(fourth);
  await expect(box(5)).toBeFocused();

  await page.keyboard.type("qqqq");
  await expect(page.getByText("Woord 5: geen woord uit de lijst begint zo.")).toBeVisible();
  await expect(box(5)).toHaveAttribute("aria-invalid", "true");
  await box(5).fill(words.slice(4).join(" "));
  await page.getByRole("button", { name: "Controleer" }).click();
  await expectPage(page, "Je papier klopt.");
});
