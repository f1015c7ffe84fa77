import { type Browser, expect, type Page, test } from "@playwright/test";
import { addMeasure, openPlan } from "../support/add-measure.ts";
import { phone } from "../support/launch-browser.ts";
import { startServer } from "../support/start-server.ts";
import { expectPage, walkStartModule } from "../support/walk-start-module.ts";
import { typeRecoveryWords, writeRecoveryWords } from "../support/write-recovery-words.ts";

/** So often something is written on one device: on a busy machine any one of them may wait for its turn. */
const changes = 5;
const withinMs = 1_000;

/** On a page of its own, which tells what its policy stopped. */
async function newDevice(browser: Browser, violations: string[]): Promise<Page> {
  const page = await (await browser.newContext(phone)).newPage();
  page.on("console", (message) => {
    if (/Content Security Policy|Cross-Origin|TrustedHTML/.test(message.text()))
      violations.push(message.text());
  });
  return page;
}

/** Milliseconds from right before the click that keeps it on one device until it can be read on the other. */
async function measureChange(from: Page, to: Page, text: string): Promise<number> {
  let keptAtMs = Number.NaN;
  const seen = to
    .waitForFunction((wanted) => document.body.innerText.includes(wanted), text, { timeout: 30_000 })
    .then(() => performance.now());
  await addMeasure(from, text, () => {
    keptAtMs = performance.now();
  });
  return Math.round((await seen) - keptAtMs);
}

test("a change on one device stands on another within a second while both are open, with the headers that the server sends", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const server = await startServer();
  const { origin } = server;
  const violations: string[] = [];
  try {
    const first = await newDevice(browser, violations);
    await walkStartModule(first, origin);
    await first.clock.resume();
    await first.goto(`${origin}/instellingen/herstelwoorden`);
    const words = await writeRecoveryWords(first);
    await first.goto(`${origin}/instellingen/bewaren`);
    await first.getByRole("button", { name: "Zet de kopie aan" }).click();
    await expect(first.getByText("Alles staat op de server")).toBeVisible({ timeout: 60_000 });

    const second = await newDevice(browser, violations);
    await second.goto(origin);
    await second.getByRole("link", { name: "Ik gebruik Loslaten al" }).click();
    await second.getByRole("link", { name: /^Met mijn herstelwoorden/ }).click();
    await typeRecoveryWords(second, words);
    await second.getByRole("button", { name: "Haal mijn gegevens terug" }).click();
    await expectPage(second, "Dit toestel doet mee");
    await expect(second.getByText("Je gegevens zijn er")).toBeVisible({ timeout: 60_000 });

    const streaming = second.waitForResponse(
      (response) => response.headers()["content-type"]?.startsWith("text/event-stream") === true,
      { timeout: 60_000 },
    );
    const document = await second.goto(`${origin}/plan`);
    const headers = document?.headers() ?? {};
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["cross-origin-embedder-policy"]).toBe("require-corp");
    expect(await second.evaluate(() => crossOriginIsolated)).toBe(true);
    const stream = (await streaming).headers();
    expect(stream["cache-control"]).toContain("no-store");
    expect(stream["cross-origin-resource-policy"]).toBe("same-origin");

    await openPlan(second, origin);
    await openPlan(first, origin);
    const waits: number[] = [];
    for (let change = 1; change <= changes; change += 1) {
      // In both directions.
      const [from, to] = change % 2 === 0 ? [second, first] : [first, second];
      waits.push(await measureChange(from, to, `Van het ene naar het andere toestel, keer ${change}`));
    }
    console.log(`a change stands on the other device after ${waits.join(", ")} ms`);
    expect(Math.min(...waits)).toBeLessThan(withinMs);
    expect(violations).toEqual([]);
  } finally {
    await server.stop();
  }
});
