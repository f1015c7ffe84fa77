import { type Browser, test as base } from "@playwright/test";
import { startServer, type TestServer } from "./start-server.ts";

/**
 * A Playwright test with the real server beside it, one for each worker, each with an empty database. Where one fails, it
 * says what stood on each page: on a machine that keeps nothing else, that is all there is to go by.
 */
export const test = base.extend<{ readonly pagesOfFailure: undefined }, { readonly server: TestServer }>({
  pagesOfFailure: [
    // `page` is asked for so that it is still open when this ends.
    async ({ browser, page: _ }, use, info) => {
      await use(undefined);
      if (info.status !== info.expectedStatus) console.log(`\n${info.title}\n${await pagesToText(browser)}`);
    },
    { auto: true },
  ],
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
});

export { expect } from "@playwright/test";

async function pagesToText(browser: Browser): Promise<string> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const texts = pages.map(async (page) => {
    const tree = await page
      .locator("body")
      .ariaSnapshot({ timeout: 5_000 })
      .catch((error: unknown) => String(error));
    return `— ${page.url()}\n${tree}`;
  });
  return (await Promise.all(texts)).join("\n");
}
