import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export type SourceState = {
  readonly version: string;
  readonly commit: string | null;
  readonly madeAt: number;
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What a build says about where it comes from. The time is that of the commit and never that of the build, so that two
 * builds of one commit are the same; SOURCE_DATE_EPOCH goes before it, for a source without git, and for a release that
 * is to take the place of a later commit.
 */
export function readSourceState(root: string, environment: Environment): SourceState {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const commit = askGit(root, ["rev-parse", "HEAD"]);
  const isClean = commit !== null && askGit(root, ["status", "--porcelain"]) === "";
  const given = environment.SOURCE_DATE_EPOCH ?? "";
  if (given !== "" && !/^\d{1,12}$/.test(given)) throw new Error("SOURCE_DATE_EPOCH is a number of seconds");
  const time = given === "" ? askGit(root, ["log", "-1", "--format=%ct"]) : given;
  return { version, commit: isClean ? commit : null, madeAt: Number(time ?? 0) };
}

/** Null where there is no git, or no repository. */
function askGit(root: string, question: readonly string[]): string | null {
  try {
    const stdio = ["ignore", "pipe", "ignore"] satisfies ("ignore" | "pipe")[];
    return execFileSync("git", question, { cwd: root, encoding: "utf8", stdio }).trim();
  } catch {
    return null;
  }
}
