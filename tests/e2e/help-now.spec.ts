import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type Page, type PlaywrightTestOptions } from "@playwright/test";
import { buildHelpNow } from "../support/build-help-now.ts";
import { findViolations } from "../support/find-violations.ts";
import { startServer } from "../support/start-server.ts";

/** How somebody looks at the screen. Large text is set by a style of the test, which the policy would drop. */
type View = Partial<Pick<PlaywrightTestOptions, "viewport" | "contextOptions">> & {
  readonly isTextLarge?: boolean;
};
type App = { readonly origin: string; readonly helpCardUrl: string };

const test = base.extend<object, { app: App }>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "loslaten-help-now-"));
      const { helpCardUrl } = await buildHelpNow(folder);
      const server = await startServer({ appFolder: folder });
      await use({ origin: server.origin, helpCardUrl });
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
});

const reason = "Ik wil ’s avonds weer echt bij Noor zijn.";

const everythingElse = {
  people: [
    { name: "Mark", phone: "06-12 34 56 78", isBuddy: true },
    { name: "Mijn zus", phone: null, isBuddy: false },
  ],
  message: "Kun je me bellen?",
  letter: "Hé. Leg eerst je telefoon weg.",
  sleep: ["Een saai boek in de keuken"],
  inbox: null,
};

async function writeHelpCard(
  page: Page,
  { helpCardUrl }: App,
  techniques: readonly string[],
  rest: object = {},
): Promise<void> {
  await page.evaluate(
    async ({ url, card }) => {
      const { writeHelpCard } = await import(url);
      await writeHelpCard(card);
    },
    { url: helpCardUrl, card: { reason, techniques, ...rest } },
  );
}

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("the numbers can be called and every way on opens and closes", async ({ page, app }) => {
    await page.goto(`${app.origin}/hulp-nu`);
    await page.getByRole("link", { name: /^Bel iemand/ }).click();
    await expect(page.locator('a[href="tel:112"]')).toBeVisible();
    await expect(page.locator('a[href="tel:113"]')).toBeVisible();
    await page.locator("#crisis").getByRole("link", { name: "Terug" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Adem in");
    await expect(page.getByRole("button", { name: "Pauze" })).toBeHidden();
  });
});

test("an address that ends in #crisis opens the crisis card at once", async ({ page, app }) => {
  await page.goto(`${app.origin}/hulp-nu#crisis`);
  await expect(page.getByRole("link", { name: "Bel 112" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Adem in" })).toBeHidden();
  await expect(page).toHaveTitle("Loslaten");
});

test("the wave runs from the start, holds on a pause, and ends with a choice", async ({ page, app }) => {
  await page.clock.install({ time: new Date("2026-11-22T23:10:00") });
  await page.goto(`${app.origin}/hulp-nu`);
  // From here on only the test lets time pass, however slow the machine is; the wave begins anew.
  await page.clock.pauseAt(new Date("2026-11-22T23:12:00"));
  await page.getByText("1 min", { exact: true }).click();
  await page.getByText("3 min", { exact: true }).click();
  const clock = page.getByRole("timer").first();
  await page.clock.runFor(60_000);
  await expect(clock).toContainText("2:00");
  await page.getByRole("button", { name: "Pauze" }).click();
  await page.clock.runFor(60_000);
  await expect(clock).toContainText("2:00");
  await page.getByRole("button", { name: "Verder" }).click();
  await page.clock.runFor(120_500);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Je bleef erbij");
  await page.getByText("10 min").click();
  await expect(clock).toContainText("10:00");
});

test("the delay starts by one tap, goes on while the page is loaded anew, and keeps only its start", async ({
  page,
  app,
}) => {
  await page.clock.install({ time: new Date("2026-11-22T23:10:00") });
  await page.goto(`${app.origin}/hulp-nu`);
  await page.clock.pauseAt(new Date("2026-11-22T23:10:30"));
  await page.getByRole("link", { name: /^15 min uitstel/ }).click();
  await page.clock.runFor(60_000);
  await expect(page.locator("#delay-clock")).toHaveText("14:00");
  await page.reload();
  await page.clock.runFor(60_000);
  await expect(page.locator("#delay-clock")).toHaveText("13:00");
  const kept = await page.evaluate(() => Object.values({ ...sessionStorage, ...localStorage }));
  expect(kept).toHaveLength(1);
  expect(kept[0]).toMatch(/^\d{13}$/);
  await page.clock.runFor(13 * 60_000);
  await expect(page.getByText("Het kwartier is om.")).toBeVisible();
});

test("back from a panel returns to the tile, and the address leaves no trail", async ({ page, app }) => {
  await page.goto(`${app.origin}/hulp-nu`);
  const steps = await page.evaluate(() => history.length);
  for (let round = 0; round < 3; round += 1) {
    await page.getByRole("link", { name: /^Weg van hier/ }).click();
    await expect(page.getByRole("heading", { name: "Weg van hier" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("link", { name: /^Weg van hier/ })).toBeFocused();
    // The step back is done when the address says so, a moment after the focus.
    await expect(page).toHaveURL(/\/hulp-nu$/);
  }
  expect(await page.evaluate(() => history.length)).toBe(steps + 1);
});

test("whoever closes a panel before the page has heard of it, or twice at once, stands where they began", async ({
  page,
  app,
}) => {
  await page.goto(`${app.origin}/hulp-nu`);
  const steps = await page.evaluate(() => history.length);
  await page.evaluate(() => {
    const pressEscape = () => dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    // The address is that of the panel at once; that it has changed is told later.
    location.hash = "crisis";
    pressEscape();
    pressEscape();
  });
  await expect(page).toHaveURL(/\/hulp-nu$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Adem in");
  expect(await page.evaluate(() => history.length)).toBe(steps + 1);
});

test("a panel that the address brought closes without leaving the page, also after another was opened from it", async ({
  page,
  app,
}) => {
  await page.goto(`${app.origin}/hulp-nu#crisis`);
  await page.evaluate(() => {
    location.hash = "mensen";
  });
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: "Bel 112" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Adem in");
});

test("own words show without unlocking when they were allowed, and go when they are no longer", async ({
  page,
  app,
}) => {
  await page.goto(`${app.origin}/hulp-nu`);
  await expect(page.getByRole("link", { name: /^Mijn reden/ })).toBeHidden();
  await writeHelpCard(page, app, ["<b>Koud water</b>"]);
  await page.reload();
  await page.getByRole("link", { name: /^Mijn reden/ }).click();
  await expect(page.getByText(reason)).toBeVisible();
  await expect(page.locator("#reden").getByText("<b>Koud water</b>")).toBeVisible();
  await page.evaluate(async (url) => (await import(url)).removeHelpCard(), app.helpCardUrl);
  await page.goto(`${app.origin}/hulp-nu?again`);
  await expect(page.getByRole("link", { name: /^Kijk om je heen/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Mijn reden/ })).toBeHidden();
});

test("own people can be called and sent what was prepared, in one tap each", async ({ page, app }) => {
  await page.goto(`${app.origin}/hulp-nu`);
  await writeHelpCard(page, app, [], everythingElse);
  await page.reload();
  await page.getByRole("link", { name: "Bel Mark Je buddy" }).click();
  await expect(page.getByRole("link", { name: "Bel Mark", exact: true })).toHaveAttribute(
    "href",
    "tel:0612345678",
  );
  await expect(page.getByRole("link", { name: "Stuur Mark een bericht" })).toHaveAttribute(
    "href",
    "sms:0612345678?&body=Kun%20je%20me%20bellen%3F",
  );
  await expect(page.getByRole("link", { name: "Bel Mijn zus" })).toHaveCount(0);
  await page.getByRole("link", { name: "In gevaar? Bel 112 of 113" }).click();
  await expect(page.getByRole("link", { name: "Bel 112" })).toBeVisible();
});

test("the urge is asked for before and after, and nothing of it is kept without leave", async ({
  page,
  app,
}) => {
  await page.clock.install();
  await page.goto(`${app.origin}/hulp-nu`);
  const before = page.getByRole("group", { name: "Hoe sterk is de trek nu?" });
  await before.getByText("7", { exact: true }).click();
  await expect(page.getByText("Trek bij het begin: 7")).toBeVisible();
  await page.clock.runFor(181_000);
  await page.getByRole("group", { name: "Hoe sterk is de trek nu?" }).getByText("3", { exact: true }).click();
  await expect(page.getByText("De golf zakte: van 7 naar 3.")).toBeVisible();
  await expect(page.getByText("Hier wordt niets van bewaard.")).toBeVisible();
  expect(await page.evaluate(() => ({ ...sessionStorage, ...localStorage }))).toEqual({});
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test("with the arrows somebody walks over the numbers, and Enter chooses", async ({ page, app }) => {
  await page.goto(`${app.origin}/hulp-nu`);
  await page.locator('input[name="before"]').first().focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowRight");
  await expect(page.locator('input[name="before"][value="4"]')).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Trek bij het begin: 4")).toBeVisible();
  await expect(page.getByRole("button", { name: "Pas aan" })).toBeFocused();
});

test("first aid goes step by step, each a minute or sooner, and ends without a task", async ({
  page,
  app,
}) => {
  await page.clock.install();
  await page.goto(`${app.origin}/hulp-nu`);
  await page.getByRole("link", { name: /^Toch gebeurd/ }).click();
  await expect(page.getByText("Stop hier.")).toBeVisible();
  await expect(page.getByText("Zorg voor je lijf.")).toBeHidden();
  await page.clock.runFor(60_500);
  await expect(page.getByText("Zorg voor je lijf.")).toBeVisible();
  await expect(page.getByText("Stap 2 van 3")).toBeVisible();
  await page.getByRole("button", { name: "Volgende stap" }).click();
  await page.getByRole("button", { name: "Volgende stap" }).click();
  await expect(page.getByText("Meer hoeft nu niet.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Onthoud het voor me" })).toBeHidden();
});

test("hiding leaves a neutral page and no way back", async ({ page, app }) => {
  await page.goto(`${app.origin}/hulp-nu`);
  await page.getByRole("link", { name: "Snel verbergen" }).click();
  await expect(page).toHaveTitle("Boodschappen");
  await page.goBack();
  expect(page.url()).not.toContain("hulp-nu");
  await page.goto(`${app.origin}/lijst`);
  expect((await page.content()).toLowerCase()).not.toContain("loslaten");
  await page.getByRole("link", { name: "Klaar" }).click();
  await expect(page).toHaveURL(`${app.origin}/`);
});

test.describe("with its service worker", () => {
  test.use({ serviceWorkers: "allow" });

  test("the policy of the server lets all of it run, and reports nothing", async ({ page, app }) => {
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`${app.origin}/hulp-nu`);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
    await page.goto(`${app.origin}/lijst`);
    expect(complaints).toEqual([]);
  });
});

test.describe("for everybody", () => {
  const views: Readonly<Record<string, View>> = {
    phone: {},
    narrow: { viewport: { width: 320, height: 640 } },
    "on its side": { viewport: { width: 844, height: 390 } },
    desk: { viewport: { width: 1280, height: 800 } },
    "forced colours": { contextOptions: { forcedColors: "active" } },
    "reduced motion": { contextOptions: { reducedMotion: "reduce" } },
    "large text": { isTextLarge: true },
  };
  const places = [
    "/hulp-nu",
    "/hulp-nu#weg",
    "/hulp-nu#kijk",
    "/hulp-nu#uitstel",
    "/hulp-nu#crisis",
    "/hulp-nu#uitglijder",
    "/hulp-nu#slaap",
    "/lijst",
  ];
  const ownPlaces = ["/hulp-nu", "/hulp-nu#lijst", "/hulp-nu#reden", "/hulp-nu#brief", "/hulp-nu#mensen"];

  for (const [name, { isTextLarge = false, ...options }] of Object.entries(views)) {
    test.describe(name, () => {
      test.use({ ...options, bypassCSP: isTextLarge });

      test("no finding of axe, nothing wider than the screen, targets a thumb can hit", async ({
        page,
        app,
      }) => {
        test.slow();
        const look = async (place: string) => {
          await page.goto(`${app.origin}${place}`);
          if (isTextLarge) await page.addStyleTag({ content: "html { font-size: 200% }" });
          expect(await findViolations(page), place).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), place).toBe(0);
          expect(await smallTargets(page), place).toEqual([]);
        };
        for (const place of places) await look(place);
        await page.goto(`${app.origin}/hulp-nu`);
        await writeHelpCard(page, app, ["Koud water over mijn polsen"], everythingElse);
        for (const place of ownPlaces) await look(place);
      });
    });
  }
});

/** Links and buttons lower or narrower than 44 px; a radio is as big as its label. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("a, button, label")]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 43.9 || box.height < 43.9))
      .map(({ element }) => element.textContent ?? ""),
  );
}
