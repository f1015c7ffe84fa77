import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { openAgeFile } from "../../src/crypto/second-age.test-support.ts";
import { exportFileSchema } from "../../src/domain/export/export-file.ts";
import { v } from "../../src/lib/schema.ts";
import { expect, test } from "../support/app-test.ts";
import { markers, walkStartModule } from "../support/walk-start-module.ts";

type Saved = { readonly name: string; readonly bytes: Buffer };

/** Presses the button, and waits for what lands among the downloads. */
async function download(page: Page): Promise<Saved> {
  const landed = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download", exact: true }).click();
  const file = await landed;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

async function choose(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("radio", { name }).check({ force: true });
}

async function fillPassphrase(page: Page, first: string, second: string): Promise<void> {
  await page.getByLabel("Je wachtzin", { exact: true }).fill(first);
  await page.getByLabel("Nog een keer je wachtzin").fill(second);
}

test("after module 0 the export holds every typed answer, as a page and as data", async ({
  page,
  context,
  server,
}) => {
  test.setTimeout(120_000);
  await walkStartModule(page, server.origin);
  await page.goto(`${server.origin}/instellingen`);
  await page.getByRole("link", { name: "Download alles" }).click();
  await page.clock.setFixedTime(new Date("2027-01-05T12:00:00Z"));

  const readable = await download(page);
  expect(readable.name).toBe("loslaten-2027-01-05.html");
  await expect(page.getByText("Het heet loslaten-2027-01-05.html.")).toBeVisible();

  await page.getByRole("button", { name: "Nog een bestand maken" }).click();
  await choose(page, /^Voor een ander programma/);
  const data = await download(page);
  expect(data.name).toBe("loslaten-2027-01-05.json");
  const parsed: unknown = JSON.parse(data.bytes.toString("utf8"));
  const file = v.parse(exportFileSchema, parsed);
  for (const marker of Object.values(markers)) {
    expect(data.bytes.toString("utf8")).toContain(marker);
    expect(JSON.stringify(file.records)).toContain(marker);
  }
  expect(file.madeAt).toBe("2027-01-05T12:00:00.000Z");
  expect(data.bytes.toString("utf8").split("\n")[0]).toMatch(
    /met versie \d+\.\d+\.\d+ van Loslaten\..*niet op slot/,
  );
  expect(file.checkIns).toMatchObject([
    { urge: 6, mood: 5, sleep: 7, onCourse: "partly", note: markers.note },
  ]);
  // What may never be kept is not in it either.
  const answered = file.modules.flatMap(({ exercises }) => exercises.map(({ id }) => id));
  expect(answered).toContain("reason");
  expect(answered.filter((id) => /triage|age/.test(id))).toEqual([]);

  const reader = await context.newPage();
  await reader.setContent(readable.bytes.toString("utf8"));
  for (const marker of Object.values(markers)) await expect(reader.getByText(marker).first()).toBeVisible();
  for (const text of [
    "Jouw reden, in één zin",
    "2 (0 is ‘helemaal niet’, 4 is ‘heel erg’)",
    "Volgehouden tot het eind: 180 seconden",
    "Minderen",
    "Wil ik niet: Porno kijken",
  ])
    await expect(reader.getByText(text).first()).toBeVisible();
  await expect(reader.getByRole("row", { name: /6 5 7 deels/ })).toBeVisible();
  const inside = await reader.locator("#loslaten-export").textContent();
  expect(JSON.parse(inside ?? "")).toEqual(parsed);
});

test("with a passphrase the same bytes come out, and with another nothing", async ({ page, server }) => {
  test.setTimeout(120_000);
  const passphrase = "wind molen fiets kaas";
  await walkStartModule(page, server.origin);
  await page.goto(`${server.origin}/instellingen/downloaden`);
  await page.clock.setFixedTime(new Date("2027-01-05T12:00:00Z"));
  const open = await download(page);

  await page.getByRole("button", { name: "Nog een bestand maken" }).click();
  await choose(page, /^Met een wachtzin/);
  await fillPassphrase(page, "te kort", "te kort");
  await page.getByRole("button", { name: "Download", exact: true }).click();
  await expect(page.getByText("Een wachtzin heeft minstens twaalf tekens.")).toBeVisible();
  await fillPassphrase(page, passphrase, `${passphrase}s`);
  await page.getByRole("button", { name: "Download", exact: true }).click();
  await expect(page.getByText("Je typte niet twee keer hetzelfde.")).toBeVisible();
  await fillPassphrase(page, passphrase, passphrase);

  const locked = await download(page);
  expect(locked.name).toBe("loslaten-2027-01-05.html.age");
  expect(locked.bytes.includes(markers.reason)).toBe(false);
  expect(Buffer.from(openAgeFile(locked.bytes, passphrase)).equals(open.bytes)).toBe(true);
  expect(() => openAgeFile(locked.bytes, "wind molen fiets brood")).toThrow();
});
