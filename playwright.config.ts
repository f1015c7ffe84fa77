import { defineConfig } from "@playwright/test";
import { browserLaunchOptions } from "./tests/support/find-browser.mjs";
import { phone } from "./tests/support/launch-browser.ts";

export default defineConfig({
  testDir: "tests",
  testMatch: ["{e2e,accessibility,faults}/**/*.spec.ts"],
  outputDir: "test-results/artifacts",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: "test-results/reports/e2e.json" }]],
  // A click or a fill that finds nothing in this time has met the wrong screen.
  use: { ...phone, actionTimeout: 8000, launchOptions: browserLaunchOptions() },
});
