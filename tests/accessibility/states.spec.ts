import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { startServer, type TestServer } from "../support/start-server.ts";
import { expectAccessible } from "./expect-accessible.ts";

/** The test build, in which every screen about the copy and about devices can be drawn in every state. */
const test = base.extend<object, { readonly server: TestServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const server = await startServer({ appFolder: join(import.meta.dirname, "../../dist/app-test") });
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
});

/** One of each shape; the others differ in their words. */
const shapes = [
  [
    "copy-words-first",
    "copy-starting",
    "copy-full",
    "copy-removed",
    "copy-rollback",
    "all-receipt",
    "today-removed",
  ],
  [
    "devices-sending",
    "device-remove",
    "add-off",
    "join-code",
    "join-number",
    "joined-arriving",
    "stopped-tampered",
  ],
] as const;

for (const names of shapes) {
  test(`in every look: ${names.join(", ")}`, async ({ page, server }) => {
    test.setTimeout(180_000);
    for (const name of names) {
      await page.goto(`${server.origin}/states?state=${name}`);
      await expectAccessible(page);
    }
  });
}

test("no state is wider than a narrow phone, also with large text", async ({ page, server }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${server.origin}/states`);
  const names = await page.getByRole("link").allInnerTexts();
  expect(names.length).toBeGreaterThan(50);
  for (const name of names) {
    await page.goto(`${server.origin}/states?state=${name}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const size of ["100%", "200%"]) {
      const overflow = await page.evaluate((fontSize) => {
        const root = document.documentElement;
        root.style.fontSize = fontSize;
        return root.scrollWidth - root.clientWidth;
      }, size);
      expect(overflow, `${name} at ${size}`).toBe(0);
    }
  }
});
