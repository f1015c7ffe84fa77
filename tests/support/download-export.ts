import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { type ExportFile, exportFileSchema } from "../../src/domain/export/export-file.ts";
import { v } from "../../src/lib/schema.ts";

/** Everything in the vault, as its own screen gives it. Goes there without a page load, which would lock the app. */
export async function downloadExport(page: Page): Promise<ExportFile> {
  await page.evaluate(() => {
    history.pushState(null, "", "/instellingen/downloaden");
    dispatchEvent(new PopStateEvent("popstate"));
  });
  await page.getByRole("radio", { name: /^Voor een ander programma/ }).check({ force: true });
  const landed = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download", exact: true }).click();
  const file = await landed;
  return v.parse(exportFileSchema, JSON.parse(await readFile(await file.path(), "utf8")));
}
