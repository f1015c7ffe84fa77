import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "./read-config.ts";

test("without any setting the server is for this machine only", () => {
  expect(readConfig({ PATH: "/bin" })).toEqual({
    ok: true,
    value: {
      host: "127.0.0.1",
      port: 3000,
      database: { type: "sqlite", dataFolder: resolve("data") },
      appFolder: resolve("dist/app"),
      publicOrigin: null,
      appOrigin: null,
      securityContact: null,
      addressHeader: null,
      quota: 64 * 1_048_576,
      practiceQuota: 512 * 1_048_576,
      pushServices: [
        "fcm.googleapis.com",
        "updates.push.services.mozilla.com",
        "*.notify.windows.com",
        "web.push.apple.com",
      ],
      metricsPort: null,
    },
  });
});

test("an empty variable counts as one that is not set", () => {
  expect(readConfig({ HOST: "", PORT: "", DATA_DIR: "", APP_DIR: "", PUBLIC_ORIGIN: "" })).toEqual(
    readConfig({}),
  );
});

test("every setting is read", () => {
  const config = readConfig({
    HOST: "0.0.0.0",
    PORT: "0",
    DATA_DIR: "/srv/data",
    APP_DIR: "/srv/app",
    PUBLIC_ORIGIN: "https://Example.org:443/",
    APP_ORIGIN: "https://App.example.org/",
    SECURITY_CONTACT: "mailto:security@example.org",
    SPACE_QUOTA_MB: "5",
    PRACTICE_QUOTA_MB: "70",
    ADDRESS_HEADER: "X-Forwarded-For",
    PUSH_SERVICES: "push.example.org,*.example.net,http://127.0.0.1:9000",
    METRICS_PORT: "9464",
  });
  expect(config).toEqual({
    ok: true,
    value: {
      host: "0.0.0.0",
      port: 0,
      database: { type: "sqlite", dataFolder: "/srv/data" },
      appFolder: "/srv/app",
      publicOrigin: "https://example.org",
      appOrigin: "https://app.example.org",
      securityContact: "mailto:security@example.org",
      addressHeader: "x-forwarded-for",
      quota: 5 * 1_048_576,
      practiceQuota: 70 * 1_048_576,
      pushServices: ["push.example.org", "*.example.net", "http://127.0.0.1:9000"],
      metricsPort: 9464,
    },
  });
});

test("a database address chooses PostgreSQL, and never shows in text", () => {
  const config = readConfig({ DATABASE_URL: "postgresql://me:5ecret@db/loslaten", DATABASE_POOL_SIZE: "3" });
  if (!config.ok || config.value.database.type !== "postgres") throw new Error("not PostgreSQL");
  expect(config.value.database.poolSize).toBe(3);
  expect(config.value.database.url.reveal()).toBe("postgresql://me:5ecret@db/loslaten");
  expect(JSON.stringify(config)).not.toContain("5ecret");
});

test("what is no database address, pool size, quota, header name, origin or contact is refused without repeating it", () => {
  const wrong = {
    DATABASE_URL: ["mysql://a:5ecret@b/c", "5ecret", "http://5ecret"],
    DATABASE_POOL_SIZE: ["0", "-1", "1000", "5ecret"],
    SPACE_QUOTA_MB: ["0", "100000", "5ecret"],
    ADDRESS_HEADER: ["5ecret", "a b", "a:b"],
    APP_ORIGIN: ["http://5ecret.example", "https://example.org/5ecret", "*", "5ecret"],
    SECURITY_CONTACT: ["5ecret@example.org", "http://5ecret", "mailto:5ecret@a.b\nX: y", "mailto:"],
  };
  for (const [name, values] of Object.entries(wrong)) {
    for (const value of values) {
      const problems = readProblems({ [name]: value });
      expect(problems, `${name} ${value}`).toEqual([expect.stringContaining(`${name} `)]);
      expect(problems.join()).not.toContain("5ecret");
    }
  }
});

test("a port is a whole number from 0 to 65535", () => {
  for (const PORT of ["-1", "65536", "3000.5", "0x10", "80a", "1e3", " 80"]) {
    expect(readProblems({ PORT }), PORT).toEqual([expect.stringContaining("PORT ")]);
  }
});

test("an origin is an https address without a path, or http on this machine", () => {
  const wrong = [
    "http://example.org",
    "https://example.org/path",
    "https://example.org?x",
    "https://user:secret@example.org",
    "example.org",
    "ftp://localhost",
    "https://",
    "null",
  ];
  for (const PUBLIC_ORIGIN of wrong) {
    expect(readProblems({ PUBLIC_ORIGIN }), PUBLIC_ORIGIN).toEqual([
      expect.stringContaining("PUBLIC_ORIGIN "),
    ]);
  }
  for (const PUBLIC_ORIGIN of ["https://example.org", "http://localhost:3000", "http://[::1]:3000"]) {
    expect(readConfig({ PUBLIC_ORIGIN }).ok, PUBLIC_ORIGIN).toBe(true);
  }
});

test("other machines are let in only behind a known https address", () => {
  for (const HOST of ["0.0.0.0", "::", "192.168.1.5", "server.example.org", "::ffff:127.0.0.1"]) {
    expect(readProblems({ HOST }), HOST).toEqual([expect.stringContaining("https PUBLIC_ORIGIN is needed")]);
    expect(readConfig({ HOST, PUBLIC_ORIGIN: "http://localhost:3000" }).ok, HOST).toBe(false);
    expect(readConfig({ HOST, PUBLIC_ORIGIN: "https://example.org" }).ok, HOST).toBe(true);
  }
  for (const HOST of ["127.0.0.1", "127.0.0.2", "::1", "localhost"]) {
    expect(readConfig({ HOST }).ok, HOST).toBe(true);
  }
});

test("the database never lies in the folder that is public", () => {
  for (const DATA_DIR of ["/srv/app", "/srv/app/data", "/srv/x/../app"]) {
    expect(readProblems({ APP_DIR: "/srv/app", DATA_DIR }), DATA_DIR).toEqual([
      expect.stringContaining("DATA_DIR must lie outside APP_DIR"),
    ]);
  }
  expect(readConfig({ APP_DIR: "/srv/app", DATA_DIR: "/srv/app-data" }).ok).toBe(true);
});

test("all problems are told at once, and no value is repeated", () => {
  const problems = readProblems({
    HOST: "no host 5ecret",
    PORT: "5ecret",
    PUBLIC_ORIGIN: "https://u:5ecret@x.org",
    DATA_DIR: "/srv/5ecret",
    APP_DIR: "/srv/5ecret",
  });
  expect(problems.map((problem) => problem.split(" ")[0])).toEqual([
    "HOST",
    "PORT",
    "PUBLIC_ORIGIN",
    "DATA_DIR",
  ]);
  expect(problems.join(" ")).not.toContain("5ecret");
});

function readProblems(environment: Readonly<Record<string, string>>): readonly string[] {
  const config = readConfig(environment);
  return config.ok ? [] : config.error.problems;
}
