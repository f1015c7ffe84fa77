import { test as base } from "@playwright/test";
import { startServer, type TestServer } from "./start-server.ts";

/** A Playwright test with the real server beside it, one for each worker, each with an empty database. */
export const test = base.extend<object, { readonly server: TestServer }>({
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
