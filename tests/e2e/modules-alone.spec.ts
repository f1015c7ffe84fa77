import { join } from "node:path";
import { compileProgramme } from "../../scripts/content/compile-programme.ts";
import { readContentFiles } from "../../scripts/content/read-content-files.ts";
import type { Module } from "../../src/domain/programme/module.ts";
import { pageExercises } from "../../src/domain/programme/module-pages.ts";
import { test as base, expect } from "../support/app-test.ts";
import { downloadExport } from "../support/download-export.ts";
import { type KeptVault, makeKeptVault, withKeptVault } from "../support/kept-vault.ts";
import { lookAtPage } from "../support/look-at-page.ts";
import { walkModule } from "../support/walk-module.ts";

const root = join(import.meta.dirname, "../..");
const content = compileProgramme(await readContentFiles(join(root, "content"), root), "nl");
const modules = content.ok ? content.value.modules : [];

/** Where one answer opens other pages than another, the one with the most to do. */
const choices = ["stop", "both", "go-on", "no-porn", "agreed", "partner", "reached", "green"];

const test = base.extend<object, { readonly kept: KeptVault }>({
  kept: [
    async ({ server }, use) => {
      const kept = await makeKeptVault(server.origin);
      await use(kept);
      kept.remove();
    },
    { scope: "worker", timeout: 90_000 },
  ],
});

/** From here on module 0 keeps what is answered; the pages before it can be opened again, their answers are gone. */
const firstKeptPage = 13;

/** What is fed by fields that everybody sees, on pages that everybody sees. */
function certainFeeds(module: Module): readonly string[] {
  const pages = module.sections.flatMap((section) => section.pages);
  const certain = pages.filter(({ when, unless }) => when === undefined && unless === undefined);
  const feeds = certain.flatMap((page) =>
    pageExercises(module, page).flatMap(({ fields, feeds }) =>
      feeds.filter(
        ({ from, slot }) =>
          !slot.startsWith("check-in-") &&
          fields.some(({ id, showIf }) => id === from && showIf === undefined),
      ),
    ),
  );
  return [...new Set(feeds.map(({ tool, slot }) => `${tool}/${slot}`))].sort();
}

test("all modules were found", () => {
  expect(modules).toHaveLength(17);
});

for (const module of modules) {
  test(`${module.id} runs alone, every page looks well, and what it feeds is there`, async ({
    kept,
    server,
  }) => {
    test.setTimeout(180_000);
    // The pages of the first module are looked at in axe.spec.ts, in every look.
    const isLookedAt = module.id !== "start";
    await withKeptVault(kept, async (page) => {
      await page.clock.install();
      await page.goto(`${server.origin}/programma/${module.id}/${module.id === "start" ? firstKeptPage : 1}`);
      const titles = await walkModule(page, choices, async () => {
        if (isLookedAt) await lookAtPage(page);
      });
      expect(titles.length).toBeGreaterThan(4);
      const { tools } = await downloadExport(page);
      const own = tools.filter(({ source }) => source?.startsWith(`${module.id}/`));
      const fed = new Set(own.map(({ tool, slot }) => `${tool}/${slot}`));
      expect(certainFeeds(module).filter((feed) => !fed.has(feed))).toEqual([]);
    });
  });
}
