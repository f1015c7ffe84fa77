import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { buildHelpNow } from "../support/build-help-now.ts";
import { startServer } from "../support/start-server.ts";

/** A port that was free a moment ago: each of the two has to know where the other will be. */
function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") return reject(new Error("no port"));
      server.close(() => resolve(address.port));
    });
  });
}

/** As the app asks: with a token in a header, so that the browser first asks whether it may. */
function askHealth(page: Page, origin: string): Promise<number | string> {
  return page.evaluate(
    (api) =>
      fetch(`${api}/api/health`, { headers: { authorization: "Bearer x" }, credentials: "omit" }).then(
        ({ status }) => status,
        () => "refused",
      ),
    origin,
  );
}

test("an app on one host asks the API on another, and neither lets in or asks anybody else", async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "loslaten-origins-"));
  const appPort = await findPort();
  const api = await startServer({ appOrigin: `http://127.0.0.1:${appPort}` });
  const stranger = await startServer();
  await buildHelpNow(folder, { api: api.origin });
  const app = await startServer({ appFolder: folder, port: appPort });

  const answer = await page.goto(`${app.origin}/hulp-nu`);
  expect(answer?.headers()["content-security-policy"]).toContain(`connect-src 'self' ${api.origin};`);
  expect(await askHealth(page, api.origin)).toBe(200);
  // The page's own policy keeps it from there, and the other server would not answer it.
  expect(await askHealth(page, stranger.origin)).toBe("refused");

  await Promise.all([api, stranger, app].map((server) => server.stop()));
  rmSync(folder, { recursive: true, force: true });
});
