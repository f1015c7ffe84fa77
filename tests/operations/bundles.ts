import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { type BundledProgram, bundleProgram } from "../support/bundle-program.ts";

const server = join(import.meta.dirname, "../../src/server");

export type Bundles = {
  readonly server: BundledProgram;
  /** Runs `lll` with these settings and gives what it said on stdout; throws what it complained of. */
  readonly lll: (args: readonly string[], settings: Readonly<Record<string, string>>) => string;
  readonly remove: () => void;
};

/** The server and the command as they are built, one file each. */
export async function bundleBoth(): Promise<Bundles> {
  const main = await bundleProgram(join(server, "main.ts"));
  const command = await bundleProgram(join(server, "lll.ts"));
  return {
    server: main,
    lll: (args, settings) =>
      execFileSync(process.execPath, [command.file, ...args], {
        env: settings,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
      }),
    remove: () => {
      main.remove();
      command.remove();
    },
  };
}
