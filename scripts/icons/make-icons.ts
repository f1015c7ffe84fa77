import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { browserLaunchOptions } from "../../tests/support/find-browser.mjs";
import { drawFavicon, drawIcon, type IconShape } from "./draw-icon.ts";

/** Draws every icon of the app anew: `node scripts/icons/make-icons.ts`. The results are committed. */
const publicFolder = join(import.meta.dirname, "../../src/app/public");

const pictures: readonly { readonly file: string; readonly shape: IconShape; readonly pixels: number }[] = [
  { file: "icons/icon-192.png", shape: "rounded", pixels: 192 },
  { file: "icons/icon-512.png", shape: "rounded", pixels: 512 },
  { file: "icons/maskable-512.png", shape: "full", pixels: 512 },
  { file: "apple-touch-icon.png", shape: "full", pixels: 180 },
];

await mkdir(join(publicFolder, "icons"), { recursive: true });
await writeFile(join(publicFolder, "icons/icon.svg"), drawIcon("rounded"));
await writeFile(join(publicFolder, "favicon.svg"), drawFavicon());
const browser = await chromium.launch(browserLaunchOptions());
try {
  for (const { file, shape, pixels } of pictures) {
    await writeFile(join(publicFolder, file), await photograph(browser, drawIcon(shape), pixels));
  }
} finally {
  await browser.close();
}

async function photograph(browser: Browser, svg: string, pixels: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
  const picture = await page.screenshot({ omitBackground: true });
  await page.close();
  return picture;
}
