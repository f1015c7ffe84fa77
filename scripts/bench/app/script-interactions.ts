import type { Locator, Page } from "@playwright/test";

export type Interaction = { readonly name: string; readonly ms: number };

/** When an interaction began, by the page's clock, and what it was. */
type Named = { readonly name: string; readonly from: number };

/** Between two taps: nobody is quicker, and what a tap sets going has to end to be counted with it. */
const pauseMs = 250;

/** Taps and types through a day of the app, again and again, until so many taps and keys were given. */
export async function scriptInteractions(page: Page, count: number): Promise<readonly Named[]> {
  const named: Named[] = [];
  const act = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    if (named.length >= count) return;
    const from = await page.evaluate(() => performance.now());
    await work();
    named.push({ name, from });
    await page.waitForTimeout(pauseMs);
  };
  const tap = (name: string, target: Locator): Promise<void> =>
    act(name, async () => {
      await target.first().scrollIntoViewIfNeeded();
      await target.first().click({ force: true });
    });
  const type = async (name: string, text: string): Promise<void> => {
    for (const letter of text) await act(name, () => page.keyboard.press(letter));
  };
  const link = (href: string): Locator => page.locator(`a[href="${href}"]:visible`);
  const button = (name: string): Locator => page.getByRole("button", { name, exact: true });
  for (let round = 0; named.length < count; round += 1) {
    await tap("to Vandaag", link("/vandaag"));
    await tap("log an urge", button("Trek noteren"));
    await tap("strength of an urge", button("6"));
    await tap("done with an urge", button("Klaar"));
    await tap("to the diary", link("/dagboek"));
    await tap("into the search", page.getByRole("searchbox"));
    await type("search", round % 2 === 0 ? "ruzie" : "noor");
    await act("clear the search", () => page.keyboard.press("Control+A"));
    await act("clear the search", () => page.keyboard.press("Backspace"));
    await tap("an urge", page.locator('a[href^="/dagboek/trek/"]:visible'));
    await tap("a trigger", page.locator('input[name="urge-triggers"]'));
    await tap("how an urge ended", page.getByRole("radio", { name: "De golf zakte weer" }));
    await tap("urge after", page.locator('input[name="urge-after"][value="3"]'));
    await tap("into the note", page.locator('textarea[name="urge-note"]'));
    await type("note of an urge", "rustig");
    await tap("done with the urge", button("Klaar"));
    await tap("to Inzicht", link("/inzicht"));
    await tap("numbers of a chart", page.locator("summary"));
    await tap("to the plan", link("/plan"));
    await tap("to the programme", link("/programma"));
    await tap("to Vandaag", link("/vandaag"));
    await tap("change the day", link("/dagboek/nu"));
    await tap("mood", page.locator(`input[name="check-in-mood"][value="${4 + (round % 4)}"]`));
    await tap("sleep", page.locator(`input[name="check-in-sleep"][value="${4 + (round % 4)}"]`));
    await tap("a category", page.locator('input[name="check-in-behaviours"]'));
    await tap("into the note", page.locator('textarea[name="check-in-note"]'));
    await type("note of the day", "moe en rustig");
    await tap("keep the day", button("Bewaar"));
    await tap("back to Vandaag", link("/vandaag"));
  }
  return named;
}

/** Of each, the longest event that the browser reported; below 16 ms it reports none. */
export async function collectInteractions(
  page: Page,
  named: readonly Named[],
): Promise<readonly Interaction[]> {
  await page.waitForTimeout(500);
  const events = await page.evaluate(() => globalThis.benchEvents);
  return named.map(({ name, from }, index) => {
    const until = named[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const within = events.filter(({ start }) => start >= from && start < until);
    return { name, ms: Math.max(16, ...within.map(({ duration }) => duration)) };
  });
}
