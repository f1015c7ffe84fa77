import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { writeRelease } from "../../scripts/build/vite-release.ts";
import { buildHelpNow, type Release, releaseChange } from "../support/build-help-now.ts";
import { serveFolder } from "../support/serve-folder.ts";

/** A browser that has a signed release, and a server that then offers something else. */
type Returning = {
  readonly folder: string;
  readonly page: Page;
  readonly key: KeyObject;
  /** The next release, with another list page. */
  readonly offer: (title: string, release: Release) => Promise<void>;
  /** Opens the help screen anew, and looks for updates as the app does. */
  readonly lookAgain: () => Promise<void>;
  readonly goToList: () => Promise<void>;
};

type Built = { readonly folder: string; readonly key: KeyObject; readonly clientUrl: string };

const workerSource = join(import.meta.dirname, "../../src/app/platform/service-worker.ts");
const madeAt = 1_700_000_000;
const newKey = () => generateKeyPairSync("ed25519").privateKey;

const test = base.extend<{ returning: Returning }, { built: Built }>({
  built: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "loslaten-signed-"));
      const key = newKey();
      const { serviceWorkerClientUrl } = await buildHelpNow(folder, { madeAt, keys: [key] });
      await use({ folder, key, clientUrl: serviceWorkerClientUrl });
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  returning: async ({ page, built }, use) => {
    const { key, clientUrl } = built;
    const folder = mkdtempSync(join(tmpdir(), "loslaten-offered-"));
    cpSync(built.folder, folder, { recursive: true });
    const { origin, stop } = await serveFolder(folder);
    await page.goto(`${origin}/hulp-nu`);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
    await use({
      folder,
      page,
      key,
      offer: (title, release) =>
        releaseChange(folder, "lijst.html", `<!doctype html><title>${title}</title>`, release),
      lookAgain: async () => {
        await page.goto(`${origin}/hulp-nu`);
        await page.evaluate(listenToWorker, clientUrl);
      },
      goToList: async () => {
        await page.goto(`${origin}/lijst`);
      },
    });
    await stop();
    rmSync(folder, { recursive: true, force: true });
  },
});

/** In the page: what the app's own module is told becomes something to see. */
async function listenToWorker(clientUrl: string) {
  const { registerServiceWorker } = await import(clientUrl);
  const mark = (name: string) => () => document.documentElement.setAttribute(`data-${name}`, "");
  await registerServiceWorker({ onUpdateReady: mark("ready"), onUnknownWorker: mark("unknown-worker") });
}

function readState(page: Page, name: string): Promise<unknown> {
  return page.evaluate(
    async (path) => (await caches.match(path, { cacheName: "loslaten-release" }))?.json() ?? null,
    name,
  );
}

/** The offer was refused for this reason, nothing waits, and the old release answers. */
async function expectRefused({ page, goToList }: Returning, reason: string) {
  await expect.poll(() => readState(page, "/refused")).toEqual({ reason });
  expect(await readState(page, "/next")).toBeNull();
  await expect(page.locator("html[data-ready]")).toHaveCount(0);
  await goToList();
  await expect(page).toHaveTitle("Boodschappen");
}

test.use({ serviceWorkers: "allow" });

test("a newer release under the same key is taken, and waits for a yes", async ({ returning }) => {
  const { page, key, offer, lookAgain, goToList } = returning;
  await offer("Nieuw", { madeAt: madeAt + 1, keys: [key] });
  await lookAgain();
  await expect(page.locator("html[data-ready]")).toHaveCount(1);
  expect(await readState(page, "/refused")).toBeNull();
  await goToList();
  await expect(page).toHaveTitle("Boodschappen");
  await page.evaluate(() => navigator.serviceWorker.controller?.postMessage({ type: "activate-update" }));
  await expect.poll(() => readState(page, "/next")).toBeNull();
  await goToList();
  await expect(page).toHaveTitle("Nieuw");
});

test("a file that was changed at the server is refused, until it is whole", async ({ returning }) => {
  const { page, key, folder, offer, lookAgain } = returning;
  await offer("Nieuw", { madeAt: madeAt + 1, keys: [key] });
  const whole = readFileSync(join(folder, "hulp-nu.html"));
  appendFileSync(join(folder, "hulp-nu.html"), "<!-- changed -->");
  await lookAgain();
  await expectRefused(returning, "files");
  writeFileSync(join(folder, "hulp-nu.html"), whole);
  await lookAgain();
  await expect(page.locator("html[data-ready]")).toHaveCount(1);
  expect(await readState(page, "/refused")).toBeNull();
});

test("a manifest that was changed to fit a changed file is refused", async ({ returning }) => {
  const { folder, key, offer, lookAgain } = returning;
  await offer("Nieuw", { madeAt: madeAt + 1, keys: [key] });
  const signatures = readFileSync(join(folder, "release.sig"));
  await offer("Vreemd", { madeAt: madeAt + 1, keys: [key] });
  writeFileSync(join(folder, "release.sig"), signatures);
  await lookAgain();
  await expectRefused(returning, "signature");
});

test("a release under another key is refused, and so is one without any", async ({ returning }) => {
  const { page, offer, lookAgain } = returning;
  await offer("Vreemd", { madeAt: madeAt + 1, keys: [newKey()] });
  await lookAgain();
  await expectRefused(returning, "signature");
  await offer("Kaal", { madeAt: madeAt + 2 });
  await lookAgain();
  await expectRefused(returning, "signature");
  expect(await readState(page, "/now")).toMatchObject({ madeAt });
});

test("an older release is refused, though it was signed once", async ({ returning }) => {
  const { key, offer, lookAgain } = returning;
  await offer("Oud", { madeAt: madeAt - 1, keys: [key] });
  await lookAgain();
  await expectRefused(returning, "older");
});

test("a new key is known once a release that the old key signs names it", async ({ returning }) => {
  const { page, key, offer, lookAgain } = returning;
  const next = newKey();
  await offer("Over", { madeAt: madeAt + 1, keys: [next, key] });
  await lookAgain();
  await expect(page.locator("html[data-ready]")).toHaveCount(1);
  await page.evaluate(() => navigator.serviceWorker.controller?.postMessage({ type: "activate-update" }));
  await expect.poll(() => readState(page, "/now")).toMatchObject({ madeAt: madeAt + 1 });
  await offer("Oude sleutel", { madeAt: madeAt + 2, keys: [key] });
  await lookAgain();
  await expect.poll(() => readState(page, "/refused")).toEqual({ reason: "signature" });
  await offer("Nieuwe sleutel", { madeAt: madeAt + 3, keys: [next] });
  await lookAgain();
  await expect.poll(() => readState(page, "/next")).toMatchObject({ madeAt: madeAt + 3 });
});

test("another worker that no signed release announces is told by the page that is open", async ({
  returning,
}) => {
  const { page, folder, lookAgain } = returning;
  await lookAgain();
  appendFileSync(join(folder, "sw.js"), "\n// changed\n");
  // A look that began before the change counts for one that is asked for now: so it is asked for again.
  await expect
    .poll(async () => {
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
      return page.locator("html[data-unknown-worker]").count();
    })
    .toBe(1);
});

test("another worker that a signed release announces starts by itself, and the release waits", async ({
  returning,
}) => {
  const { page, folder, key, lookAgain } = returning;
  const source = readFileSync(workerSource, "utf8");
  const state = { version: "1.0.1", commit: null, madeAt: madeAt + 1, api: null };
  await writeRelease(folder, state, [key], `${source}\nself.addEventListener("sync", () => {});\n`);
  await lookAgain();
  await expect(page.locator("html[data-ready]")).toHaveCount(1);
  await expect(page.locator("html[data-unknown-worker]")).toHaveCount(0);
  expect(await readState(page, "/now")).toMatchObject({ madeAt });
});

test("whoever opens the app when no page of it is open gets the release that waits", async ({
  returning,
}) => {
  const { page, key, offer, lookAgain, goToList } = returning;
  await offer("Nieuw", { madeAt: madeAt + 1, keys: [key] });
  await lookAgain();
  await expect(page.locator("html[data-ready]")).toHaveCount(1);
  await page.goto("about:blank");
  await goToList();
  await expect(page).toHaveTitle("Nieuw");
});

/** As the worker was before releases were signed: the list in its own file, and a new one waits for a word. */
const earlierWorker = `
const name = "loslaten-0123456789abcdef0123456789abcdef";
self.addEventListener("install", (event) => event.waitUntil(caches.open(name).then((cache) => cache.add("/lijst.html"))));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", ({ data }) => data.type === "activate-update" && self.skipWaiting());
self.addEventListener("fetch", (event) => event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request))));
`;

test("a browser that has the worker of before gives its place to this one when asked", async ({
  browser,
  built,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "loslaten-earlier-"));
  cpSync(built.folder, folder, { recursive: true });
  const worker = readFileSync(join(folder, "sw.js"));
  writeFileSync(join(folder, "sw.js"), earlierWorker);
  const { origin, stop } = await serveFolder(folder);
  const page = await browser.newPage();
  await page.goto(`${origin}/hulp-nu`);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  writeFileSync(join(folder, "sw.js"), worker);
  await page.goto(`${origin}/hulp-nu`);
  await page.evaluate(listenToWorker, built.clientUrl);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
    .toBe("installed");
  const reloaded = page.waitForEvent("load");
  await page.evaluate(async (url) => (await import(url)).applyUpdate(), built.clientUrl);
  await reloaded;
  await expect.poll(() => readState(page, "/now")).toMatchObject({ madeAt });
  await expect.poll(() => page.evaluate(() => caches.keys())).toHaveLength(2);
  await page.close();
  await stop();
  rmSync(folder, { recursive: true, force: true });
});
