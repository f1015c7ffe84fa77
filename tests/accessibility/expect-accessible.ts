import { expect, type Page } from "@playwright/test";
import { findViolations } from "../support/find-violations.ts";
import { settle } from "../support/settle.ts";

export type Look = { readonly name: string; readonly apply: (page: Page) => Promise<unknown> };

/** The ways in which every screen must hold: what the eye asked for, and what the device can give. */
export const looks: readonly Look[] = [
  { name: "light", apply: (page) => page.emulateMedia({ colorScheme: "light" }) },
  { name: "dark", apply: (page) => page.emulateMedia({ colorScheme: "dark" }) },
  { name: "320 px", apply: (page) => page.setViewportSize({ width: 320, height: 700 }) },
  {
    name: "200 % text",
    apply: async (page) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
    },
  },
  {
    name: "forced colours",
    apply: async (page) => {
      await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
      await page.emulateMedia({ forcedColors: "active" });
    },
  },
  {
    name: "reduced motion",
    apply: (page) => page.emulateMedia({ forcedColors: "none", reducedMotion: "reduce" }),
  },
];

/** No finding of axe and nothing to scroll sideways for, in every look. Leaves the page as it came. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const look of looks) {
    await look.apply(page);
    await settle(page);
    expect(await findViolations(page), `${page.url()} in ${look.name}`).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `sideways scroll at ${page.url()} in ${look.name}`).toBe(0);
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });
}
