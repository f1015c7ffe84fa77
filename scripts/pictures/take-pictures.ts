import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { dateToCalendarDay } from "../../src/domain/check-in/calendar-day.ts";
import { browserLaunchOptions } from "../../tests/support/find-browser.mjs";
import { phone } from "../../tests/support/launch-browser.ts";
import { startServer } from "../../tests/support/start-server.ts";
import { fillBrowser } from "../bench/app/fill-browser.ts";
import { type Picture, picturesToHtml } from "./montage.ts";
import { type WalkPage, walkWithAnswers } from "./walk-with-answers.ts";

/**
 * Takes the pictures of the README from the real app, with invented answers. `npm run build && npm run pictures`.
 * Set APP_DIR to take them of a build that stands elsewhere.
 */
const heaviestPicture = 400_000;
const pictureFolder = join(import.meta.dirname, "../../docs/pictures");
const seedOfYear = 7;

const { APP_DIR: appFolder } = process.env;
const server = await startServer(appFolder === undefined ? {} : { appFolder });
const browser = await chromium.launch(browserLaunchOptions());
try {
  await keepPicture("first-screens.png", await takePictures(browser, server.origin));
  await keepPicture("after-a-year.png", await takeYear(browser, server.origin));
} finally {
  await browser.close();
  await server.stop();
}

async function keepPicture(name: string, pictures: readonly Picture[]): Promise<void> {
  const picture = await compose(browser, pictures);
  if (picture.length > heaviestPicture) throw new Error(`${name} weighs ${picture.length} bytes`);
  mkdirSync(pictureFolder, { recursive: true });
  writeFileSync(join(pictureFolder, name), picture);
  console.log(`${name}: ${picture.length} bytes`);
}

async function takePictures(browser: Browser, origin: string): Promise<readonly Picture[]> {
  const context = await browser.newContext({ ...phone, deviceScaleFactor: 2, reducedMotion: "reduce" });
  const page = await context.newPage();
  const pictures: Picture[] = [];
  const take = async (caption: string, isDark = false): Promise<void> => {
    await page.evaluate(() => document.fonts.ready);
    pictures.push({ caption, png: await page.screenshot(), isDark });
  };
  const captionByPage: Readonly<Record<WalkPage, string>> = {
    welcome: "The first screen",
    urges: "One idea a page",
  };
  await walkWithAnswers(page, origin, (name) => take(captionByPage[name]));

  await page.goto(`${origin}/vandaag`);
  await page.locator('input[name="urge"]').first().waitFor({ state: "attached" });
  await take("Today, five days on");
  await openHelp(page, origin);
  await take("Help at hand, also offline");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`${origin}/plan`);
  await page.getByText("Noor").waitFor();
  await take("The plan, in dark colours", true);
  await context.close();
  return pictures;
}

/** What the tools show of a generated year. */
async function takeYear(browser: Browser, origin: string): Promise<readonly Picture[]> {
  const context = await browser.newContext({
    ...phone,
    deviceScaleFactor: 2,
    reducedMotion: "reduce",
    bypassCSP: true,
  });
  const page = await context.newPage();
  const pictures: Picture[] = [];
  const take = async (caption: string): Promise<void> => {
    await page.evaluate(() => document.fonts.ready);
    pictures.push({ caption, png: await page.screenshot(), isDark: false });
  };
  await fillBrowser(page, origin, seedOfYear, dateToCalendarDay(new Date()));
  await page.goto(`${origin}/inzicht`);
  await page.locator("figure svg").first().waitFor();
  await take("What the own log shows");
  await page.getByRole("heading", { name: "Trek en stemming" }).scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy(0, 420));
  await take("Each chart with a sentence");
  await page.goto(`${origin}/plan/triggers`);
  await page.locator("svg").first().waitFor();
  await take("Triggers on a map");
  await page.goto(`${origin}/plan/measures`);
  await page.getByText("Telefoon slaapt in de keuken").first().waitFor();
  await take("Measures, looked back on each week");
  await context.close();
  return pictures;
}

/** The wave, a minute under way. */
async function openHelp(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/hulp-nu`);
  await page.clock.runFor(46_000);
}

async function compose(browser: Browser, pictures: readonly Picture[]): Promise<Buffer> {
  const page = await browser.newPage();
  await page.setContent(picturesToHtml(pictures));
  await page.evaluate(() => document.fonts.ready);
  const picture = await page.locator("body").screenshot();
  await page.close();
  return picture;
}
