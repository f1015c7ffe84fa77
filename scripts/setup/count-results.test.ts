import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { plantFiles } from "../../tests/support/plant-files.ts";
import { countStep, countsToText, readCounts, readSecondTries, sumCounts } from "./count-results.mjs";

const passed = { status: "passed" };
const failed = { status: "failed" };

/** A report as vitest writes it, cut down to what counts. */
const vitestReport = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { status: "passed", assertionResults: [passed] },
    { status: "failed", assertionResults: [passed, failed] },
  ],
};

function countsOf(report: unknown) {
  const text = typeof report === "string" ? report : JSON.stringify(report);
  return readCounts(join(plantFiles({ "report.json": text }), "report.json"));
}

describe("reports", () => {
  test("vitest: tests by what became of them", () => {
    expect(countsOf(vitestReport)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  test("vitest: a file that failed before its tests counts as a failure", () => {
    const broken = { status: "failed", assertionResults: [] };
    const testResults = [...vitestReport.testResults, broken];
    expect(countsOf({ ...vitestReport, testResults })).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  test("Playwright: two tests may pass at their second try, and a third makes all three failures", () => {
    const counts = (flaky: number) => countsOf({ stats: { expected: 4, unexpected: 1, flaky, skipped: 3 } });
    expect(counts(2)).toEqual({ passed: 6, failed: 1, skipped: 3 });
    expect(counts(3)).toEqual({ passed: 4, failed: 4, skipped: 3 });
  });

  test("Playwright: what passed at its second try only is named, however deep it stands", () => {
    const spec = (title: string, status: string) => ({ file: "e2e/a.spec.ts", title, tests: [{ status }] });
    const inner = { specs: [spec("deep", "flaky"), spec("well", "expected")] };
    const suites = [{ specs: [spec("first", "flaky"), spec("bad", "unexpected")], suites: [inner] }];
    const path = join(plantFiles({ "report.json": JSON.stringify({ suites }) }), "report.json");
    expect(readSecondTries(path)).toEqual(["e2e/a.spec.ts › first", "e2e/a.spec.ts › deep"]);
    expect(readSecondTries(join(plantFiles({}), "report.json"))).toEqual([]);
  });

  test("a report that is gone or torn is no report", () => {
    expect(readCounts(join(plantFiles({}), "report.json"))).toBeNull();
    expect(countsOf('{"numPassed')).toBeNull();
  });
});

describe("what a step counts for", () => {
  const five = { passed: 5, failed: 0, skipped: 0 };

  test("a check counts as one", () => {
    expect(countStep({ exitCode: 0, counts: null, isTestRun: false })).toEqual({
      passed: 1,
      failed: 0,
      skipped: 0,
    });
    expect(countStep({ exitCode: 2, counts: null, isTestRun: false })).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });

  test("a test run counts what is in its report", () => {
    expect(countStep({ exitCode: 0, counts: five, isTestRun: true })).toEqual(five);
    const mixed = { passed: 5, failed: 2, skipped: 0 };
    expect(countStep({ exitCode: 1, counts: mixed, isTestRun: true })).toEqual(mixed);
  });

  test.each([
    ["left no report", 0, null],
    ["ran nothing", 0, { passed: 0, failed: 0, skipped: 0 }],
    ["skipped everything", 0, { passed: 0, failed: 0, skipped: 9 }],
    ["ended badly without naming a test", 1, five],
  ])("a test run that %s has failed once", (_, exitCode, counts) => {
    expect(countStep({ exitCode, counts, isTestRun: true })).toEqual({
      ...counts,
      passed: counts?.passed ?? 0,
      failed: 1,
      skipped: counts?.skipped ?? 0,
    });
  });
});

test("the last line names what was skipped only when something was", () => {
  const sum = sumCounts([
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 2, failed: 3, skipped: 0 },
  ]);
  expect(countsToText(sum)).toBe("3 passed, 3 failed");
  expect(countsToText({ ...sum, skipped: 4 })).toBe("3 passed, 3 failed, 4 skipped");
});
