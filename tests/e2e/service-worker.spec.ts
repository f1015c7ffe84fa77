import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { buildHelpNow, releaseChange } from "../support/build-help-now.ts";
import { startServer, type TestServer } from "../support/start-server.ts";

type Release = {
  readonly folder: string;
  readonly clientUrl: string;
  readonly serve: (port?: number) => Promise<TestServer>;
};

const test = base.extend<{ release: Release }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  release: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "loslaten-release-"));
    const { serviceWorkerClientUrl } = await buildHelpNow(folder);
    const servers: TestServer[] = [];
    await use({
      folder,
      clientUrl: serviceWorkerClientUrl,
      serve: async (port = 0) => {
        const server = await startServer({ appFolder: folder, port });
        servers.push(server);
        return server;
      },
    });
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
  },
});

test.use({ serviceWorkers: "allow" });

/** One visit with a network, until the release is on the device. */
async function visit(page: Page, server: TestServer) {
  const response = await page.goto(`${server.origin}/hulp-nu`);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  return response;
}

function hasWaitingRelease(page: Page): Promise<boolean> {
  return page.evaluate(
    async () => (await caches.match("/next", { cacheName: "loslaten-release" })) !== undefined,
  );
}

/** How many files lie in the cache of each release, by its name. */
function countKeptFiles(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name !== "loslaten-release");
    const counted = names.map(async (name) => {
      const cache = await caches.open(name);
      return [name, (await cache.keys()).length] as const;
    });
    return Object.fromEntries(await Promise.all(counted));
  });
}

test("after one visit every page opens without a server, with the headers it came with", async ({
  page,
  release,
}) => {
  const server = await release.serve();
  const online = await visit(page, server);
  await server.stop();

  const offline = await page.goto(`${server.origin}/hulp-nu?from=home#crisis`);
  expect(offline?.fromServiceWorker()).toBe(true);
  expect(offline?.headers()["content-security-policy"]).toContain("require-trusted-types-for");
  expect(offline?.headers()["content-security-policy"]).toBe(online?.headers()["content-security-policy"]);
  await expect(page.getByRole("link", { name: "Bel 112" })).toBeVisible();
  await page.goto(`${server.origin}/lijst`);
  await expect(page).toHaveTitle("Boodschappen");
  await page.goto(`${server.origin}/programma/omgaan-met-trek?x=1`);
  await expect(page.getByRole("heading", { name: "Begin" })).toBeVisible();
});

test.describe("a file that was changed on the way", () => {
  // The test registers the worker itself, to see how it ends; the policy would only let the app do that.
  test.use({ bypassCSP: true });

  test("refuses the whole release", async ({ page, release }) => {
    appendFileSync(join(release.folder, "icons/icon.svg"), "<!-- changed -->");
    const server = await release.serve();
    await page.goto(`${server.origin}/lijst`);
    const end = await page.evaluate(async () => {
      const { installing } = await navigator.serviceWorker.register("/sw.js");
      const isOver = () => installing?.state === "activated" || installing?.state === "redundant";
      while (!isOver()) await new Promise((resolve) => setTimeout(resolve, 20));
      return installing?.state;
    });
    expect(end).toBe("redundant");
    expect(Object.values(await countKeptFiles(page)).every((count) => count === 0)).toBe(true);
  });
});

test("a new release waits until it is asked for, and then takes the place of the old one", async ({
  page,
  release,
}) => {
  const first = await release.serve();
  await visit(page, first);
  const [oldCache] = Object.keys(await countKeptFiles(page));
  await first.stop();

  await releaseChange(release.folder, "lijst.html", "<!doctype html><title>Nieuw</title>");
  const second = await release.serve(first.port);
  await page.reload();
  await expect.poll(() => hasWaitingRelease(page)).toBe(true);
  await page.goto(`${second.origin}/lijst`);
  await expect(page).toHaveTitle("Boodschappen");

  await page.goto(`${second.origin}/hulp-nu`);
  const isTold = await page.evaluate(async (url) => {
    const { registerServiceWorker } = await import(url);
    return new Promise((resolve) => registerServiceWorker({ onUpdateReady: () => resolve(true) }));
  }, release.clientUrl);
  expect(isTold).toBe(true);
  const reloaded = page.waitForEvent("load");
  await page.evaluate(async (url) => (await import(url)).applyUpdate(), release.clientUrl);
  await reloaded;
  await page.goto(`${second.origin}/lijst`);
  await expect(page).toHaveTitle("Nieuw");
  const kept = Object.keys(await countKeptFiles(page));
  expect(kept).toHaveLength(1);
  expect(kept).not.toContain(oldCache);
});

test("the first visit reloads nothing and announces no update", async ({ page, release }) => {
  const server = await release.serve();
  let loads = 0;
  page.on("load", () => {
    loads += 1;
  });
  await visit(page, server);
  await page.waitForTimeout(300);
  expect(loads).toBe(1);
  expect(await hasWaitingRelease(page)).toBe(false);
});

test("the api is never answered from the device, and nothing is stored that is not in the release", async ({
  page,
  release,
}) => {
  const server = await release.serve();
  await visit(page, server);
  const kept = await countKeptFiles(page);
  expect(await page.evaluate(async () => (await fetch("/api/health")).status)).toBe(200);
  await page.evaluate(() => fetch("/not-in-the-release.txt"));
  expect(await countKeptFiles(page)).toEqual(kept);

  await server.stop();
  const offline = await page.evaluate(() =>
    fetch("/api/health").then(
      ({ status }) => status,
      () => "no network",
    ),
  );
  expect(offline).toBe("no network");
  expect(await page.goto(`${server.origin}/api/health`).catch(() => null)).toBeNull();
});
