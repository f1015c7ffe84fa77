import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { countStep, countsToText, readCounts, readSecondTries, sumCounts } from "./setup/count-results.mjs";
import { findNode, isNodeAtLeast, oldestNodeForApp, oldestNodeForSetup } from "./setup/find-node.mjs";
import { installBrowser } from "./setup/install-browser.mjs";
import { installPackages } from "./setup/install-packages.mjs";
import { installStrace } from "./setup/install-strace.mjs";
import { runShown } from "./setup/run-command.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const reportFolder = join(root, "test-results/reports");

/**
 * Everything that is checked, in order. A step is an npm script; one with a report counts the tests in it,
 * any other counts as one.
 * @type {readonly { script: string, report?: string }[]}
 */
const steps = [
  { script: "check:format-lint" },
  { script: "check:types" },
  { script: "check:structure" },
  { script: "check:content" },
  { script: "check:unused" },
  { script: "test:code", report: "code.json" },
  { script: "test:browser", report: "browser.json" },
  { script: "build" },
  { script: "build:test" },
  { script: "test:e2e", report: "e2e.json" },
];

const obstacle = await prepare();
if (obstacle !== null) console.error(obstacle);
const results = obstacle === null ? await runSteps() : [];
const total =
  obstacle === null ? sumCounts(results.map(({ counts }) => counts)) : { passed: 0, failed: 1, skipped: 0 };

console.log();
for (const { script, counts, seconds } of results) {
  console.log(`${script.padEnd(18)} ${countsToText(counts)} (${seconds} s)`);
}
for (const test of readSecondTries(join(reportFolder, "e2e.json"))) console.log(`second try: ${test}`);
console.log(countsToText(total));
process.exitCode = total.failed === 0 ? 0 : 1;

/** Installs what is missing. Gives the reason when nothing can run. */
async function prepare() {
  if (!isNodeAtLeast(process.version, oldestNodeForSetup)) {
    return `This needs Node.js ${oldestNodeForSetup} or newer, and found ${process.version}.`;
  }
  if (!(await installPackages(root))) return "The packages could not be installed: see above.";
  if (findNode(root) === null) {
    return `The tests need Node.js ${oldestNodeForApp}, and npm has none for this computer: install it.`;
  }
  return null;
}

/** A step that fails does not stop the next: the count at the end is of everything. */
async function runSteps() {
  await installBrowser(root);
  await installStrace(root);
  rmSync(reportFolder, { recursive: true, force: true });
  const results = [];
  for (const { script, report } of steps) {
    console.log(`\n— ${script}`);
    const startedMs = performance.now();
    const exitCode = await runShown("npm", ["run", "--silent", script], { cwd: root });
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
    const counts = report === undefined ? null : readCounts(join(reportFolder, report));
    results.push({
      script,
      seconds,
      counts: countStep({ exitCode, counts, isTestRun: report !== undefined }),
    });
  }
  return results;
}
