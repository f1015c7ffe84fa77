import type { Page } from "@playwright/test";
import axe from "axe-core";

/** The rules of axe that look at style and size; the others look at what is there and what of it can be seen. */
const rulesOfStyle = ["color-contrast", "link-in-text-block", "scrollable-region-focusable"];

/**
 * What axe finds on the page as it is now. It runs in the page itself, where its code stays until the next page. The
 * package that is made for Playwright sends half a megabyte of it for each look and opens a page to count the results:
 * thirty times as long, for the sake of frames that we do not have. Where exactly the same is there and can be seen as
 * when every rule was last held against this page without a finding, only the rules of style can find anything.
 */
export async function findViolations(page: Page): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => "axe" in window);
  if (!isThere) await page.evaluate(axe.source);
  return page.evaluate(async (rulesOfStyle) => {
    const inPage: typeof axe = Reflect.get(window, "axe");
    const elements = [...document.querySelectorAll("*")];
    const seen = elements.map((element) => (element.checkVisibility({ checkVisibilityCSS: true }) ? 1 : 0));
    const shown = `${document.documentElement.outerHTML}${seen.join("")}`;
    const isSame = Reflect.get(window, "shownWithoutFinding") === shown;
    const { violations } = await inPage.run(document, {
      resultTypes: ["violations"],
      ...(isSame ? { runOnly: { type: "rule", values: rulesOfStyle } } : {}),
    });
    if (violations.length === 0) Reflect.set(window, "shownWithoutFinding", shown);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, rulesOfStyle);
}
