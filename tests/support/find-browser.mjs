import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome"];

/**
 * The path of a Chromium: CHROMIUM_PATH when it is set (and then no other), else one on PATH, else the
 * one that Playwright installed. `null` when there is none.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string | null}
 */
export function findBrowser(env = process.env) {
  if (env.CHROMIUM_PATH) return canRun(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : null;
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(canRun) ?? findPlaywrightBrowser();
}

/**
 * How every test starts Chromium. Its sandbox is off for root only, because there it cannot start at all.
 * @returns {{ executablePath: string, chromiumSandbox: boolean, headless: true }}
 */
export function browserLaunchOptions() {
  const executablePath = findBrowser();
  if (executablePath === null)
    throw new Error("No Chromium found: `npm test` installs one, or set CHROMIUM_PATH");
  return { executablePath, chromiumSandbox: process.getuid?.() !== 0, headless: true };
}

function findPlaywrightBrowser() {
  const path = createRequire(import.meta.url)("@playwright/test").chromium.executablePath();
  return canRun(path) ? path : null;
}

/** @param {string} path */
function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
