import { type Context, Hono } from "hono";
import { routePath } from "hono/route";
import type { Bytes } from "../lib/bytes.ts";
import type { Health } from "../protocol/health.ts";
import { accessRoutes } from "./access/access-routes.ts";
import { deriveServerKeys } from "./access/server-keys.ts";
import { allowAppOrigin } from "./allow-app-origin.ts";
import type { ApiParts } from "./api/api-parts.ts";
import { sendProblem } from "./api/send.ts";
import type { OpenDatabase } from "./database/open-database.ts";
import { errorToErrorCode } from "./error-code.ts";
import { foundingRoutes } from "./founding/founding-routes.ts";
import type { HeadHub } from "./heads/head-hub.ts";
import { headRoutes } from "./heads/head-routes.ts";
import { invitationRoutes } from "./invitations/invitation-routes.ts";
import { limitApiBody } from "./limits.ts";
import type { Log } from "./log.ts";
import { logRequests } from "./log-requests.ts";
import { pairingRoutes } from "./pairing/pairing-routes.ts";
import { pushRoutes } from "./push/push-routes.ts";
import type { PushParts } from "./push/send-due-pushes.ts";
import { createSpaceLimit, limitVisitors, type RateRules } from "./rate/limit-visitors.ts";
import type { PublicOrigin } from "./read-config.ts";
import { commitPushes } from "./records/commit-pushes.ts";
import { createPushQueue } from "./records/push-queue.ts";
import { recordRoutes } from "./records/record-routes.ts";
import { refuse, refuseCrossSite, refuseForeignHost } from "./request-guards.ts";
import { addSecurityHeaders, buildSecurityHeaders, presetSecurityHeaders } from "./security-headers.ts";
import { serveStaticFile } from "./serve-static-file.ts";
import { spaceRoutes } from "./spaces/space-routes.ts";
import type { StaticFiles } from "./static-files.ts";
import { wrapRoutes } from "./wraps/wrap-routes.ts";

export type AppParts = {
  readonly opened: Pick<
    OpenDatabase,
    "database" | "words" | "pushStatements" | "transact" | "errorToFailure" | "secret"
  >;
  readonly heads: HeadHub;
  readonly rates: RateRules;
  /** Of a new space, in bytes. */
  readonly quota: number;
  /** Of the space of a practice, in bytes. */
  readonly practiceQuota: number;
  readonly addressHeader: string | null;
  /** Null when this server wakes nobody. */
  readonly push: PushParts | null;
  readonly files: StaticFiles;
  readonly publicOrigin: PublicOrigin | null;
  /** The one other origin whose app may ask; null when the app is served here. */
  readonly appOrigin: PublicOrigin | null;
  /** The text of `/.well-known/security.txt`, when somebody was named. */
  readonly securityTxt: string | null;
  readonly log: Log;
  /** A clock for durations; its zero does not matter. */
  readonly nowMs: () => number;
  /** Milliseconds since 1970. */
  readonly clockMs: () => number;
  readonly random: (length: number) => Bytes;
  /** Ends this process: a new one finds out what is on the disk. */
  readonly giveUp: () => void;
  /** Resolves after whatever has already arrived was read in. */
  readonly nextTurn: () => Promise<void>;
  /** False from the moment at which this server was asked to stop. */
  readonly isTaking: () => boolean;
};

/** All routes. It knows no network: tests call `app.request(…)`. */
export function buildApp(parts: AppParts): Hono {
  const app = new Hono();
  const securityHeaders = buildSecurityHeaders(parts.publicOrigin);
  app.use(logRequests(parts.log, parts.nowMs));
  app.use(presetSecurityHeaders(securityHeaders));
  app.use(refuseForeignHost(parts.publicOrigin));
  app.route("/api", buildApi(parts));
  const { securityTxt } = parts;
  if (securityTxt !== null)
    app.get("/.well-known/security.txt", (context) =>
      context.text(securityTxt, 200, { "cache-control": "no-cache" }),
    );
  app.all("*", addSecurityHeaders(securityHeaders), (context) =>
    serveStaticFile(parts.files, {
      method: context.req.method,
      path: context.req.path,
      header: (name) => context.req.header(name),
    }),
  );
  app.onError((error, context) => {
    const failure = parts.opened.errorToFailure(error);
    if (failure !== null) {
      parts.log({ event: "database-failed", error: errorToErrorCode(error) });
      if (failure.type === "sync-failed") parts.giveUp();
      context.header("cache-control", "no-store");
      return sendProblem(context, "unavailable");
    }
    parts.log({ event: "request-failed", route: routePath(context), error: errorToErrorCode(error) });
    return refuse(context, { type: "failed" }, 500);
  });
  return app;
}

function buildApi(parts: AppParts): Hono {
  const { opened, log, nowMs, rates, addressHeader } = parts;
  const api = new Hono();
  api.use((context, next) => {
    context.header("cache-control", "no-store");
    return next();
  });
  if (parts.appOrigin !== null) api.use(allowAppOrigin(parts.appOrigin));
  api.use(refuseCrossSite(parts.appOrigin));
  const tellHealth = async (context: Context) => {
    try {
      await opened.database.selectFrom("instance").select("id").executeTakeFirstOrThrow();
      return context.json({ status: "ok" } satisfies Health);
    } catch (error) {
      log({ event: "database-failed", error: errorToErrorCode(error) });
      return context.json({ status: "unavailable" } satisfies Health, 503);
    }
  };
  api.get("/health", tellHealth);
  // For whoever spreads requests over several servers: one that is stopping is well and wants no more.
  api.get("/ready", async (context) =>
    parts.isTaking() ? tellHealth(context) : context.json({ status: "unavailable" } satisfies Health, 503),
  );
  api.use(limitVisitors(rates.perPrefix, addressHeader, nowMs));
  api.use(limitApiBody());
  const apiParts = toApiParts(parts);
  const all = [
    spaceRoutes,
    foundingRoutes,
    accessRoutes,
    recordRoutes,
    headRoutes,
    wrapRoutes,
    pairingRoutes,
    invitationRoutes,
    pushRoutes,
  ];
  for (const routes of all) {
    api.route("/", routes(apiParts));
  }
  api.all("*", (context) => sendProblem(context, "not-found"));
  return api;
}

function toApiParts(parts: AppParts): ApiParts {
  const { opened, heads, rates, quota, practiceQuota, push, clockMs, random, nextTurn } = parts;
  return {
    store: opened,
    keys: deriveServerKeys(opened.secret),
    pushes: createPushQueue({ commit: (jobs) => commitPushes(opened, jobs), nextTurn }),
    heads,
    limitSpace: createSpaceLimit(rates.perSpace),
    push,
    quota,
    practiceQuota,
    clockMs,
    random,
  };
}
