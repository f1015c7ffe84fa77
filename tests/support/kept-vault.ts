import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { keepOneAnswer } from "./keep-one-answer.ts";
import { launchProfile } from "./launch-browser.ts";

/** A profile folder of a browser in which module 0 has been begun: one answer is kept, and no module is done. */
export type KeptVault = { readonly folder: string; readonly remove: () => void };

export async function makeKeptVault(origin: string): Promise<KeptVault> {
  const folder = mkdtempSync(join(tmpdir(), "loslaten-kept-"));
  const context = await launchProfile(folder);
  await keepOneAnswer(context.pages()[0] ?? (await context.newPage()), origin);
  await context.close();
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Its keys can't be copied out of a browser, so that the folder is: a browser of its own begins with it. */
export async function withKeptVault(kept: KeptVault, use: (page: Page) => Promise<void>): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), "loslaten-copy-"));
  cpSync(kept.folder, copy, { recursive: true });
  const context = await launchProfile(copy);
  try {
    await use(context.pages()[0] ?? (await context.newPage()));
  } finally {
    await context.close();
    rmSync(copy, { recursive: true, force: true });
  }
}
