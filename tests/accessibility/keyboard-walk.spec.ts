import type { Page } from "@playwright/test";
import { expect, test } from "../support/app-test.ts";

/** What has the focus, in words: its role-like tag, its name, its kind and value. */
function focused(page: Page): Promise<{ text: string; type: string; group: string; value: string }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const input = element instanceof HTMLInputElement ? element : null;
    return {
      text: (element?.getAttribute("aria-label") ?? element?.textContent ?? "").trim(),
      type: input?.type ?? element?.tagName.toLowerCase() ?? "",
      group: input?.name ?? "",
      value: input?.value ?? "",
    };
  });
}

/** Every stop of the Tab key must be seen: focus that shows nothing is focus lost. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const isSeen = await page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return false;
    // A radio that is drawn by its label shows the focus there.
    const shown = [element, element.nextElementSibling, element.parentElement].filter(
      (each) => each !== null,
    );
    return shown.some((each) => {
      const style = getComputedStyle(each);
      return (
        (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) > 0) ||
        style.boxShadow !== "none"
      );
    });
  });
  expect(isSeen, `focus is seen on ${JSON.stringify(await focused(page))}`).toBe(true);
}

async function tabTo(
  page: Page,
  wanted: (at: Awaited<ReturnType<typeof focused>>) => boolean,
): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    // Behind the last stop the focus leaves the page for the browser's own buttons.
    if (at.type === "body") continue;
    await expectVisibleFocus(page);
    if (wanted(at)) return;
  }
  throw new Error(`the Tab key never came there, at ${page.url()}`);
}

/** Answers every question of the page with keys alone: a scale or choice with the arrows, a text by typing. */
async function answerByKeys(page: Page): Promise<void> {
  const groups = await page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll<HTMLInputElement>('main input[type="radio"]')].map(({ name }) => name),
    ),
  ]);
  const isAgePage = page.url().endsWith("/7");
  for (const group of groups) {
    await tabTo(page, (at) => at.group === group);
    await page.keyboard.press("Space");
    if (isAgePage) {
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
    }
  }
  if ((await page.locator('main input[type="checkbox"][value="none"]').count()) > 0) {
    await tabTo(page, (at) => at.value === "none");
    await page.keyboard.press("Space");
  }
  if ((await page.locator('main [data-field="reason"]').count()) > 0) {
    await tabTo(page, (at) => at.type === "text");
    await page.keyboard.type("voor mijn rust");
  }
}

test("all of module 0 by keyboard alone", async ({ page, server }) => {
  test.setTimeout(240_000);
  await page.clock.install();
  await page.goto(server.origin);
  await tabTo(page, (at) => at.text.startsWith("Begin"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();

  let walked = 0;
  while (!page.url().endsWith("/klaar")) {
    walked += 1;
    expect(walked).toBeLessThan(40);
    const before = page.url();
    await answerByKeys(page);
    if ((await page.getByRole("button", { name: "Start de drie minuten" }).count()) > 0) {
      await page.evaluate(() => document.querySelector<HTMLElement>("h1")?.focus());
      await tabTo(page, (at) => at.text === "Start de drie minuten");
      await page.keyboard.press("Enter");
      await page.clock.fastForward("03:01");
      await expect(page.getByText("Je bent er doorheen.").first()).toBeVisible();
    }
    await tabTo(page, (at) => at.text === "Verder" || at.text === "Klaar");
    await page.keyboard.press("Enter");
    await expect(page).not.toHaveURL(before);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  }
  expect(walked).toBeGreaterThan(20);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dat was het eerste kwartier");
});

test("help is one key press away from every step", async ({ page, server }) => {
  await page.goto(`${server.origin}/programma/start/1`);
  await tabTo(page, (at) => at.text.replace(/\s+/g, " ") === "Hulp nu");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/hulp-nu$/);
});
