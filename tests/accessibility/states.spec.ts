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

test("no state is wider than a narrow phone, also with large text, and on a desk lines keep a readable length", async ({
  page,
  server,
}) => {
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
    await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
    await page.setViewportSize({ width: 1280, height: 800 });
    const wide = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      widest: Math.max(...[...document.querySelectorAll("main p")].map(({ clientWidth }) => clientWidth)),
    }));
    expect(wide.overflow, `${name} at 1280 px`).toBe(0);
    expect(wide.widest, `the longest line of ${name} at 1280 px`).toBeLessThan(680);
    await page.setViewportSize({ width: 320, height: 700 });
  }
});
