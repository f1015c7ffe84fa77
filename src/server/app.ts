import { Hono } from "hono";
import { routePath } from "hono/route";
import type { ApiProblem } from "../protocol/api-problem.ts";
import type { Health } from "../protocol/health.ts";
import type { Database } from "./database/schema.ts";
import { errorToErrorCode } from "./error-code.ts";
import { limitApiBody } from "./limits.ts";
import type { Log } from "./log.ts";
import { logRequests } from "./log-requests.ts";
import type { PublicOrigin } from "./read-config.ts";
import { refuse, refuseCrossSite, refuseForeignHost } from "./request-guards.ts";
import { addSecurityHeaders, buildSecurityHeaders } from "./security-headers.ts";
import { serveStaticFile } from "./serve-static-file.ts";
import type { StaticFiles } from "./static-files.ts";

export type AppParts = {
  readonly database: Database;
  readonly files: StaticFiles;
  readonly publicOrigin: PublicOrigin | null;
  readonly log: Log;
  /** A clock for durations; its zero does not matter. */
  readonly nowMs: () => number;
};

/** All routes. It knows no network: tests call `app.request(…)`. */
export function buildApp(parts: AppParts): Hono {
  const app = new Hono();
  app.use(logRequests(parts.log, parts.nowMs));
  app.use(addSecurityHeaders(buildSecurityHeaders(parts.publicOrigin)));
  app.use(refuseForeignHost(parts.publicOrigin));
  app.route("/api", buildApi(parts));
  app.all("*", (context) =>
    serveStaticFile(parts.files, {
      method: context.req.method,
      path: context.req.path,
      header: (name) => context.req.header(name),
    }),
  );
  app.onError((error, context) => {
    parts.log({ event: "request-failed", route: routePath(context), error: errorToErrorCode(error) });
    return refuse(context, { type: "failed" }, 500);
  });
  return app;
}

function buildApi({ database, log }: AppParts): Hono {
  const api = new Hono();
  api.use(async (context, next) => {
    await next();
    context.res.headers.set("cache-control", "no-store");
  });
  api.use(refuseCrossSite());
  api.use(limitApiBody());
  api.get("/health", async (context) => {
    try {
      await database.selectFrom("instance").select("id").executeTakeFirstOrThrow();
      return context.json({ status: "ok" } satisfies Health);
    } catch (error) {
      log({ event: "database-failed", error: errorToErrorCode(error) });
      return context.json({ status: "unavailable" } satisfies Health, 503);
    }
  });
  api.all("*", (context) => context.json({ type: "not-found" } satisfies ApiProblem, 404));
  return api;
}
