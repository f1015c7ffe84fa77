import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, platform } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readSourceState } from "../release/release-facts.ts";
import { buildApp } from "../setup/build-app.mjs";
import { runQuietly, runShown } from "../setup/run-command.mjs";
import type { StepResult } from "./figure.ts";
import { proofSteps } from "./proof-steps.ts";
import { renderProof } from "./render-proof.ts";
import { runStep } from "./run-step.ts";

// `npm run proof [-- --slow] [--long] [--only budgets,vectors]`: everything that can be shown by a command, in one
// report. `--slow` adds the measurements, which want a quiet machine; `--long` first does the long run of faults, which
// writes docs/reliability.md and takes hours.

const root = join(import.meta.dirname, "../..");
const { values } = parseArgs({
  options: {
    slow: { type: "boolean", default: false },
    long: { type: "boolean", default: false },
    only: { type: "string", default: "" },
  },
});
const only = values.only === "" ? null : new Set(values.only.split(","));
const chosen = proofSteps.filter(({ id, isSlow }) => only?.has(id) ?? (values.slow || isSlow !== true));
if (only !== null && chosen.length !== only.size) {
  throw new Error(`--only takes ${proofSteps.map(({ id }) => id).join(", ")}`);
}

const load = loadavg()[0] ?? 0;
if (chosen.some((step) => step.type === "tests" && step.runner === "playwright")) {
  await buildApp(root, process.execPath);
  await runQuietly("npm", ["run", "build:test"], { cwd: root });
}
if (values.long) await runShown("npm", ["run", "test:long"], { cwd: root });
const steps: StepResult[] = [];
for (const step of chosen) {
  const result = await runStep(step, root);
  const missed = result.figures.filter(({ isMet }) => isMet === false);
  console.log(
    `${step.id.padEnd(16)} ${missed.length === 0 ? "gehaald" : "NIET gehaald"} (${result.seconds} s)`,
  );
  for (const { what, value, target } of missed) console.log(`  ${what}: ${value}, doel ${target}`);
  steps.push(result);
}

const { version, commit } = readSourceState(root, process.env);
const proof = {
  day: new Date().toISOString().slice(0, 10),
  version,
  commit,
  machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? "processor"}, ${platform()}, Node ${process.versions.node}`,
  load,
  steps,
  left: proofSteps.filter((step) => !chosen.includes(step)).map(({ title }) => title),
};
const folder = join(root, "proof");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, `${proof.day}.md`), renderProof(proof));
writeFileSync(join(folder, `${proof.day}.json`), `${JSON.stringify(proof, null, 2)}\n`);
console.log(`Het verslag staat in proof/${proof.day}.md`);
process.exitCode = steps.some(({ figures }) => figures.some(({ isMet }) => isMet === false)) ? 1 : 0;
