import type { Page } from "@playwright/test";
import axe from "axe-core";

/**
 * What axe finds on the page as it is now. It runs in the page itself, where its code stays until the next page. The
 * package that is made for Playwright sends half a megabyte of it for each look and opens a page to count the results:
 * thirty times as long, for the sake of frames that we do not have.
 */
export async function findViolations(page: Page): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => "axe" in window);
  if (!isThere) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const inPage: typeof axe = Reflect.get(window, "axe");
    const { violations } = await inPage.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}
