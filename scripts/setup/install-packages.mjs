import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runQuietly } from "./run-command.mjs";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage */

/**
 * Runs `npm ci` when what is installed is not what package-lock.json asks for.
 * @param {string} root
 * @returns {Promise<boolean>} false when npm failed; it has said why
 */
export async function installPackages(root) {
  if (arePackagesCurrent(root)) return true;
  console.log("Installing packages …");
  return runQuietly("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    env: envWithoutOwnPackages(root),
  });
}

/**
 * npm writes down what it installed when it is done, so an interrupted install is not current either.
 * Packages for another platform may be absent.
 * @param {string} root
 */
export function arePackagesCurrent(root) {
  const asked = readLockedPackages(join(root, "package-lock.json"));
  const installed = readLockedPackages(join(root, "node_modules/.package-lock.json"));
  if (asked === null || installed === null) return false;
  return Object.entries(asked).every(([path, { version, integrity, optional, devOptional }]) => {
    if (path === "") return true;
    const found = installed[path];
    if (found === undefined) return optional === true || devOptional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/**
 * @param {string} path
 * @returns {Readonly<Record<string, LockedPackage>> | null} null when there is no such file
 */
function readLockedPackages(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/**
 * `npm ci` removes node_modules first: npm must not be running on the Node that is in there.
 * @param {string} root
 */
function envWithoutOwnPackages(root) {
  const own = join(root, "node_modules/.bin");
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== own);
  return { ...process.env, PATH: folders.join(delimiter) };
}
