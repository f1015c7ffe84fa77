import { randomBytes } from "node:crypto";
import { setImmediate, setTimeout } from "node:timers/promises";
import { Redacted } from "../../../src/lib/redacted.ts";
import { buildApp } from "../../../src/server/app.ts";
import { migrations } from "../../../src/server/database/migrations.ts";
import { openDatabase } from "../../../src/server/database/open-database.ts";
import { msToDay, textToInstanceId } from "../../../src/server/database/schema.ts";
import { createHeadHub } from "../../../src/server/heads/head-hub.ts";
import { connectionLimits } from "../../../src/server/limits.ts";
import { listen } from "../../../src/server/listen.ts";

// The server of the benchmark: the real parts with wide rate limits and no log. It prints its address.
const [dataFolder = "", databaseUrl = ""] = process.argv.slice(2);
const opened = await openDatabase({
  location:
    databaseUrl === ""
      ? { type: "sqlite", dataFolder }
      : { type: "postgres", url: new Redacted(databaseUrl), poolSize: 10 },
  migrations,
  newInstanceId: () => textToInstanceId(randomBytes(16).toString("hex")) ?? process.exit(1),
  newSecret: () => new Uint8Array(randomBytes(32)),
  today: msToDay(Date.now()),
  retry: { wait: (ms) => setTimeout(ms), random: Math.random },
});
if (!opened.ok) throw new Error(opened.error.type);
const wide = { capacity: 1e9, perSecond: 1e9 };
const app = buildApp({
  opened: opened.value,
  heads: createHeadHub(),
  rates: { perPrefix: wide, perSpace: wide },
  quota: 1e12,
  practiceQuota: 1e12,
  addressHeader: null,
  push: null,
  files: new Map(),
  publicOrigin: null,
  appOrigin: null,
  securityTxt: null,
  log: () => {},
  nowMs: () => performance.now(),
  clockMs: Date.now,
  random: (length) => new Uint8Array(randomBytes(length)),
  giveUp: () => process.exit(1),
  nextTurn: () => setImmediate(),
  isTaking: () => true,
});
const running = await listen({
  fetch: app.fetch,
  host: "127.0.0.1",
  port: 0,
  limits: connectionLimits,
  log: () => {},
});
if (!running.ok) throw new Error(running.error.type);
console.log(running.value.url);
