import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { browserLaunchOptions } from "../support/find-browser.mjs";
import { launchProfile } from "../support/launch-browser.ts";
import { readRounds, reportRounds, runRounds } from "../support/rounds.ts";
import { startServer } from "../support/start-server.ts";
import { expectPage, walkStartModule } from "../support/walk-start-module.ts";

const rounds = readRounds("browser killed with -9 while two participants save", "KILL_ROUNDS", 25);

/** Ends every process of the browser on this profile as a power cut would. */
function killBrowser(profile: string): void {
  const processes = execFileSync("pgrep", ["-f", `user-data-dir=${profile}`], { encoding: "utf8" });
  for (const id of processes.trim().split("\n")) {
    try {
      process.kill(Number(id), "SIGKILL");
    } catch (error) {
      // A child that ended with its parent, between the list and the signal.
      if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
    }
  }
}

/** Adds measures to the plan one after another, as fast as the screen takes them, and tells each that it kept. */
function addMeasuresForever(page: Page): Promise<void> {
  return page.evaluate(async () => {
    // Not by frames: of two pages in one window, the one behind gets none.
    const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
    const until = async <Found>(find: () => Found | null | undefined | false): Promise<Found> => {
      for (;;) {
        const found = find();
        if (found) return found;
        await pause();
      }
    };
    const buttonNamed = (name: string) => () =>
      [...document.querySelectorAll("button")].find((button) => button.textContent?.trim() === name);
    for (let number = 0; ; number += 1) {
      const text = `maatregel ${Date.now()}-${number}`;
      (await until(buttonNamed("Nog een maatregel"))).click();
      const input = await until(() => document.querySelector<HTMLTextAreaElement>("dialog textarea"));
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(input, text);
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      (
        await until(() => {
          const save = buttonNamed("Bewaar")();
          return save && !save.disabled && save;
        })
      ).click();
      await until(
        () => !document.querySelector("dialog textarea") && document.body.textContent?.includes(text),
      );
      Reflect.get(window, "acknowledge")(text);
    }
  });
}

/** Somebody with an origin, and so with a vault, of their own in the same browser. */
type Participant = { readonly origin: string; readonly acknowledged: string[] };

/** Opens the plan, where everything must be that was ever called saved. */
async function openPlan(page: Page, { origin, acknowledged }: Participant, when: string): Promise<void> {
  await page.goto(`${origin}/plan`);
  await expectPage(page, "Mijn plan");
  // The plan is drawn a few sections at a time.
  await expect(page.getByRole("heading", { name: "Na een uitglijder" })).toBeVisible();
  const text = await page.locator("main").innerText();
  for (const measure of acknowledged) expect(text, when).toContain(measure);
}

/** One page for each participant, in a browser that was started for them. */
async function openPages(profile: string, participants: readonly Participant[], when: string) {
  const context = await launchProfile(profile, browserLaunchOptions());
  const pages: { readonly page: Page; readonly participant: Participant }[] = [];
  // One after the other: the page behind draws slowly.
  for (const participant of participants) {
    const page = await context.newPage();
    await openPlan(page, participant, when);
    await page.getByRole("button", { name: "Pas aan: Mijn maatregelen" }).click();
    await expect(page.getByRole("button", { name: "Nog een maatregel" })).toBeVisible();
    pages.push({ page, participant });
  }
  return { context, pages };
}

test("nothing that the screen called saved is lost when the browser is killed while saving", async () => {
  test.setTimeout(120_000 + rounds.asked * 15_000);
  const profile = mkdtempSync(join(tmpdir(), "loslaten-kill-"));
  const server = await startServer();
  const participants = ["127.0.0.1", "localhost"].map(
    (host): Participant => ({ origin: `http://${host}:${server.port}`, acknowledged: [] }),
  );
  try {
    const filled = await launchProfile(profile, browserLaunchOptions());
    // One after the other: they share the clock of their browser.
    for (const { origin } of participants) await walkStartModule(await filled.newPage(), origin);
    await filled.close();
    const done = await runRounds(rounds, async (round, random) => {
      const when = `before round ${round}, seed ${rounds.seed}`;
      const { context, pages } = await openPages(profile, participants, when);
      for (const { page, participant } of pages) {
        await page.exposeFunction("acknowledge", (text: string) => participant.acknowledged.push(text));
      }
      // The page dies with its browser, and what it was doing with it.
      const adding = pages.map(({ page }) => addMeasuresForever(page).catch(() => undefined));
      await new Promise((resolve) => setTimeout(resolve, 150 + random() * 700));
      killBrowser(profile);
      await Promise.all([...adding, context.close().catch(() => undefined)]);
    });
    const { context, pages } = await openPages(profile, participants, `at the end, seed ${rounds.seed}`);
    for (const { page, participant } of pages) {
      await page.goto(`${participant.origin}/vandaag`);
      await expectPage(page, "Goede");
      await expect(page.getByText(/beschadigd/)).toHaveCount(0);
    }
    await context.close();
    const acknowledged = participants.map((participant) => participant.acknowledged.length);
    for (const count of acknowledged) expect(count).toBeGreaterThan(done);
    const sum = acknowledged.reduce((total, count) => total + count, 0);
    reportRounds(rounds, { rounds: done, acknowledged: sum, lost: 0 });
  } finally {
    await server.stop();
    rmSync(profile, { recursive: true, force: true });
  }
});
