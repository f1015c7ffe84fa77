import { type AppParts, buildApp } from "../app.ts";
import type { OpenDatabase } from "../database/open-database.ts";
import { createHeadHub } from "../heads/head-hub.ts";
import type { LogEntry } from "../log.ts";
import { rateRules } from "../rate/limit-visitors.ts";
import type { Ask } from "./test-device.test-support.ts";
import { random } from "./test-envelope.test-support.ts";

export const testHost = "localhost:3000";

export type TestServer = {
  readonly ask: Ask;
  readonly parts: AppParts;
  readonly entries: readonly LogEntry[];
  /** Moves both clocks on. */
  readonly pass: (ms: number) => void;
};

/** The whole app on a real database, called without a network. It thinks that this machine asks. */
export function startTestServer(opened: OpenDatabase, changed: Partial<AppParts> = {}): TestServer {
  const entries: LogEntry[] = [];
  let nowMs = Date.UTC(2026, 0, 31, 12);
  const parts: AppParts = {
    opened,
    heads: createHeadHub(),
    rates: rateRules,
    quota: 1_048_576,
    practiceQuota: 4_194_304,
    addressHeader: null,
    push: null,
    files: new Map(),
    publicOrigin: null,
    appOrigin: null,
    securityTxt: null,
    log: (entry) => entries.push(entry),
    nowMs: () => nowMs,
    clockMs: () => nowMs,
    random,
    giveUp: () => {
      throw new Error("the server gave up");
    },
    nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
    isTaking: () => true,
    ...changed,
  };
  const app = buildApp(parts);
  const environment = { incoming: { socket: { remoteAddress: "127.0.0.1" } } };
  const ask: Ask = async (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has("host")) headers.set("host", testHost);
    return app.request(path, { ...init, headers }, environment);
  };
  return {
    ask,
    parts,
    entries,
    pass: (ms) => {
      nowMs += ms;
    },
  };
}
