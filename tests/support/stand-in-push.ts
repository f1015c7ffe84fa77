import { type CDPSession, expect, type Page } from "@playwright/test";

/** The push service lies at the other end of the network: a browser without one gets its answers from here. */
export async function standInForPushService(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const key = "push-service";
    const current = () =>
      sessionStorage.getItem(key) === null
        ? null
        : {
            endpoint: sessionStorage.getItem(key),
            options: {},
            unsubscribe: async () => {
              sessionStorage.removeItem(key);
              return true;
            },
          };
    const subscribe = async (options: {
      readonly applicationServerKey: Uint8Array;
      readonly userVisibleOnly: boolean;
    }) => {
      if (options.applicationServerKey.length !== 65 || !options.userVisibleOnly)
        throw new TypeError("no key");
      sessionStorage.setItem(key, "https://push.example.org/send/1");
      return current();
    };
    Object.defineProperty(PushManager.prototype, "subscribe", { value: subscribe });
    Object.defineProperty(PushManager.prototype, "getSubscription", { value: async () => current() });
  });
}

/** Lets the browser hand the service worker an empty push, and gives what it then shows. */
export async function deliverPush(page: Page, origin: string): Promise<unknown> {
  // A worker that still keeps its first release hears nothing yet.
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === "activated");
  const session = await page.context().newCDPSession(page);
  const registrationId = await registrationOf(session);
  await session.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data: "" });
  const read = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const notices = (await registration?.getNotifications()) ?? [];
      return notices.map(({ title, body, icon }) => ({ title, body, icon: new URL(icon).pathname }));
    });
  await expect.poll(async () => (await read()).length).toBe(1);
  return read();
}

function registrationOf(session: CDPSession): Promise<string> {
  return new Promise((resolve) => {
    session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [first] = registrations;
      if (first !== undefined) resolve(first.registrationId);
    });
    void session.send("ServiceWorker.enable");
  });
}
