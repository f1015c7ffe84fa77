import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import { content } from "./scripts/content/vite-content.ts";
import { findBrowser, shellLaunchOptions } from "./tests/support/find-browser.mjs";
import { api } from "./tests/support/vite-api.ts";

/** What the app is built with, so that tests read the same code and the same content. */
const asInTheApp = {
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [content({ folder: resolve(import.meta.dirname, "content") })],
} satisfies ViteUserConfig;
const browserTests = "{src,tests}/**/*.browser.test.{ts,tsx}";
/** What starts real processes and servers, or seals thousands of records: too slow for the check before each commit. */
const processTests = [
  "tests/**/*.test.ts",
  "scripts/setup/**/*.test.ts",
  "src/server/{main,listen}.test.ts",
  "src/sync/{pack,exchange*,cold-start*}.test.ts",
  "src/crypto/argon2id.test.ts",
];
/** None of their rules is about seconds: on a busy machine a process, a database or a browser of two tabs may take many. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 20_000 } } };
/** On SQLite and on a real PostgreSQL, which is started once for all of them. */
const databaseTests = "{src,tests}/**/*.database.test.ts";

export default defineConfig({
  test: {
    allowOnly: false,
    // One more than there are cores: many of these tests wait for a disk, a database or another process.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        ...asInTheApp,
        test: {
          name: "unit",
          // These tests keep nothing to themselves, and half of the time went into starting a world for each file.
          isolate: false,
          // Tests that start a real process or a build need more than the usual five seconds on a busy machine.
          testTimeout: 20_000,
          environment: "node",
          include: ["{src,scripts,tests}/**/*.test.{ts,tsx}"],
          exclude: [browserTests, databaseTests, ...processTests],
        },
      },
      {
        ...asInTheApp,
        test: {
          name: "process",
          ...patience,
          environment: "node",
          include: processTests,
          exclude: [browserTests, databaseTests],
        },
      },
      {
        test: {
          name: "database",
          ...patience,
          environment: "node",
          include: [databaseTests],
          globalSetup: "src/server/testing/postgres-for-all.test-support.ts",
        },
      },
      {
        ...asInTheApp,
        plugins: [...asInTheApp.plugins, api()],
        test: {
          name: "browser",
          include: [browserTests],
          ...patience,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: findBrowser() === null ? {} : shellLaunchOptions() }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
