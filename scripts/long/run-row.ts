import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runQuietly } from "../setup/run-command.mjs";
import type { Outcome } from "./reliability-page.ts";
import type { LongRow } from "./rows.ts";

export type RunOptions = {
  readonly root: string;
  readonly seed: number;
  /** The rounds of this row end after so long. Infinite when absent. */
  readonly budgetMs: number;
  /** The UTC day, as "2026-01-31". */
  readonly day: string;
};

type Report = {
  readonly name: string;
  readonly asked: number;
  readonly rounds: number;
  readonly seed: number;
  readonly [counted: string]: string | number;
};

/** Runs one row. Gives an outcome for each test in it that told its rounds, and one of its own when none did. */
export async function runRow(
  row: LongRow,
  { root, seed, budgetMs, day }: RunOptions,
): Promise<readonly Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), "loslaten-long-"));
  const reportFile = join(folder, "report");
  const [command = "", ...args] = row.command;
  const env = {
    ...process.env,
    ...(row.variable === null ? {} : { [row.variable]: String(row.rounds) }),
    FAULT_SEED: String(seed),
    FAULT_REPORT: reportFile,
    ...(Number.isFinite(budgetMs) ? { FAULT_BUDGET_MS: String(Math.round(budgetMs)) } : {}),
  };
  const startedMs = performance.now();
  const hasPassed = await runQuietly(command, args, { cwd: root, env });
  const seconds = Math.round((performance.now() - startedMs) / 1000);
  const reports = readReports(reportFile);
  rmSync(folder, { recursive: true });
  const rest = { seconds, day, command: `npm run test:long -- --only ${row.id}` };
  if (reports.length > 0) {
    return reports.map(({ name, asked, rounds, seed: drawn, ...counts }) => {
      const told = Object.entries(counts).map(([what, count]) => `${count.toLocaleString("en")} ${what}`);
      return {
        ...{ name, asked, rounds, seed: drawn, ...rest },
        result: [...(hasPassed ? [] : ["failed"]), ...told].join(", "),
      };
    });
  }
  const name = row.name ?? row.id;
  const rounds = hasPassed ? row.rounds : 0;
  return [{ name, asked: row.rounds, rounds, seed: null, ...rest, result: hasPassed ? "passed" : "failed" }];
}

function readReports(file: string): readonly Report[] {
  try {
    const lines = readFileSync(file, "utf8").trim().split("\n");
    return lines.map((line) => JSON.parse(line));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
