import { parseArgs } from "node:util";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { UsageFailure } from "./command-failure.ts";

export type Call =
  | { readonly type: "help" }
  | { readonly type: "serve" }
  | { readonly type: "backup"; readonly folder: string; readonly keep: number | null }
  | { readonly type: "restore"; readonly file: string; readonly replace: boolean }
  | { readonly type: "check" }
  | { readonly type: "check-backup"; readonly file: string }
  | { readonly type: "migrate" }
  | { readonly type: "retention"; readonly isTrial: boolean }
  | { readonly type: "config"; readonly isReference: boolean }
  | { readonly type: "practice-link" };

const options = {
  keep: { type: "string" },
  replace: { type: "boolean" },
  restore: { type: "string" },
  "dry-run": { type: "boolean" },
  reference: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type Given = { readonly values: Values; readonly positionals: readonly string[] };
type Values = {
  readonly keep?: string;
  readonly replace?: boolean;
  readonly restore?: string;
  readonly "dry-run"?: boolean;
  readonly reference?: boolean;
  readonly help?: boolean;
};

/** Which options go with which command; any other is refused, so that a slip of the pen never does the real thing. */
const optionsOf: Readonly<Record<string, readonly string[]>> = {
  serve: [],
  backup: ["keep"],
  restore: ["replace"],
  check: ["restore"],
  migrate: [],
  retention: ["dry-run"],
  config: ["reference"],
  "practice-link": [],
};

/** Reads the words after `lll`, but for `--json`. */
export function parseCall(words: readonly string[]): Result<Call, UsageFailure> {
  const given = read(words);
  if (given === null) return fail({ type: "unknown-option" });
  const [name = "help", argument, ...more] = given.positionals;
  if (given.values.help === true || name === "help") return ok({ type: "help" });
  const allowed = Object.hasOwn(optionsOf, name) ? optionsOf[name] : undefined;
  if (allowed === undefined) return fail({ type: "unknown-command" });
  const isKnown = Object.keys(given.values).every((option) => allowed.includes(option));
  const takesArgument = name === "backup" || name === "restore";
  if (!isKnown || more.length > 0 || (argument !== undefined && !takesArgument)) {
    return fail({ type: "unknown-option" });
  }
  return toCall(name, argument, given.values);
}

function read(words: readonly string[]): Given | null {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function toCall(name: string, argument: string | undefined, values: Values): Result<Call, UsageFailure> {
  switch (name) {
    case "backup": {
      if (argument === undefined) return fail({ type: "missing-argument" });
      const { keep = null } = values;
      if (keep !== null && !/^[1-9]\d{0,3}$/.test(keep)) return fail({ type: "unknown-option" });
      return ok({ type: "backup", folder: argument, keep: keep === null ? null : Number(keep) });
    }
    case "restore":
      if (argument === undefined) return fail({ type: "missing-argument" });
      return ok({ type: "restore", file: argument, replace: values.replace ?? false });
    case "check":
      return ok(
        values.restore === undefined ? { type: "check" } : { type: "check-backup", file: values.restore },
      );
    case "retention":
      return ok({ type: "retention", isTrial: values["dry-run"] ?? false });
    case "config":
      return ok({ type: "config", isReference: values.reference ?? false });
    case "serve":
    case "migrate":
    case "practice-link":
      return ok({ type: name });
    default:
      return fail({ type: "unknown-command" });
  }
}
