import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { expect, type Page, test } from "@playwright/test";
import { addMeasure, openPlan } from "../support/add-measure.ts";
import { findMarkers } from "../support/find-markers.ts";
import { phone } from "../support/launch-browser.ts";
import { recordTraffic } from "../support/record-traffic.ts";
import { startServer } from "../support/start-server.ts";
import { expectPage, markers, walkStartModule } from "../support/walk-start-module.ts";
import { typeRecoveryWords, writeRecoveryWords } from "../support/write-recovery-words.ts";

test.use({ serviceWorkers: "allow" });

/** What is typed after module 0, in other places of the app. */
const later = {
  plan: "telefoon bij de voordeur roerdompmarker",
  trigger: "ruzie over de wasmachine snipmarker",
  urgeNote: "het zakte toen ik buiten liep tureluurmarker",
} as const;

async function turnOnCopy(page: Page, origin: string): Promise<readonly string[]> {
  await page.goto(`${origin}/instellingen/herstelwoorden`);
  const words = await writeRecoveryWords(page);
  await page.goto(`${origin}/instellingen/bewaren`);
  await page.getByRole("button", { name: "Zet de kopie aan" }).click();
  await expectAllSent(page);
  return words;
}

async function expectAllSent(page: Page): Promise<void> {
  await expect(page.getByText("Alles staat op de server")).toBeVisible({ timeout: 60_000 });
}

/** A diary line about an urge of earlier today, with a trigger and a note in own words. */
async function writeUrge(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/dagboek/trek/eerder`);
  await page.getByRole("button", { name: "7", exact: true }).click();
  const trigger = page.locator("form input[type=text]").first();
  await trigger.fill(later.trigger);
  await trigger.press("Enter");
  await page.locator("textarea[name=urge-note]").fill(later.urgeNote);
  await page.locator("form button[type=submit]").click();
  await expect(page).toHaveURL(/\/dagboek$/);
}

async function sendNow(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/instellingen/bewaren`);
  const button = page.getByRole("button", { name: "Nu opslaan" });
  const done = page.getByText("Alles staat op de server");
  await expect(button.or(done).first()).toBeVisible({ timeout: 60_000 });
  if (await button.isVisible()) await button.click();
  await expectAllSent(page);
}

/** Every file that an operator, a thief or a backup has: the database and its log as they lie there, and a backup. */
async function readDatabaseFiles(dataFolder: string): Promise<ReadonlyMap<string, Buffer>> {
  const names = readdirSync(dataFolder);
  const files = new Map(names.map((name) => [name, readFileSync(join(dataFolder, name))]));
  const folder = mkdtempSync(join(tmpdir(), "loslaten-backup-"));
  const source = new DatabaseSync(join(dataFolder, "loslaten.sqlite"));
  try {
    const copy = join(folder, "backup.sqlite");
    // In one step, as docs/operations.md says.
    await backup(source, copy, { rate: 1_000_000 });
    files.set("backup", readFileSync(copy));
  } finally {
    source.close();
    rmSync(folder, { recursive: true });
  }
  return files;
}

test("of a day of use with a copy nothing that was typed reaches the server, its files, its backup, its log or the wire", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const dataFolder = mkdtempSync(join(tmpdir(), "loslaten-data-"));
  const server = await startServer({ dataFolder });
  const traffic = await recordTraffic(server.port);
  const { origin } = traffic;
  try {
    const first = await (await browser.newContext(phone)).newPage();
    const compressed: string[] = [];
    const watch = (page: Page): void => {
      page.on("response", (response) => {
        const isApi = new URL(response.url()).pathname.startsWith("/api/");
        if (isApi && response.headers()["content-encoding"] !== undefined) compressed.push(response.url());
      });
    };
    watch(first);
    await walkStartModule(first, origin);
    await first.clock.resume();
    const words = await turnOnCopy(first, origin);
    await openPlan(first, origin);
    await addMeasure(first, later.plan);
    await writeUrge(first, origin);
    await sendNow(first, origin);
    await first.goto(`${origin}/instellingen/toestellen`);
    const device = first.getByText(/ · (Chrome|Chromium)/).first();
    await expect(device).toBeVisible();
    const deviceName = /\S+ · \S+/.exec(await device.innerText())?.[0] ?? "";
    expect(deviceName).toContain(" · ");

    const second = await (await browser.newContext(phone)).newPage();
    watch(second);
    await second.goto(origin);
    await second.getByRole("link", { name: "Ik gebruik Loslaten al" }).click();
    await second.getByRole("link", { name: /^Met mijn herstelwoorden/ }).click();
    await typeRecoveryWords(second, words);
    await second.getByRole("button", { name: "Haal mijn gegevens terug" }).click();
    await expectPage(second, "Dit toestel doet mee");
    await expect(second.getByText("Je gegevens zijn er")).toBeVisible({ timeout: 60_000 });
    await second.goto(`${origin}/plan`);
    // All of it went through the server and came back.
    for (const text of [markers.reason, markers.measure, later.plan]) {
      await expect(second.getByText(text)).toBeVisible();
    }

    const typed = [
      ...Object.values(markers),
      ...Object.values(later),
      deviceName,
      words.join(" "),
      ...words.slice(1).map((word, index) => `${words[index]} ${word}`),
    ];
    const places = new Map(await readDatabaseFiles(dataFolder));
    expect([...places.keys()]).toEqual(
      expect.arrayContaining(["loslaten.sqlite", "loslaten.sqlite-wal", "backup"]),
    );
    places.set("the log", Buffer.from(server.output()));
    places.set("the wire", traffic.bytes());
    expect(places.get("the wire")?.includes("POST /api/")).toBe(true);
    expect(compressed).toEqual([]);
    for (const [place, bytes] of places) expect(findMarkers(bytes, typed), place).toEqual([]);
  } finally {
    await traffic.stop();
    await server.kill();
    rmSync(dataFolder, { recursive: true, force: true });
  }
});

test("the search itself finds a word that a server was sent, kept, backed up or wrote", async ({ page }) => {
  const dataFolder = mkdtempSync(join(tmpdir(), "loslaten-data-"));
  const server = await startServer({ dataFolder });
  const traffic = await recordTraffic(server.port);
  const word = markers.note;
  try {
    await page.goto(`${traffic.origin}/lijst`);
    await page.evaluate(async (text) => {
      await fetch("/api/health", { method: "POST", body: JSON.stringify({ text }) });
      await fetch(`/api/${encodeURIComponent(text)}`);
      await fetch("/api/health", { method: "POST", body: btoa(`xy${text}`) });
    }, word);
    expect(findMarkers(traffic.bytes(), [word, markers.reason])).toEqual([word]);

    const planted = new DatabaseSync(join(dataFolder, "loslaten.sqlite"));
    try {
      planted.exec("create table planted (body blob) strict");
      planted.prepare("insert into planted values (?)").run(Buffer.from(`…${word}…`));
      const files = await readDatabaseFiles(dataFolder);
      expect(findMarkers(files.get("loslaten.sqlite-wal") ?? Buffer.of(), [word])).toEqual([word]);
      expect(findMarkers(files.get("backup") ?? Buffer.of(), [word])).toEqual([word]);
    } finally {
      planted.close();
    }
    for (const form of [
      Buffer.from(word, "utf16le"),
      Buffer.from(Buffer.from(`x${word}`).toString("base64")),
      Buffer.from(Buffer.from(`xy${word}z`).toString("base64url")),
      Buffer.from(Buffer.from(word).toString("hex")),
      Buffer.from(encodeURIComponent(word)),
    ]) {
      expect(findMarkers(form, [word])).toEqual([word]);
    }
  } finally {
    await traffic.stop();
    await server.kill();
    rmSync(dataFolder, { recursive: true, force: true });
  }
});
