import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { runQuietly } from "./run-command.mjs";

const configFiles = ["vite.config.ts", "vite.server.config.ts"];
/** In this order: the second empties the folder into which the third builds as well. */
const builds = [
  ["--config", "vite.config.ts"],
  ["--config", "vite.server.config.ts", "--mode", "command"],
  ["--config", "vite.server.config.ts"],
];
const builtFrom = ["src", "content", "scripts", ...configFiles, "package-lock.json"];
/** The last thing that is built: it is there, and new, only when all builds went well. */
const buildMark = "dist/server/main.js";

/**
 * Builds the app and the server, unless the build is newer than everything it is made from.
 * @param {string} root
 * @param {string} node
 * @returns {Promise<boolean>} false when the build failed; it has said why
 */
export async function buildApp(root, node) {
  if (isBuildCurrent(root)) return true;
  console.log("Building the app …");
  const vite = join(root, "node_modules/vite/bin/vite.js");
  for (const build of builds) {
    if (!(await runQuietly(node, [vite, "build", ...build], { cwd: root }))) return false;
  }
  return true;
}

/** @param {string} root */
export function isBuildCurrent(root) {
  const mark = join(root, buildMark);
  if (!existsSync(mark)) return false;
  const newest = Math.max(...builtFrom.map((path) => newestChangeMs(join(root, path))));
  return statSync(mark).mtimeMs > newest;
}

/**
 * Folders count too: theirs is the time at which a file in them was removed.
 * @param {string} path
 * @returns {number}
 */
function newestChangeMs(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestChangeMs(join(path, name))));
}
