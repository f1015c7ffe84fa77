import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome"];
const shellNames = ["chromium-headless-shell", "chrome-headless-shell"];

/**
 * The path of a Chromium: CHROMIUM_PATH when it is set (and then no other), else one on PATH, else the
 * one that Playwright installed. `null` when there is none.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string | null}
 */
export function findBrowser(env = process.env) {
  if (env.CHROMIUM_PATH) return canRun(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : null;
  return findOnPath(names, env) ?? findPlaywrightBrowser();
}

/**
 * The path of Chromium's headless shell: the same engine without windows, for two thirds of the processor time.
 * It has no notifications and no pages in the background. `null` when there is none, or CHROMIUM_PATH names another.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string | null}
 */
export function findHeadlessShell(env = process.env) {
  return env.CHROMIUM_PATH ? null : findOnPath(shellNames, env);
}

/**
 * How the whole of Chromium is started. Its sandbox is off for root only, because there it cannot start at all.
 * @returns {{ executablePath: string, chromiumSandbox: boolean, headless: true }}
 */
export function browserLaunchOptions() {
  const executablePath = findBrowser();
  if (executablePath === null)
    throw new Error("No Chromium found: `npm test` installs one, or set CHROMIUM_PATH");
  return { executablePath, chromiumSandbox: process.getuid?.() !== 0, headless: true };
}

/** The same for a test that needs no windows: in the headless shell where there is one. */
export function shellLaunchOptions() {
  const executablePath = findHeadlessShell();
  return { ...browserLaunchOptions(), ...(executablePath === null ? {} : { executablePath }) };
}

/**
 * @param {readonly string[]} programs
 * @param {Readonly<Record<string, string | undefined>>} env
 */
function findOnPath(programs, env) {
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = programs.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(canRun) ?? null;
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
