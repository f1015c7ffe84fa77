import { expect, type Locator, type Page } from "@playwright/test";
import { goOn } from "./walk-start-module.ts";

/** What to choose where one answer opens other pages than another: the value of the radio. */
export type Choices = readonly string[];

/**
 * Walks a module from the page that is open to its last screen. Every field is filled in: with the example that stands
 * in it where there is one, so that the plan at the end reads like somebody's. Gives the titles of the pages.
 */
export async function walkModule(
  page: Page,
  choices: Choices,
  onPage: (title: string) => Promise<void> = async () => {},
): Promise<readonly string[]> {
  const titles: string[] = [];
  for (;;) {
    const heading = page.getByRole("heading", { level: 1 });
    const title = await heading.innerText();
    titles.push(title);
    await fillPage(page, choices);
    await onPage(title);
    const finish = page.getByRole("button", { name: "Klaar", exact: true });
    if (await finish.isVisible()) {
      await finish.click();
      await expect(page).toHaveURL(/\/klaar$/);
      return titles;
    }
    const before = page.url();
    await goOn(page);
    await expect(page, `after "${title}"`).not.toHaveURL(before);
    await expect(page.getByRole("button", { name: /^(Verder|Klaar)$/ })).toBeVisible();
  }
}

async function fillPage(page: Page, choices: Choices): Promise<void> {
  const fields = page.locator("[data-field]");
  for (const field of await fields.all()) await fillField(page, field, choices);
}

async function fillField(page: Page, field: Locator, choices: Choices): Promise<void> {
  await rideTimer(page, field);
  for (const details of (await field.locator("details").all()).slice(0, 4)) {
    await details.evaluate((element: HTMLDetailsElement) => {
      element.open = true;
    });
  }
  const cell = field.getByRole("button", { pressed: false });
  if ((await cell.count()) >= 28) await cell.nth(6).click();
  await chooseRadios(field, choices);
  const boxes = field.getByRole("checkbox");
  if ((await boxes.count()) > 0 && (await field.locator("input[type=checkbox]:checked").count()) === 0) {
    await boxes.first().check({ force: true });
  }
  for (const [index, text] of (await field.getByRole("textbox").all()).entries()) {
    if ((await text.inputValue()) !== "") continue;
    // The field for a thing of one's own is added with a button of its own, and may stay empty.
    const isOwn = await text.evaluate(
      (element) =>
        element.closest("li") === null && element.closest("div")?.querySelector("button[disabled]") !== null,
    );
    if (isOwn && index > 0) continue;
    const example = (await text.getAttribute("placeholder"))?.replace(/^Bijvoorbeeld: /, "");
    await text.fill(example ?? `voorbeeld ${index + 1}`);
  }
}

/** One radio of every group that has none: a named choice, or the middle one. One at a time, as a hand would. */
async function chooseRadios(field: Locator, choices: Choices): Promise<void> {
  const chooseOne = (): Promise<boolean> =>
    field.evaluate((element, wanted) => {
      const groups = new Map<string, HTMLInputElement[]>();
      for (const radio of element.querySelectorAll<HTMLInputElement>("input[type=radio]")) {
        if (radio.closest("details:not([open])") !== null) continue;
        groups.set(radio.name, [...(groups.get(radio.name) ?? []), radio]);
      }
      const open = [...groups.values()].find((radios) => !radios.some(({ checked }) => checked));
      const middle = open?.[Math.floor(open.length / 2)];
      const chosen = open?.find(({ value }) => wanted.includes(value)) ?? middle;
      chosen?.click();
      return chosen !== undefined;
    }, choices);
  while (await chooseOne());
}

async function rideTimer(page: Page, field: Locator): Promise<void> {
  const start = field.getByRole("button", { name: /^Start/ });
  if ((await start.count()) === 0) return;
  await start.click();
  await page.clock.fastForward("03:01");
  await expect(field.getByText("Je bent er doorheen.").first()).toBeVisible();
}
