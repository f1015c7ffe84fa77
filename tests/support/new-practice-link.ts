import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { TestServer } from "./start-server.ts";

const main = join(import.meta.dirname, "../../src/server/main.ts");

/** A link with which a practice is founded, as whoever runs the server makes it beside the running one. */
export function newPracticeLink({ dataFolder, port }: TestServer): string {
  const env = { PATH: process.env.PATH, DATA_DIR: dataFolder, PORT: String(port) };
  const said = execFileSync(process.execPath, [main, "practice-link"], { env, encoding: "utf8" });
  const code = /#([0-9a-f]{32})/.exec(said)?.[1];
  if (code === undefined) throw new Error("no link was made");
  return `http://127.0.0.1:${port}/praktijk/oprichten#${code}`;
}
