import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { buildHelpNow, releaseChange } from "../support/build-help-now.ts";
import { startServer, type TestServer } from "../support/start-server.ts";

type Release = { readonly folder: string };

const test = base.extend<{ release: Release }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  release: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "loslaten-release-"));
    await buildHelpNow(folder);
    await use({ folder });
    rmSync(folder, { recursive: true, force: true });
  },
});

/** One visit with a network, until the release is on the device. */
async function visit(page: Page, server: TestServer): Promise<void> {
  await page.goto(`${server.origin}/hulp-nu`);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
}

function cacheNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => caches.keys());
}

test("after one visit every page opens without a server, with the headers it came with", async ({
  page,
  release,
}) => {
  const server = await startServer({ appFolder: release.folder });
  const online = await page.goto(`${server.origin}/hulp-nu`);
  await visit(page, server);
  await server.stop();

  const offline = await page.goto(`${server.origin}/hulp-nu?from=home#crisis`);
  expect(offline?.fromServiceWorker()).toBe(true);
  expect(offline?.headers()["content-security-policy"]).toBe(online?.headers()["content-security-policy"]);
  await expect(page.getByRole("link", { name: "Bel 112" })).toBeVisible();
  await page.goto(`${server.origin}/lijst`);
  await expect(page).toHaveTitle("Boodschappen");
  await page.goto(`${server.origin}/programma/omgaan-met-trek?x=1`);
  await expect(page.getByRole("heading", { name: "Begin" })).toBeVisible();
});

test("a changed file refuses the whole release", async ({ page, release }) => {
  appendFileSync(join(release.folder, "lijst.js"), "\n// changed on the way");
  const server = await startServer({ appFolder: release.folder });
  await page.goto(`${server.origin}/hulp-nu`);
  const state = await page
    .evaluate(async () => {
      const registration = await navigator.serviceWorker.register("/sw.js").catch(() => null);
      const worker = registration?.installing ?? null;
      if (worker === null) return "not registered";
      return new Promise<string>((resolve) => {
        worker.addEventListener("statechange", () => resolve(worker.state));
      });
    })
    .catch(() => "not registered");
  expect(state).not.toBe("installed");
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active ?? null))
    .toBeNull();
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    return Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
  });
  expect(kept.every((count) => count === 0)).toBe(true);
  await server.stop();
});

test("a new release waits until it is asked for, and then takes the place of the old one", async ({
  page,
  release,
}) => {
  const first = await startServer({ appFolder: release.folder });
  await visit(page, first);
  const [oldCache] = await cacheNames(page);
  await first.stop();

  await releaseChange(release.folder, "lijst.html", "<!doctype html><title>Nieuw</title>");
  const second = await startServer({ appFolder: release.folder, port: first.port });
  await page.reload();
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting);
  await page.goto(`${second.origin}/lijst`);
  await expect(page).toHaveTitle("Boodschappen");

  await page.evaluate(async () => {
    const replaced = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
    );
    const registration = await navigator.serviceWorker.getRegistration();
    registration?.waiting?.postMessage({ type: "activate-update" });
    await replaced;
  });
  await page.goto(`${second.origin}/lijst`);
  await expect(page).toHaveTitle("Nieuw");
  await expect.poll(() => cacheNames(page)).not.toContain(oldCache);
  expect(await cacheNames(page)).toHaveLength(1);
  await second.stop();
});

test("the api is never answered from the device, and nothing is stored that is not in the release", async ({
  page,
  release,
}) => {
  const server = await startServer({ appFolder: release.folder });
  await visit(page, server);
  const countKept = () =>
    page.evaluate(async () => {
      const [name = ""] = await caches.keys();
      return (await (await caches.open(name)).keys()).length;
    });
  const kept = await countKept();
  const online = await page.evaluate(async () => (await fetch("/api/health")).status);
  await page.evaluate(() => fetch("/not-in-the-release.txt"));
  expect(online).toBe(200);
  expect(await countKept()).toBe(kept);

  await server.stop();
  const offline = await page.evaluate(() =>
    fetch("/api/health").then(
      ({ status }) => status,
      () => "no network",
    ),
  );
  expect(offline).toBe("no network");
  const navigation = await page.goto(`${server.origin}/api/health`).catch(() => null);
  expect(navigation).toBeNull();
});
