import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { build } from "vite";
import { dateToCalendarDay } from "../../src/domain/check-in/calendar-day.ts";
import { browserLaunchOptions } from "../../tests/support/find-browser.mjs";
import { launchProfile } from "../../tests/support/launch-browser.ts";
import { startServer } from "../../tests/support/start-server.ts";
import { fillBrowser } from "./app/fill-browser.ts";
import { collectInteractions, scriptInteractions } from "./app/script-interactions.ts";
import { watchOpening } from "./app/watch-opening.ts";
import { isReached, timingsToText } from "./timings-to-text.ts";

/**
 * A year of somebody, 10,000 records, in a real Chromium with a CPU that is four times slower and no network: how long the
 * app takes to start, the diary, the insight and the plan to open, and 200 taps and keys to show. The times are the page's
 * own: marks, and Event Timing. `npm run bench:app [rounds]`; exits 1 when a target is missed.
 */
const rounds = Number(process.argv[2] ?? 5);
const slowdown = 4;
const seed = 7;
const interactionCount = 200;
const places = [
  { name: "diary", href: "/dagboek", shown: "ol li a[href^='/dagboek/']" },
  { name: "insight", href: "/inzicht", shown: "figure svg" },
  { name: "plan", href: "/plan", shown: "a[href='/plan'][aria-current='page']" },
] as const;

const root = join(import.meta.dirname, "../..");
const appFolder = process.env.APP_DIR ?? join(root, "dist/app");
if (!existsSync(join(appFolder, "sw.js"))) await build({ configFile: join(root, "vite.config.ts") });

const profile = await mkdtemp(join(tmpdir(), "bench-app-"));
try {
  const { origin, records } = await installOnce();
  console.log(
    `${records} records, seed ${seed}; CPU ×${slowdown}, offline, ${rounds} new browsers; load of the machine ${loadavg()[0]?.toFixed(1)}`,
  );
  const isGood = [...(await measureStarts(origin)), await measureInteractions(origin)];
  process.exitCode = isGood.every(Boolean) ? 0 : 1;
} finally {
  await rm(profile, { recursive: true, force: true });
}

/** One visit with a network, as every participant has had: the app is kept, a year is written, the server goes. */
async function installOnce(): Promise<{ readonly origin: string; readonly records: number }> {
  const server = await startServer({ appFolder });
  try {
    const context = await launchProfile(profile, { ...browserLaunchOptions(), bypassCSP: true });
    const page = await context.newPage();
    const records = await fillBrowser(page, server.origin, seed, dateToCalendarDay(new Date()));
    await page.goto(`${server.origin}/vandaag`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      while (active?.state !== "activated") await new Promise((resolve) => setTimeout(resolve, 20));
    });
    await context.close();
    return { origin: server.origin, records };
  } finally {
    await server.stop();
  }
}

/** Opens the app in a new browser process and hands on its page, with Vandaag usable and everything still to be loaded. */
async function withApp<Value>(origin: string, work: (page: Page) => Promise<Value>): Promise<Value> {
  const context = await launchProfile(profile, browserLaunchOptions());
  try {
    const page = await context.newPage();
    await page.addInitScript(watchOpening);
    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await context.setOffline(true);
    await page.goto(`${origin}/vandaag`, { waitUntil: "commit" });
    await page.waitForFunction(() => performance.getEntriesByName("usable").length > 0, undefined, {
      timeout: 30_000,
    });
    return await work(page);
  } finally {
    await context.close();
  }
}

async function measureStarts(origin: string): Promise<readonly boolean[]> {
  const starts: number[] = [];
  const openingsByName = new Map(places.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, href, shown } of places) {
      const { start, opening } = await withApp(origin, async (page) => {
        const start = await page.evaluate(() => performance.getEntriesByName("usable")[0]?.startTime ?? 0);
        // What the first screen still loads behind itself is not what opening a place takes.
        await page.waitForTimeout(1500);
        const opening = await page.evaluate(([to, sign]) => globalThis.benchOpen(to, sign), [
          href,
          shown,
        ] as const);
        return { start, opening };
      });
      starts.push(start);
      openingsByName.get(name)?.push(opening);
    }
  }
  const rows = [
    { what: "cold start to usable Vandaag", times: starts, target: 2000 },
    ...[...openingsByName].map(([name, times]) => ({ what: `${name} opens`, times, target: 300 })),
  ];
  console.log(timingsToText(rows));
  return rows.map(isReached);
}

async function measureInteractions(origin: string): Promise<boolean> {
  const target = 100;
  const durations = await withApp(origin, async (page) => {
    const names = await scriptInteractions(page, interactionCount);
    return collectInteractions(page, names);
  });
  const sorted = durations.toSorted((left, right) => right.ms - left.ms);
  const p98 = sorted[Math.floor(sorted.length * 0.02)]?.ms ?? 0;
  console.log(
    `\n${durations.length} interactions: p98 ${p98} ms, slowest ${sorted[0]?.ms} ms, target p98 ≤ ${target} ms: ${p98 <= target ? "reached" : "MISSED"}`,
  );
  console.log(
    `the slowest: ${sorted
      .slice(0, 8)
      .map(({ name, ms }) => `${name} ${ms}`)
      .join(", ")}`,
  );
  return p98 <= target;
}
