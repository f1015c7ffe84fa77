import { spawnSync } from "node:child_process";
import { canUseApt, installFromDebian } from "./install-from-debian.mjs";

/**
 * The test of a disk that fails needs strace, which stands between the server and the system. Installs it where we may.
 * @param {string} root
 */
export async function installStrace(root) {
  if (process.platform !== "linux" || hasStrace()) return;
  console.log("Installing strace …");
  if (canUseApt()) await installFromDebian("strace", root);
  if (!hasStrace()) console.error("The test of a disk that fails needs strace. Install it.");
}

function hasStrace() {
  return spawnSync("strace", ["--version"]).status === 0;
}
