import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import type { Plugin } from "vite";
import { buildApp } from "../../src/server/app.ts";
import { openDatabase } from "../../src/server/database/open-database.ts";
import { createHeadHub } from "../../src/server/heads/head-hub.ts";
import { pollHeads } from "../../src/server/heads/poll-heads.ts";
import { runEvery } from "../../src/server/run-every.ts";
import { toOpenOptions } from "../../src/server/testing/test-database.test-support.ts";

const generous = { capacity: 1e9, perSecond: 1e9 };
const quota = 16 * 1_048_576;

/** Lets the page of a browser test ask `/api` as in the app: the server's whole app on a real database. */
export function api(): Plugin {
  return {
    name: "api-for-tests",
    configureServer: async (vite) => {
      const dataFolder = mkdtempSync(join(tmpdir(), "loslaten-browser-"));
      const opened = await openDatabase(toOpenOptions(dataFolder));
      if (!opened.ok) throw new Error(opened.error.type);
      const heads = createHeadHub();
      const app = buildApp({
        opened: opened.value,
        heads,
        rates: { perPrefix: generous, perSpace: generous },
        quota,
        practiceQuota: quota,
        addressHeader: null,
        push: null,
        files: new Map(),
        publicOrigin: null,
        appOrigin: null,
        securityTxt: null,
        log: () => undefined,
        nowMs: () => performance.now(),
        clockMs: Date.now,
        giveUp: () => {
          throw new Error("the server gave up");
        },
        random: (length) => crypto.getRandomValues(new Uint8Array(length)),
        nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
        isTaking: () => true,
      });
      // As main.ts does: it ends the watch of whoever has no access any more.
      const polling = runEvery(1_000, () => pollHeads(opened.value, heads), reportMistake);
      const answer = getRequestListener((request, environment) => app.fetch(request, environment));
      vite.middlewares.use((request, response, next) => {
        if (request.url?.startsWith("/api/")) void answer(request, response);
        else next();
      });
      vite.httpServer?.once("close", () => {
        polling.stop();
        void opened.value.close().finally(() => rmSync(dataFolder, { recursive: true, force: true }));
      });
    },
  };
}

function reportMistake(mistake: unknown): never {
  throw mistake;
}
