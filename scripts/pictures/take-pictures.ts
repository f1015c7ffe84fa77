import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { browserLaunchOptions } from "../../tests/support/find-browser.mjs";
import { phone } from "../../tests/support/launch-browser.ts";
import { startServer } from "../../tests/support/start-server.ts";
import { type Picture, picturesToHtml } from "./montage.ts";
import { type WalkPage, walkWithAnswers } from "./walk-with-answers.ts";

/**
 * Takes the pictures of the README from the real app, with invented answers. `npm run build && npm run pictures`.
 * Set APP_DIR to take them of a build that stands elsewhere.
 */
const heaviestPicture = 400_000;
const pictureFile = join(import.meta.dirname, "../../docs/pictures/first-screens.png");

const { APP_DIR: appFolder } = process.env;
const server = await startServer(appFolder === undefined ? {} : { appFolder });
const browser = await chromium.launch(browserLaunchOptions());
try {
  const picture = await compose(browser, await takePictures(browser, server.origin));
  if (picture.length > heaviestPicture) throw new Error(`the picture weighs ${picture.length} bytes`);
  mkdirSync(join(pictureFile, ".."), { recursive: true });
  writeFileSync(pictureFile, picture);
  console.log(`${pictureFile}: ${picture.length} bytes`);
} finally {
  await browser.close();
  await server.stop();
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
