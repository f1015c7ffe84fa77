import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** What the scripts that set everything up can run on. */
export const oldestNodeForSetup = 20;
/** What the server, the build and the checks need; npm brings it along on Linux. */
export const oldestNodeForApp = 24;

/**
 * @param {string} version such as "v24.1.0" or "24.1.0"
 * @param {number} oldest
 */
export function isNodeAtLeast(version, oldest) {
  return Number.parseInt(version.replace(/^v/, ""), 10) >= oldest;
}

/**
 * The Node that runs the app: the one we run on, else the one that npm installed. `null` when neither will do.
 * @param {string} root
 * @returns {string | null}
 */
export function findNode(root) {
  if (isNodeAtLeast(process.version, oldestNodeForApp)) return process.execPath;
  const installed = join(root, "node_modules/.bin/node");
  const { stdout } = spawnSync(installed, ["--version"], { encoding: "utf8" });
  return isNodeAtLeast(stdout ?? "", oldestNodeForApp) ? installed : null;
}
