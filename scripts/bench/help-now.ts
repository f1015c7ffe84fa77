import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { build } from "vite";
import { browserLaunchOptions } from "../../tests/support/find-browser.mjs";
import { launchProfile } from "../../tests/support/launch-browser.ts";
import { startServer } from "../../tests/support/start-server.ts";
import { medianOf } from "./median-of.ts";

/**
 * How long a person waits for the help screen in a new browser process, without a network, on a slow phone: from the
 * start of the navigation until the dial and the heading are painted. `npm run bench:sos`; exits 1 when it is too slow.
 */
const rounds = 5;
const targets = [
  { slowdown: 4, targetMs: 1000 },
  { slowdown: 6, targetMs: 1200 },
];

type Measurement = { readonly firstPaintMs: number; readonly visibleMs: number };

const root = join(import.meta.dirname, "../..");
const appFolder = process.env.APP_DIR ?? join(root, "dist/app");

if (!existsSync(join(appFolder, "sw.js"))) await build({ configFile: join(root, "vite.config.ts") });
const workFolder = await mkdtemp(join(tmpdir(), "bench-help-now-"));
try {
  const address = await installOnce(workFolder);
  const isGood: boolean[] = [];
  for (const { slowdown, targetMs } of targets) {
    isGood.push(await benchmark(workFolder, address, slowdown, targetMs));
  }
  process.exitCode = isGood.every(Boolean) ? 0 : 1;
} finally {
  await rm(workFolder, { recursive: true, force: true });
}

async function benchmark(browserFolder: string, address: string, slowdown: number, targetMs: number) {
  const measured: Measurement[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const measurement = await measureCold(browserFolder, address, slowdown);
    measured.push(measurement);
    const { firstPaintMs, visibleMs } = measurement;
    console.log(
      `CPU x${slowdown}, round ${round}: first paint ${Math.round(firstPaintMs)} ms, dial and heading visible ${Math.round(visibleMs)} ms`,
    );
  }
  const median = medianOf(measured.map(({ visibleMs }) => visibleMs));
  const isGood = median <= targetMs;
  console.log(
    `CPU x${slowdown}, median of ${rounds}: ${Math.round(median)} ms, target ${targetMs} ms: ${isGood ? "reached" : "MISSED"}`,
  );
  return isGood;
}

/** One visit with a network, as every participant has had; then the server is gone for good. */
async function installOnce(browserFolder: string): Promise<string> {
  const server = await startServer({ appFolder });
  const address = `${server.origin}/hulp-nu`;
  try {
    const context = await launchProfile(browserFolder, browserLaunchOptions());
    const page = await context.newPage();
    await page.goto(address);
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      while (active?.state !== "activated") await new Promise((resolve) => setTimeout(resolve, 20));
    });
    await context.close();
  } finally {
    await server.stop();
  }
  return address;
}

async function measureCold(browserFolder: string, address: string, slowdown: number): Promise<Measurement> {
  const context = await launchProfile(browserFolder, browserLaunchOptions());
  try {
    const page = await context.newPage();
    await page.addInitScript(watchForTheScreen);
    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await context.setOffline(true);
    await page.goto(address, { waitUntil: "commit" });
    return await readMeasurement(page);
  } finally {
    await context.close();
  }
}

async function readMeasurement(page: Page): Promise<Measurement> {
  await page.waitForFunction(() => performance.getEntriesByName("help-now-visible").length > 0);
  return page.evaluate(() => {
    const [firstPaint] = performance.getEntriesByName("first-contentful-paint");
    const [visible] = performance.getEntriesByName("help-now-visible");
    if (firstPaint === undefined || visible === undefined) throw new Error("nothing was painted");
    return {
      firstPaintMs: firstPaint.startTime,
      visibleMs: Math.max(firstPaint.startTime, visible.startTime),
    };
  });
}

/** Runs in the page, from its first moment. The second frame after the elements have a size has them on the screen. */
function watchForTheScreen(): void {
  const isVisible = (selector: string) => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.top < innerHeight;
  };
  const look = () => {
    if (!isVisible(".dial svg") || !isVisible("h1")) return requestAnimationFrame(look);
    return requestAnimationFrame(() => performance.mark("help-now-visible"));
  };
  requestAnimationFrame(look);
}
