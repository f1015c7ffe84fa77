import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { launchProfile } from "../support/launch-browser.ts";
import { readStorage } from "../support/read-storage.ts";
import { startServer } from "../support/start-server.ts";
import { markers, walkStartModule } from "../support/walk-start-module.ts";

test.use({ serviceWorkers: "allow" });

/** Every form in which a typed word could lie about: as UTF-8, as the UTF-16 of V8's structured clone. */
function formsOf(text: string): readonly Buffer[] {
  return [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le")];
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test("no word that was typed stands in any storage of the browser, in any file of its profile, or at the server", async () => {
  test.setTimeout(120_000);
  const profile = mkdtempSync(join(tmpdir(), "loslaten-profile-"));
  const dataFolder = mkdtempSync(join(tmpdir(), "loslaten-data-"));
  const server = await startServer({ dataFolder });
  try {
    const context = await launchProfile(profile);
    const page = context.pages()[0] ?? (await context.newPage());
    await walkStartModule(page, server.origin);
    await page.getByRole("radio", { name: "Ja, laat zien" }).check({ force: true });
    await expect.poll(async () => (await readStorage(page)).databases).toContain("loslaten-kaart");

    const storage = await readStorage(page);
    expect(storage.indexedCount).toBeGreaterThan(3);
    const everything = [storage.indexed, storage.cached, ...storage.local, ...storage.session].join("\n");
    for (const marker of Object.values(markers)) {
      for (const form of formsOf(marker)) expect(everything).not.toContain(form.toString("latin1"));
    }

    await context.close();
    await server.stop();
    const files = [
      ...filesUnder(join(profile, "Default", "IndexedDB")),
      ...filesUnder(join(profile, "Default", "Local Storage")),
      ...filesUnder(join(profile, "Default", "Service Worker")),
      ...filesUnder(dataFolder),
    ];
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const bytes = readFileSync(file);
      for (const marker of Object.values(markers)) {
        for (const form of formsOf(marker)) expect(bytes.includes(form), file).toBe(false);
      }
    }
    for (const marker of Object.values(markers)) expect(server.output()).not.toContain(marker);
  } finally {
    await server.kill();
    rmSync(profile, { recursive: true, force: true });
    rmSync(dataFolder, { recursive: true, force: true });
  }
});

test("the search itself finds a word that does lie open", async ({ page }) => {
  const server = await startServer();
  try {
    await page.goto(`${server.origin}/lijst`);
    await page.evaluate(async (word) => {
      localStorage.setItem("open", word);
      const cache = await caches.open("open");
      await cache.put("/open", new Response(word));
      await new Promise((resolve) => {
        const request = indexedDB.open("open");
        request.onupgradeneeded = () => request.result.createObjectStore("open");
        request.onsuccess = () => {
          const transaction = request.result.transaction("open", "readwrite");
          transaction.objectStore("open").put(new TextEncoder().encode(word), 1);
          transaction.oncomplete = () => {
            request.result.close();
            resolve(null);
          };
        };
      });
    }, markers.reason);
    const storage = await readStorage(page);
    expect(storage.local.join()).toContain(markers.reason);
    expect(storage.cached).toContain(markers.reason);
    expect(storage.indexed).toContain(markers.reason);
  } finally {
    await server.stop();
  }
});
