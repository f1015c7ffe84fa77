import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { launchProfile } from "../support/launch-browser.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { startServer } from "../support/start-server.ts";
import { expectPage, walkStartModule } from "../support/walk-start-module.ts";

const rounds = Number(process.env.KILL_ROUNDS ?? 50);
const seed = Number(process.env.KILL_SEED ?? 20261122);

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
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const until = async <Found>(find: () => Found | null | undefined | false): Promise<Found> => {
      for (;;) {
        const found = find();
        if (found) return found;
        await frame();
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

async function expectAllThere(
  page: Page,
  origin: string,
  measures: readonly string[],
  when: string,
): Promise<void> {
  await page.goto(`${origin}/plan`);
  await expectPage(page, "Mijn plan");
  const text = await page.locator("main").innerText();
  for (const measure of measures) expect(text, when).toContain(measure);
}

test(`nothing that the screen called saved is lost when the browser is killed while saving, ${rounds} rounds`, async () => {
  test.setTimeout(60_000 + rounds * 15_000);
  const profile = mkdtempSync(join(tmpdir(), "loslaten-kill-"));
  const server = await startServer();
  const random = seededRandom(seed);
  const acknowledged: string[] = [];
  try {
    const filled = await launchProfile(profile);
    await walkStartModule(filled.pages()[0] ?? (await filled.newPage()), server.origin);
    await filled.close();
    for (let round = 1; round <= rounds; round += 1) {
      const context = await launchProfile(profile);
      const page = context.pages()[0] ?? (await context.newPage());
      await expectAllThere(page, server.origin, acknowledged, `before round ${round}, seed ${seed}`);
      await page.exposeFunction("acknowledge", (text: string) => acknowledged.push(text));
      // The page dies with its browser, and what it was doing with it.
      const adding = addMeasuresForever(page).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 150 + random() * 700));
      killBrowser(profile);
      await Promise.all([adding, context.close().catch(() => undefined)]);
    }
    const context = await launchProfile(profile);
    const page = context.pages()[0] ?? (await context.newPage());
    await expectAllThere(page, server.origin, acknowledged, `at the end, seed ${seed}`);
    await page.goto(`${server.origin}/vandaag`);
    await expectPage(page, "Goede");
    await expect(page.getByText(/beschadigd/)).toHaveCount(0);
    await context.close();
    expect(acknowledged.length).toBeGreaterThan(rounds);
    console.log(`killed ${rounds} times with seed ${seed}: ${acknowledged.length} acknowledged, 0 lost`);
  } finally {
    await server.stop();
    rmSync(profile, { recursive: true, force: true });
  }
});
