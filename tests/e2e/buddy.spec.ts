import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "../support/app-test.ts";
import { phone } from "../support/launch-browser.ts";
import { meetBuddy } from "../support/meet-buddy.ts";
import { deliverPush, standInForPushService } from "../support/stand-in-push.ts";
import { startServer } from "../support/start-server.ts";
import { tabTo } from "../support/tab-to.ts";

test("a buddy comes in by a link and six words, sees the signal, answers it, and stops", async ({
  page,
  server,
  browser,
}) => {
  test.setTimeout(120_000);
  const { buddy } = await meetBuddy(page, server.origin, await browser.newContext(phone));
  // An app of its own, with a name that says nothing.
  const href = await buddy.locator('link[rel="manifest"]').getAttribute("href");
  const manifest = await (await buddy.request.get(`${server.origin}${href}`)).json();
  expect([manifest.name, manifest.start_url, manifest.id]).toEqual(["Loslaten", "/buddy", "/buddy"]);

  // The signal is there within seconds, and without anything that was asked for on the other side.
  await expect(buddy.getByRole("heading", { name: "Nog geen signaal van Kim" })).toBeVisible({
    timeout: 15_000,
  });
  await page.getByRole("button", { name: /^Oranje/ }).click();
  await expect(page.getByText("Sam kan dit nu zien.")).toBeVisible({ timeout: 15_000 });
  await expect(buddy.getByRole("heading", { name: "Kim heeft het even lastig" })).toBeVisible({
    timeout: 15_000,
  });
  await expect(buddy.getByText("Oranje · zojuist")).toBeVisible();

  // The participant sees what the buddy sees: the same words, in the same order.
  const seen = await wordsOf(buddy, "main [data-tone] h2, main [data-tone] li");
  await page.getByRole("link", { name: "Dit ziet Sam" }).click();
  await expect(page.getByRole("heading", { name: "Je staat naast Kim" })).toBeVisible();
  const shown = await wordsOf(page, "main [data-tone] h2, main [data-tone] li");
  expect(shown.length).toBeGreaterThan(6);
  expect(seen.filter((words) => shown.includes(words))).toEqual(shown);

  // From here on the buddy has no mouse.
  await tabTo(buddy.getByRole("button", { name: "Ik denk aan je" }));
  await buddy.keyboard.press("Enter");
  await expect(buddy.getByText("‘Ik denk aan je’ is verstuurd.")).toBeVisible({ timeout: 15_000 });
  await page.getByRole("link", { name: "Terug" }).click();
  await page.getByRole("link", { name: /^Berichten/ }).click();
  await expect(page.getByRole("listitem").getByText("Ik denk aan je", { exact: true })).toBeVisible({
    timeout: 15_000,
  });
  await page.getByLabel("Je bericht").fill("Dank je. Het gaat weer.");
  await page.getByRole("button", { name: "Verstuur" }).click();
  await tabTo(buddy.getByRole("link", { name: /^Berichten/ }));
  await buddy.keyboard.press("Enter");
  await expect(buddy.getByText("Dank je. Het gaat weer.")).toBeVisible({ timeout: 15_000 });
  await tabTo(buddy.getByLabel("Je bericht"));
  await buddy.keyboard.type("Fijn");
  await tabTo(buddy.getByRole("button", { name: "Verstuur" }));
  await buddy.keyboard.press("Enter");
  await expect(buddy.getByRole("listitem").getByText("Fijn", { exact: true })).toBeVisible({
    timeout: 15_000,
  });
  await tabTo(buddy.getByRole("link", { name: "Terug" }));
  await buddy.keyboard.press("Enter");

  // A number to call is the buddy's own.
  await buddy.getByRole("button", { name: "Zet een nummer klaar" }).click();
  await buddy.getByLabel("Telefoonnummer van Kim").fill("06 12345678");
  await buddy.getByRole("button", { name: "Bewaar" }).click();
  await expect(buddy.getByRole("link", { name: /^Bel/ }).first()).toHaveAttribute("href", "tel:0612345678");

  await tabTo(buddy.getByRole("button", { name: "Stoppen als buddy" }));
  await buddy.keyboard.press("Enter");
  await tabTo(buddy.getByRole("button", { name: "Ja, ik stop" }));
  await buddy.keyboard.press("Enter");
  await page.getByRole("link", { name: "Terug" }).click();
  await expect(page.getByRole("heading", { name: "Sam is niet meer je buddy" })).toBeVisible({
    timeout: 30_000,
  });
  await expect(buddy.getByRole("heading", { name: "Je staat nu naast niemand" })).toBeVisible({
    timeout: 30_000,
  });
});

test("a buddy whose app is closed is woken without a word, led to their own app, and asked from Hulp nu", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const server = await startServer({ pushServices: "push.example.org" });
  const { origin } = server;
  const context = await browser.newContext({
    ...phone,
    serviceWorkers: "allow",
    permissions: ["notifications"],
  });
  const { buddy } = await meetBuddy(page, origin, context, standInForPushService);
  await buddy.getByRole("button", { name: "Zet het seintje aan" }).click();
  await expect(buddy.getByText("Het seintje staat aan op dit toestel.")).toBeVisible({ timeout: 15_000 });
  // The signal and the messages, each at the same address.
  await expect
    .poll(() => follows(server.dataFolder))
    .toEqual(["https://push.example.org/send/1", "https://push.example.org/send/1"]);
  expect(await deliverPush(buddy, origin)).toEqual([
    { title: "Even kijken", body: "Er staat iets voor je klaar.", icon: "/icons/icon-192.png" },
  ]);
  expect(await whereNoticeLeads(context)).toBe("/buddy");

  // Arranged beforehand, asked on the page that can send nothing, sent when the app opens.
  const ownPlace = page.url();
  await page.goto(`${origin}/instellingen`);
  await page.getByLabel("Ja, laat zien").check({ force: true });
  await expect(page.getByText(/^Bewaard op/).first()).toBeVisible();
  await page.goto(ownPlace);
  await page.getByLabel("Zet de knop voor Sam in Hulp nu").check({ force: true });
  await expect(page.getByText(/^Bewaard op/).first()).toBeVisible();
  await page.goto(`${origin}/hulp-nu#mensen`);
  await page.getByRole("button", { name: "Vraag Sam om te bellen" }).click();
  await expect(page.getByText(/^Het staat klaar/)).toBeVisible();
  await expect(buddy.getByRole("heading", { name: "Kim vraagt of je belt" })).toHaveCount(0);
  await page.getByRole("link", { name: "Open de app" }).click();
  await expect(buddy.getByRole("heading", { name: "Kim vraagt of je belt" })).toBeVisible({
    timeout: 20_000,
  });

  await buddy.getByRole("button", { name: "Zet het seintje uit" }).click();
  await expect.poll(() => follows(server.dataFolder)).toEqual([]);
  await context.close();
  await server.stop();
});

/** Where a tap on the notification leads when no window is open. The browser opens one only for a real tap. */
async function whereNoticeLeads(context: BrowserContext): Promise<string> {
  const [worker] = context.serviceWorkers();
  if (worker === undefined) throw new Error("there is no service worker");
  return worker.evaluate(async () => {
    const registration: ServiceWorkerRegistration = Reflect.get(globalThis, "registration");
    const clients: object = Reflect.get(globalThis, "clients");
    const [notification] = await registration.getNotifications();
    if (notification === undefined) throw new Error("nothing is shown");
    return new Promise<string>((resolve) => {
      Object.defineProperty(clients, "matchAll", { value: async () => [] });
      Object.defineProperty(clients, "openWindow", { value: async (path: string) => resolve(path) });
      const Clicked: new (type: string, init: object) => Event = Reflect.get(globalThis, "NotificationEvent");
      globalThis.dispatchEvent(new Clicked("notificationclick", { notification }));
    });
  });
}

function follows(dataFolder: string): readonly string[] {
  const database = new DatabaseSync(join(dataFolder, "loslaten.sqlite"), { readOnly: true });
  try {
    return database
      .prepare("select endpoint from push_follow")
      .all()
      .map(({ endpoint }) => String(endpoint));
  } finally {
    database.close();
  }
}

async function wordsOf(page: Page, selector: string): Promise<readonly string[]> {
  return page.locator(selector).allInnerTexts();
}
