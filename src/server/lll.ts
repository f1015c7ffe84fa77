import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { failureToExitCode } from "./commands/command-failure.ts";
import { createConsole } from "./commands/console.ts";
import { failureToDutch } from "./commands/failure-to-dutch.ts";
import { isWellOn } from "./commands/is-well-on.ts";
import { parseCall } from "./commands/parse-call.ts";
import { runCall } from "./commands/run-call.ts";
import { serve } from "./commands/serve.ts";
import { errorToErrorCode } from "./error-code.ts";
import { readConfig } from "./read-config.ts";
import { mistakeToText } from "./start-failure.ts";

/** The server stands beside this program, as source or as it was built. */
const serverFile = import.meta.url.endsWith(".ts") ? "main.ts" : "main.js";
const server = join(import.meta.dirname, serverFile);

// Whatever this process writes is for its own user.
process.umask(0o077);

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${mistakeToText(errorToErrorCode(error))}\n`);
  process.exitCode = 1;
});

async function main(words: readonly string[]): Promise<void> {
  const console = createConsole({
    isJson: words.includes("--json"),
    writeOut: (text) => process.stdout.write(text),
    writeError: (text) => process.stderr.write(text),
  });
  const call = parseCall(words.filter((word) => word !== "--json"));
  if (call.ok && call.value.type === "serve") {
    process.exitCode = await serve(server);
    return;
  }
  const result = call.ok && call.value.type !== "serve" ? await runCall(call.value, partsFor(console)) : call;
  if (!result.ok) {
    console.failed(failureToDutch(result.error), result.error.type);
    process.exitCode = failureToExitCode(result.error);
  } else if ("sentences" in result.value) {
    console.done(result.value.sentences, result.value.facts);
  }
}

function partsFor({ steps }: ReturnType<typeof createConsole>): Parameters<typeof runCall>[1] {
  const config = readConfig(process.env);
  const appFolder = config.ok ? config.value.appFolder : "";
  return {
    environment: process.env,
    nowMs: Date.now(),
    random: (length) => randomBytes(length),
    steps,
    isWellOn: (dataFolder) => isWellOn(server, appFolder, dataFolder),
  };
}
