import { findBrowser, findHeadlessShell } from "../../tests/support/find-browser.mjs";
import { canUseApt, installFromDebian } from "./install-from-debian.mjs";
import { runQuietly } from "./run-command.mjs";

/**
 * Finds a Chromium for the tests, and installs one when there is none: Debian's own when we may, else Playwright's.
 * Debian's headless shell comes with it: most tests run in that, and where it is not, in the whole browser.
 * Says so when there is none to be had.
 * @param {string} root
 */
export async function installBrowser(root) {
  if (findBrowser() === null && !process.env.CHROMIUM_PATH) {
    console.log("Installing Chromium …");
    await (canUseApt() ? installFromDebian("chromium", root) : installFromPlaywright(root));
  }
  if (findBrowser() === null) {
    console.error(
      process.env.CHROMIUM_PATH
        ? `CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, but no browser can be started there.`
        : "The browser tests need Chromium. Install it, or set CHROMIUM_PATH to the one you have.",
    );
    return;
  }
  if (findHeadlessShell() === null && !process.env.CHROMIUM_PATH && canUseApt()) {
    console.log("Installing Chromium's headless shell …");
    await installFromDebian("chromium-headless-shell", root);
  }
}

/** @param {string} root */
function installFromPlaywright(root) {
  return runQuietly("npx", ["--no-install", "playwright", "install", "chromium"], { cwd: root });
}
