import { readFileSync } from "node:fs";

/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts */

/**
 * What a step counts for: a check is one, a test run is what its report says. A run that left no report,
 * ran nothing, or ended badly without naming a test counts as one failure: silence is not a pass.
 * @param {{ exitCode: number, counts: Counts | null, isTestRun: boolean }} step
 * @returns {Counts}
 */
export function countStep({ exitCode, counts, isTestRun }) {
  const hasEndedWell = exitCode === 0;
  if (!isTestRun) return { passed: hasEndedWell ? 1 : 0, failed: hasEndedWell ? 0 : 1, skipped: 0 };
  if (counts === null) return { passed: 0, failed: 1, skipped: 0 };
  const hasRunNothing = counts.passed + counts.failed === 0;
  const isUnexplained = counts.failed === 0 && (!hasEndedWell || hasRunNothing);
  return isUnexplained ? { ...counts, failed: 1 } : counts;
}

/**
 * Reads the JSON report of vitest or Playwright.
 * @param {string} path
 * @returns {Counts | null} null when there is no whole report
 */
export function readCounts(path) {
  const report = readReport(path);
  return report === null ? null : reportToCounts(report);
}

/**
 * @param {string} path
 * @returns {any} null when there is no whole report
 */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (isMissing || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** So many browser tests may pass at their second try, each by name: docs/decisions/0020-second-try.md. */
const mostSecondTries = 2;

/**
 * @param {any} report
 * @returns {Counts}
 */
function reportToCounts(report) {
  if (report.stats !== undefined) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    const isAllowed = flaky <= mostSecondTries;
    return {
      passed: expected + (isAllowed ? flaky : 0),
      failed: unexpected + (isAllowed ? 0 : flaky),
      skipped,
    };
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + countBrokenFiles(report.testResults),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Which tests of a Playwright report passed at their second try only, as `file › title`.
 * @param {string} path
 * @returns {readonly string[]} none where there is no whole report
 */
export function readSecondTries(path) {
  const report = readReport(path);
  return report?.suites === undefined ? [] : report.suites.flatMap(secondTriesIn);
}

/**
 * @param {any} suite
 * @returns {string[]}
 */
function secondTriesIn({ specs = [], suites = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === "flaky"));
  return [...own.map(({ file, title }) => `${file} › ${title}`), ...suites.flatMap(secondTriesIn)];
}

/**
 * Files that failed as a whole, such as by an import that throws: none of their tests is in the report.
 * @param {readonly { status: string, assertionResults: readonly { status: string }[] }[]} files
 */
function countBrokenFiles(files) {
  return files.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  ).length;
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sumCounts(all) {
  return all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * "3 passed, 0 failed", and what was skipped when anything was.
 * @param {Counts} counts
 */
export function countsToText({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
