import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { countStep, readCounts } from "../setup/count-results.mjs";
import { atLeast, atMost, type Figure, type StepResult } from "./figure.ts";
import type { ProofStep } from "./proof-steps.ts";

/** Runs one step to its end, whatever comes of it. What is not found in its output is a figure that falls short. */
export async function runStep(step: ProofStep, root: string): Promise<StepResult> {
  const startedMs = performance.now();
  const report = join(root, `test-results/proof-${step.id}.json`);
  rmSync(report, { force: true });
  const command = toCommand(step);
  const { exitCode, said } = await run(command, report, root);
  const seconds = Math.round((performance.now() - startedMs) / 1000);
  const figures =
    step.type === "tests" ? countTests(step, exitCode, report) : readOutput(step, exitCode, said);
  return { title: step.title, command: command.shown, seconds, figures };
}

type Command = { readonly shown: string; readonly args: readonly string[]; readonly isPlaywright: boolean };

function toCommand(step: ProofStep): Command {
  if (step.type === "figures") {
    const extra = step.args.length === 0 ? [] : ["--", ...step.args];
    const args = ["npm", "run", "-s", step.script, ...extra];
    return { shown: args.filter((arg) => arg !== "-s").join(" "), args, isPlaywright: false };
  }
  const isPlaywright = step.runner === "playwright";
  const runner = isPlaywright ? ["playwright", "test"] : ["vitest", "run", "--project", step.runner];
  const args = ["npx", ...runner, ...step.files];
  return { shown: args.join(" "), args, isPlaywright };
}

function run(
  { args, isPlaywright }: Command,
  report: string,
  cwd: string,
): Promise<{ readonly exitCode: number; readonly said: string }> {
  const isTests = args[0] === "npx";
  const reporter = isPlaywright ? ["--reporter=json"] : ["--reporter=json", `--outputFile=${report}`];
  const [program = "", ...rest] = isTests ? [...args, ...reporter] : args;
  return new Promise((resolve) => {
    const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const child = spawn(program, rest, { cwd, env, stdio: ["ignore", "pipe", "inherit"] });
    const parts: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => parts.push(part));
    child.once("error", () => resolve({ exitCode: 1, said: "" }));
    child.once("close", (code) =>
      resolve({ exitCode: code ?? 1, said: Buffer.concat(parts).toString("utf8") }),
    );
  });
}

function countTests(
  step: Extract<ProofStep, { type: "tests" }>,
  exitCode: number,
  report: string,
): readonly Figure[] {
  const { passed, failed, skipped } = countStep({ exitCode, counts: readCounts(report), isTestRun: true });
  return [
    atLeast("geslaagde tests", passed, step.least, "stuks"),
    atMost("mislukte tests", failed, 0, "stuks"),
    ...(skipped === 0 ? [] : [{ what: "overgeslagen", value: String(skipped), target: "–", isMet: null }]),
  ];
}

function readOutput(
  step: Extract<ProofStep, { type: "figures" }>,
  exitCode: number,
  said: string,
): readonly Figure[] {
  const figures = step.read(said);
  const isMissing = figures.length === 0;
  const isUnexplained = exitCode !== 0 && figures.every(({ isMet }) => isMet !== false);
  if (!isMissing && !isUnexplained) return figures;
  const value = isMissing ? "geen uitkomst" : `eindigde met code ${exitCode}`;
  return [...figures, { what: "het commando zelf", value, target: "eindigt goed", isMet: false }];
}
