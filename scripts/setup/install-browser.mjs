import { findBrowser } from "../../tests/support/find-browser.mjs";
import { canUseApt, installFromDebian } from "./install-from-debian.mjs";
import { runQuietly } from "./run-command.mjs";

/**
 * Finds a Chromium for the tests, and installs one when there is none: Debian's own when we may, else Playwright's.
 * @param {string} root
 * @returns {Promise<string | null>} its path; null when there is none to be had, which has been said
 */
export async function installBrowser(root) {
  const found = findBrowser();
  if (found !== null) return found;
  if (process.env.CHROMIUM_PATH) {
    console.error(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, but no browser can be started there.`);
    return null;
  }
  console.log("Installing Chromium …");
  await (canUseApt() ? installFromDebian("chromium", root) : installFromPlaywright(root));
  const installed = findBrowser();
  if (installed === null) {
    console.error("The browser tests need Chromium. Install it, or set CHROMIUM_PATH to the one you have.");
  }
  return installed;
}

/** @param {string} root */
function installFromPlaywright(root) {
  return runQuietly("npx", ["--no-install", "playwright", "install", "chromium"], { cwd: root });
}
