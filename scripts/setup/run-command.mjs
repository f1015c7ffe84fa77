import { spawn } from "node:child_process";
import { constants } from "node:os";

/**
 * Runs a command with its output on ours and nothing on its stdin.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>} the exit code; 1 when it could not start or was ended by a signal
 */
export function runShown(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      ...options,
      detached: true,
      stdio: ["ignore", "inherit", "inherit"],
    });
    passSignalsOn(child);
    child.once("error", (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once("close", (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a command in silence; what it said is shown only when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<boolean>} true when it ended well
 */
export function runQuietly(command, args, options) {
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const said = [];
    const child = spawn(command, args, {
      ...options,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    passSignalsOn(child);
    child.stdout.on("data", (chunk) => said.push(chunk));
    child.stderr.on("data", (chunk) => said.push(chunk));
    child.once("error", (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.once("close", (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

/**
 * While the child lives, whoever stops us stops the child with all that it started (a detached child leads
 * a group of its own: npm alone would leave its grandchildren running), and we end when it has ended.
 * @param {import("node:child_process").ChildProcess} child
 */
function passSignalsOn(child) {
  const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
  const stop = (/** @type {NodeJS.Signals} */ signal) => {
    child.once("close", () => process.exit(signalToExitCode(signal)));
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  };
  for (const signal of signals) process.once(signal, stop);
  child.once("close", () => {
    for (const signal of signals) process.off(signal, stop);
  });
}

/**
 * What a shell reports for a command that a signal ended.
 * @param {NodeJS.Signals} signal
 */
export function signalToExitCode(signal) {
  return 128 + (constants.signals[signal] ?? 0);
}
