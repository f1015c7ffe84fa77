import { expect, test } from "vitest";
import { v } from "../lib/schema.ts";
import { apiProblemSchema } from "../protocol/api-problem.ts";
import { healthSchema } from "../protocol/health.ts";
import { type AppParts, buildApp } from "./app.ts";
import { createHeadHub } from "./heads/head-hub.ts";
import type { LogEntry } from "./log.ts";
import { rateRules } from "./rate/limit-visitors.ts";
import { readConfig } from "./read-config.ts";
import { readStaticFiles, type StaticFiles } from "./static-files.ts";
import { makeAppFolder, startPage } from "./testing/app-folder.test-support.ts";
import { openTestDatabase } from "./testing/test-database.test-support.ts";

type TestApp = {
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  readonly parts: AppParts;
  readonly entries: readonly LogEntry[];
};

type TestOptions = {
  readonly publicOrigin?: string;
  readonly files?: StaticFiles;
  readonly isTaking?: boolean;
};

async function openApp({ publicOrigin = "", files, isTaking = true }: TestOptions = {}): Promise<TestApp> {
  const entries: LogEntry[] = [];
  let clockMs = 0;
  const config = readConfig({ PUBLIC_ORIGIN: publicOrigin });
  const read = readStaticFiles(makeAppFolder());
  if (!config.ok || !read.ok) throw new Error("the test app cannot be built");
  const parts: AppParts = {
    opened: await openTestDatabase(),
    heads: createHeadHub(),
    rates: rateRules,
    quota: 1_048_576,
    practiceQuota: 1_048_576,
    addressHeader: null,
    push: null,
    files: files ?? read.value,
    publicOrigin: config.value.publicOrigin,
    appOrigin: config.value.appOrigin,
    securityTxt: null,
    log: (entry) => entries.push(entry),
    nowMs: () => {
      clockMs += 7.2;
      return clockMs;
    },
    clockMs: () => 0,
    random: (length) => new Uint8Array(length),
    giveUp: () => {
      throw new Error("the server gave up");
    },
    nextTurn: async () => {},
    isTaking: () => isTaking,
  };
  const app = buildApp(parts);
  const request = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has("host")) headers.set("host", "localhost:3000");
    return app.request(path, { ...init, headers }, { incoming: { socket: { remoteAddress: "127.0.0.1" } } });
  };
  return { request, parts, entries };
}

/** Files that fail like a mistake of ours would, with what was asked in the message. */
class BrokenFiles extends Map {
  override get(path: string): never {
    throw new RangeError(`cannot read ${path}`);
  }
}

test("the server is healthy when its database answers", async () => {
  const { request } = await openApp();
  const answer = await request("/api/health");
  expect(answer.status).toBe(200);
  expect(v.parse(healthSchema, await answer.json())).toEqual({ status: "ok" });
});

test("a server that was asked to stop is well, and wants no more visitors", async () => {
  for (const [isTaking, status] of [
    [true, 200],
    [false, 503],
  ] as const) {
    const { request } = await openApp({ isTaking });
    expect((await request("/api/ready")).status).toBe(status);
    expect((await request("/api/health")).status).toBe(200);
  }
});

test("the server says so when its database does not answer", async () => {
  const { request, parts, entries } = await openApp();
  await parts.opened.database.schema.dropTable("instance").execute();
  const answer = await request("/api/health");
  expect(answer.status).toBe(503);
  expect(v.parse(healthSchema, await answer.json())).toEqual({ status: "unavailable" });
  expect(entries.map((entry) => entry.event)).toEqual(["database-failed", "request"]);
});

test("what the api does not know is not found, whatever the method", async () => {
  const { request } = await openApp();
  for (const method of ["GET", "POST", "DELETE"]) {
    for (const path of ["/api", "/api/", "/api/none", "/api/none.js", "/api/health/none"]) {
      const answer = await request(path, { method, headers: { accept: "text/html" } });
      expect([method, path, answer.status]).toEqual([method, path, 404]);
      expect(v.parse(apiProblemSchema, await answer.json())).toEqual({ type: "not-found" });
    }
  }
});

test("a name that only starts like the api is a place in the app", async () => {
  const { request } = await openApp();
  const answer = await request("/apis", { headers: { accept: "text/html" } });
  expect(await answer.text()).toBe(startPage);
});

test("HEAD works for pages and for the api", async () => {
  const { request } = await openApp();
  for (const path of ["/", "/api/health"]) {
    const answer = await request(path, { method: "HEAD" });
    expect([path, answer.status, await answer.text()]).toEqual([path, 200, ""]);
  }
});

/** One request for every way in which the app can answer. */
const everyKind: readonly (readonly [string, number, string, RequestInit])[] = [
  ["page", 200, "/", {}],
  ["file", 200, "/assets/app-C0ntentH.js", {}],
  ["health", 200, "/api/health", {}],
  ["no file", 404, "/none.js", {}],
  ["no route", 404, "/api/none", {}],
  ["wrong method", 405, "/", { method: "POST" }],
  [
    "too large",
    413,
    "/api/none",
    { method: "POST", body: "x".repeat(100_000), headers: { "content-length": "100000" } },
  ],
  ["cross-site", 403, "/api/health", { headers: { "sec-fetch-site": "cross-site" } }],
  ["wrong host for the api", 421, "/api/health", { headers: { host: "evil.example" } }],
  ["wrong host for a page", 421, "/", { headers: { host: "evil.example" } }],
];

test("every answer carries all security headers", async () => {
  const good = await openApp({ publicOrigin: "https://example.org" });
  const broken = await openApp({ publicOrigin: "https://example.org", files: new BrokenFiles() });
  const answers: Response[] = [await broken.request("/")];
  expect(answers[0]?.status).toBe(500);
  for (const [name, status, path, init] of everyKind) {
    const answer = await good.request(path, init);
    expect([name, answer.status]).toEqual([name, status]);
    answers.push(answer);
  }
  for (const { headers } of answers) {
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'self'/);
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-embedder-policy")).toBe("require-corp");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("permissions-policy")).toContain("camera=()");
    expect(headers.get("permissions-policy")).toContain("publickey-credentials-get=(self)");
    expect(headers.get("origin-agent-cluster")).toBe("?1");
    expect(headers.get("strict-transport-security")).toBe("max-age=63072000; includeSubDomains");
    expect(headers.get("cache-control")).not.toBeNull();
    for (const talkative of ["server", "x-powered-by", "access-control-allow-origin", "set-cookie"]) {
      expect(headers.get(talkative)).toBeNull();
    }
  }
});

test("browsers are held to https only when they come over https", async () => {
  for (const publicOrigin of ["", "http://localhost:3000"]) {
    const { request } = await openApp({ publicOrigin });
    expect((await request("/")).headers.get("strict-transport-security")).toBeNull();
  }
});

test("no answer of the api is ever stored", async () => {
  const { request } = await openApp();
  for (const [name, , path, init] of everyKind.filter(([, , path]) => path.startsWith("/api"))) {
    expect((await request(path, init)).headers.get("cache-control"), name).toBe("no-store");
  }
});

test("only requests for our own name are answered", async () => {
  const { request } = await openApp({ publicOrigin: "https://example.org" });
  const own = [
    "localhost",
    "LOCALHOST:8080",
    "127.0.0.1:3000",
    "[::1]:3000",
    "example.org",
    "Example.org:443",
  ];
  for (const host of own) expect((await request("/", { headers: { host } })).status, host).toBe(200);
  const foreign = [
    "evil.example",
    "example.org.evil.example",
    "evil.example:3000",
    "localhost.evil.example",
    "evil.example@localhost",
    "localhost@evil.example",
    "localhost/evil.example",
    "example.org:8443",
    "sub.example.org",
    "0.0.0.0:3000",
    "localhost, evil.example",
    "",
  ];
  for (const host of foreign) {
    for (const path of ["/", "/sw.js", "/api/health"]) {
      const answer = await request(path, { headers: { host } });
      expect([host, path, answer.status]).toEqual([host, path, 421]);
      expect(await answer.text()).not.toContain("example");
    }
  }
});

test("another site cannot make a browser use the api, and can link to a page", async () => {
  const { request } = await openApp();
  for (const site of ["cross-site", "same-site", "anything"]) {
    const headers = { "sec-fetch-site": site };
    const answer = await request("/api/health", { headers });
    expect([site, answer.status]).toEqual([site, 403]);
    expect(v.parse(apiProblemSchema, await answer.json())).toEqual({ type: "cross-site" });
    expect((await request("/", { headers })).status).toBe(200);
  }
  for (const site of ["same-origin", "none"]) {
    expect((await request("/api/health", { headers: { "sec-fetch-site": site } })).status).toBe(200);
  }
});

test("a body that is too large is refused, whether its length is told or not", async () => {
  const { request } = await openApp();
  const body = "x".repeat(16 * 1024 + 1);
  const told = await request("/api/none", {
    method: "POST",
    body,
    headers: { "content-length": String(body.length) },
  });
  const untold = await request("/api/none", {
    method: "POST",
    body: new Blob([body]).stream(),
    duplex: "half",
  } as RequestInit);
  for (const answer of [told, untold]) {
    expect(answer.status).toBe(413);
    expect(v.parse(apiProblemSchema, await answer.json())).toEqual({ type: "too-large" });
  }
  const fitting = {
    method: "POST",
    body: body.slice(1),
    headers: { "content-length": String(body.length - 1) },
  };
  expect((await request("/api/none", fitting)).status).toBe(404);
});

test("a request leaves its route, status and duration in the log", async () => {
  const { request, entries } = await openApp();
  await request("/api/health");
  await request("/api/none");
  await request("/programma/les-3", { headers: { accept: "text/html" } });
  expect(entries).toEqual([
    { event: "request", route: "/api/health", status: 200, ms: 7 },
    { event: "request", route: "/api/*", status: 404, ms: 7 },
    { event: "request", route: "/*", status: 200, ms: 7 },
  ]);
});

test("nothing that somebody sends comes back in the log or in a refusal", async () => {
  const good = await openApp();
  const broken = await openApp({ files: new BrokenFiles() });
  const headers = {
    "user-agent": "m4rker",
    "x-forwarded-for": "m4rker",
    cookie: "m4rker",
    accept: "text/html",
  };
  for (const { request, entries } of [good, broken]) {
    for (const method of ["GET", "POST", "PUT"]) {
      for (const path of ["/m4rker", "/m4rker.js", "/api/m4rker", "/api/health"]) {
        for (const host of ["localhost", "m4rker.example"]) {
          const body = method === "GET" ? null : "m4rker".repeat(5_000);
          const init = {
            method,
            body,
            headers: { ...headers, host, "content-length": `${body?.length ?? 0}` },
          };
          const answer = await request(`${path}?m4rker=m4rker`, init);
          expect(JSON.stringify([...answer.headers]) + (await answer.text())).not.toContain("m4rker");
        }
      }
    }
    expect(entries.length).toBeGreaterThanOrEqual(24);
    expect(JSON.stringify(entries)).not.toContain("m4rker");
  }
});

test("our own mistake is answered without a word about it, and its place is logged", async () => {
  const { request, entries } = await openApp({ files: new BrokenFiles() });
  const answer = await request("/");
  expect([answer.status, await answer.text()]).toEqual([500, "failed\n"]);
  expect(entries[0]).toMatchObject({ event: "request-failed", route: "/*", error: { name: "RangeError" } });
});
