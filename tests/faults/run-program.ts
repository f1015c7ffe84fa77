import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { BundledProgram } from "../support/bundle-program.ts";

export type Program = {
  readonly process: ChildProcess;
  /** Everything it wrote so far, on either stream. */
  readonly output: () => string;
  /** Resolves when what it wrote is enough; throws when it ends before. */
  readonly until: (isEnough: (output: string) => boolean) => Promise<void>;
  /** Ends it as a power cut would, and resolves when nothing of it is left. Throws when it had ended by itself. */
  readonly kill: () => Promise<void>;
  /** Resolves to its exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
};

/** Starts a bundled program. `before` stands in front of Node, such as a tool that traces it. */
export function runProgram(
  { file }: BundledProgram,
  args: readonly string[],
  before: readonly string[] = [],
): Program {
  const [command = "", ...rest] = [...before, process.execPath, file, ...args];
  const child = spawn(command, rest, { stdio: ["ignore", "pipe", "pipe"], env: { PATH: process.env.PATH } });
  const said: string[] = [];
  child.stdout.on("data", (chunk) => said.push(String(chunk)));
  child.stderr.on("data", (chunk) => said.push(String(chunk)));
  const output = () => said.join("");
  const ended = once(child, "close").then(([code]) => code as number | null);
  return {
    process: child,
    output,
    ended,
    until: (isEnough) =>
      new Promise((resolve, reject) => {
        const listen = () => {
          if (isEnough(output())) resolve();
        };
        child.stdout.on("data", listen);
        listen();
        ended.then((code) => reject(new Error(`the program ended with ${code}: ${output()}`)), reject);
      }),
    kill: async () => {
      child.kill("SIGKILL");
      const code = await ended;
      if (code !== null) throw new Error(`the program ended with ${code}: ${output()}`);
    },
  };
}
