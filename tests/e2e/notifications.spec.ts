import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type BrowserContext, expect, test } from "@playwright/test";
import { expectAccessible } from "../accessibility/expect-accessible.ts";
import { browserLaunchOptions } from "../support/find-browser.mjs";
import { keepOneAnswer } from "../support/keep-one-answer.ts";
import { phone } from "../support/launch-browser.ts";
import { meetBuddy } from "../support/meet-buddy.ts";
import { deliverPush, standInForPushService } from "../support/stand-in-push.ts";
import { startServer } from "../support/start-server.ts";
import { writeRecoveryWords } from "../support/write-recovery-words.ts";

// The headless shell has no notifications.
test.use({ launchOptions: browserLaunchOptions(), serviceWorkers: "allow" });

test("with a copy, a device is woken at times that only it knows the meaning of, and shows words about nothing", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const server = await startServer({ pushServices: "push.example.org" });
  const { origin } = server;
  const context = await browser.newContext({ permissions: ["notifications"] });
  const page = await context.newPage();
  await standInForPushService(page);
  await keepOneAnswer(page, origin);
  await page.goto(`${origin}/instellingen/herstelwoorden`);
  await writeRecoveryWords(page);
  await page.goto(`${origin}/instellingen/bewaren`);
  await page.getByRole("button", { name: "Zet de kopie aan" }).click();
  await expect(page.getByText("Alles staat op de server")).toBeVisible({ timeout: 20_000 });

  await page.goto(`${origin}/plan/herinneringen`);
  await expect(page.getByText("Zet eerst hierboven een herinnering aan.")).toBeVisible();
  await page.getByRole("checkbox", { name: "Mijn dagboek" }).check({ force: true });
  await expectAccessible(page);
  expect(subscriptions(server.dataFolder)).toEqual([]);
  await page.getByRole("button", { name: "Zet de melding aan" }).click();
  await expect(page.getByText("De melding staat aan op dit toestel.")).toBeVisible();
  expect(subscriptions(server.dataFolder)).toEqual([
    { endpoint: "https://push.example.org/send/1", minutes: 7 },
  ]);
  await page
    .getByRole("group", { name: "Op welke dagen?" })
    .getByLabel("ma", { exact: true })
    .uncheck({ force: true });
  await expect.poll(() => subscriptions(server.dataFolder)[0]?.minutes).toBe(6);

  const notice = await deliverPush(page, origin);
  expect(notice).toEqual([
    { title: "Even kijken", body: "Er staat iets voor je klaar.", icon: "/icons/icon-192.png" },
  ]);

  await page.getByRole("button", { name: "Zet de melding uit" }).click();
  await expect(page.getByText("De melding staat uit op dit toestel.")).toBeVisible();
  expect(subscriptions(server.dataFolder)).toEqual([]);
  expect(server.output()).not.toContain("push.example");
  await context.close();
  await server.stop();
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
  await expect(buddy.getByText("Het seintje staat aan op dit toestel.")).toBeVisible();
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

/** What the server knows of who wants to be woken. */
function subscriptions(
  dataFolder: string,
): readonly { readonly endpoint: string; readonly minutes: number }[] {
  const database = new DatabaseSync(join(dataFolder, "loslaten.sqlite"), { readOnly: true });
  try {
    const rows = database
      .prepare(
        "select endpoint, (select count(*) from push_minute m where m.public_key = s.public_key) as minutes from push_subscription s",
      )
      .all();
    return rows.map(({ endpoint, minutes }) => ({ endpoint: String(endpoint), minutes: Number(minutes) }));
  } finally {
    database.close();
  }
}

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
