import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Log } from "./log.ts";

/** One line per request: which pattern answered, with what status, in how many milliseconds. */
export function logRequests(log: Log, nowMs: () => number): MiddlewareHandler {
  return async (context, next) => {
    const startMs = nowMs();
    await next();
    const ms = Math.round(nowMs() - startMs);
    log({ event: "request", route: routePath(context), status: context.res.status, ms });
  };
}
