import { type BrowserContext, chromium } from "@playwright/test";
import { shellLaunchOptions } from "./find-browser.mjs";

export type ProfileOptions = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

/** A phone in the Netherlands: what every test sees unless it says otherwise. */
export const phone = {
  viewport: { width: 390, height: 844 },
  locale: "nl-NL",
  timezoneId: "Europe/Amsterdam",
} as const satisfies ProfileOptions;

/**
 * A browser of its own on a profile folder: what it stores is there again at the next launch.
 * Close the context to end it. With `browserLaunchOptions()` it is the whole of Chromium, windows and all.
 */
export async function launchProfile(
  userDataFolder: string,
  options: ProfileOptions = {},
): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(userDataFolder, {
    ...shellLaunchOptions(),
    ...phone,
    ...options,
  });
  context.setDefaultTimeout(8000);
  return context;
}

/** A therapist's desk: the same, on a screen that stands. */
export const desk = { ...phone, viewport: { width: 1280, height: 900 } } as const satisfies ProfileOptions;
