import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { signalToExitCode } from "./run-command.mjs";

/** How long the server may take to finish what it is doing before it is ended. */
const stopWithinMs = 10_000;

/**
 * Runs the server until it ends; signals go to it. Calls back with the address once it listens.
 * @param {string} root
 * @param {string} node
 * @param {(origin: string) => void} onListening
 * @param {(link: string) => void} onFounding with the link with which a first practice is founded, when there is one
 * @returns {Promise<number>} the exit code of the server
 */
export function serve(root, node, onListening, onFounding) {
  return new Promise((resolve) => {
    const server = spawn(node, ["dist/server/main.js"], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
    createInterface({ input: server.stdout }).on("line", (line) => {
      const link = /^Found a practice, once, at (http\S+)$/.exec(line)?.[1];
      if (link !== undefined) return onFounding(link);
      console.log(line);
      const origin = /listening on (http:\/\/\S+)/.exec(line)?.[1];
      if (origin !== undefined) onListening(origin);
    });
    let isStopping = false;
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
      // A terminal and npm may each bring the same Ctrl-C: the server gets it from here once.
      process.on(signal, () => {
        if (isStopping) return;
        isStopping = true;
        server.kill(signal);
        setTimeout(() => server.kill("SIGKILL"), stopWithinMs).unref();
      });
    }
    server.once("close", (code, signal) => resolve(code ?? (signal === null ? 1 : signalToExitCode(signal))));
  });
}

/**
 * What to type in a browser on this computer: an address that means "here" is called localhost.
 * @param {string} origin
 */
export function originToOpen(origin) {
  return origin.replace(/^http:\/\/(127\.0\.0\.1|0\.0\.0\.0|\[::1?\])(?=:|\/|$)/, "http://localhost");
}
