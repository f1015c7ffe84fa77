import { existsSync } from "node:fs";
import { runQuietly } from "./run-command.mjs";

export function canUseApt() {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

/**
 * @param {string} name of Debian's package
 * @param {string} root
 * @returns {Promise<boolean>} false when it failed; it has said why
 */
export async function installFromDebian(name, root) {
  const options = { cwd: root, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  return (
    (await runQuietly("apt-get", ["update"], options)) &&
    (await runQuietly("apt-get", ["install", "-y", "--no-install-recommends", name], options))
  );
}
