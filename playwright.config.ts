import { defineConfig } from "@playwright/test";
import { shellLaunchOptions } from "./tests/support/find-browser.mjs";
import { phone } from "./tests/support/launch-browser.ts";

export default defineConfig({
  testDir: "tests",
  testMatch: ["{e2e,accessibility,faults}/**/*.spec.ts"],
  outputDir: "test-results/artifacts",
  workers: 2,
  fullyParallel: true,
  // Two at most may need it, and each is named at the end: docs/decisions/0020-second-try.md.
  retries: 1,
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: "test-results/reports/e2e.json" }]],
  // What a page shows after an act is waited for, not timed: the benches time it, on a machine that does nothing else.
  expect: { timeout: 15_000 },
  timeout: 60_000,
  // Keeping a whole release on the device takes as long as most tests: those that are about it ask for it.
  // A click or a fill that finds nothing in this time has met the wrong screen.
  use: { ...phone, serviceWorkers: "block", actionTimeout: 8000, launchOptions: shellLaunchOptions() },
});
