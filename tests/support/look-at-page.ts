import { expect, type Page } from "@playwright/test";
import { findViolations } from "./find-violations.ts";
import { settle } from "./settle.ts";

/**
 * Cheap enough for every page of a walk: axe in light and in dark, and nothing to scroll sideways for at 320 px. From the
 * first look on nothing moves any more.
 */
export async function lookAtPage(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await settle(page);
    expect(await findViolations(page), `${page.url()} in ${colorScheme}`).toEqual([]);
  }
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 700 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `sideways scroll at ${page.url()} in 320 px`).toBe(0);
  if (size !== null) await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: null });
}
