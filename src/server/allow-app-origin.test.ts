import { expect, onTestFinished, test } from "vitest";
import type { PublicOrigin } from "./read-config.ts";
import { readConfig } from "./read-config.ts";
import { securityTxt } from "./security-txt.ts";
import { openTestDatabase } from "./testing/test-database.test-support.ts";
import { startTestServer } from "./testing/test-server.test-support.ts";

function toOrigin(text: string): PublicOrigin {
  const config = readConfig({ APP_ORIGIN: text });
  if (!config.ok || config.value.appOrigin === null) throw new Error("no origin");
  return config.value.appOrigin;
}

async function openServer(appOrigin: PublicOrigin | null) {
  const opened = await openTestDatabase();
  onTestFinished(() => opened.close());
  return startTestServer(opened, { appOrigin }).ask;
}

const app = "https://app.example.org";
const fromApp = { origin: app, "sec-fetch-site": "same-site" };

test("the app at its own origin may ask, with a token and a body, and may read when to come back", async () => {
  const ask = await openServer(toOrigin(app));
  const preflight = await ask("/api/records", {
    method: "OPTIONS",
    headers: {
      ...fromApp,
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization,content-type",
    },
  });
  expect(preflight.status).toBe(204);
  expect(Object.fromEntries(preflight.headers)).toMatchObject({
    "access-control-allow-origin": app,
    "access-control-allow-methods": "GET, POST",
    "access-control-allow-headers": "authorization, content-type",
    vary: "origin",
  });
  const answer = await ask("/api/health", { headers: fromApp });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("access-control-allow-origin")).toBe(app);
  expect(answer.headers.get("access-control-expose-headers")).toBe("retry-after");
  expect(answer.headers.has("access-control-allow-credentials")).toBe(false);
});

test.each([
  "https://app.example.org.evil.example",
  "http://app.example.org",
  "https://APP.example.org",
  "https://example.org",
  "null",
])("another origin is refused and told nothing: %s", async (origin) => {
  const ask = await openServer(toOrigin(app));
  const headers = { origin, "sec-fetch-site": "cross-site" };
  for (const init of [{ headers }, { method: "OPTIONS", headers }]) {
    const answer = await ask("/api/health", init);
    expect(answer.status).toBe(403);
    expect(answer.headers.has("access-control-allow-origin")).toBe(false);
  }
});

test("without an app elsewhere nobody elsewhere may ask", async () => {
  const ask = await openServer(null);
  const answer = await ask("/api/health", { headers: fromApp });
  expect(answer.status).toBe(403);
  expect(answer.headers.has("access-control-allow-origin")).toBe(false);
});

test("security.txt names the contact, runs out within half a year, and is not there without one", async () => {
  const opened = await openTestDatabase();
  onTestFinished(() => opened.close());
  const facts = { contact: "mailto:security@example.org", publicOrigin: null };
  const text = securityTxt({ ...facts, startedMs: Date.UTC(2026, 0, 1) });
  // 182 days after 1 January 2026.
  expect(text).toBe(
    "Contact: mailto:security@example.org\nExpires: 2026-07-02T00:00:00.000Z\nPreferred-Languages: nl, en\n",
  );
  const told = await startTestServer(opened, { securityTxt: text }).ask("/.well-known/security.txt");
  expect(await told.text()).toBe(text);
  expect(told.headers.get("content-type")).toMatch(/^text\/plain; charset=utf-8$/i);
  expect((await startTestServer(opened).ask("/.well-known/security.txt")).status).toBe(404);
});
