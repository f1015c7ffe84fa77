import type { MiddlewareHandler } from "hono";
import type { PublicOrigin } from "./read-config.ts";

/** How long a browser may keep the answer to its question before the question; two hours is what Chromium takes at most. */
const keepSeconds = 7_200;

/**
 * Lets the app ask that lives at this one other origin, with a token and a body and without cookies. To every other
 * site nothing is said, and it is refused as before.
 */
export function allowAppOrigin(appOrigin: PublicOrigin): MiddlewareHandler {
  return async (context, next) => {
    context.header("vary", "origin");
    if (context.req.header("origin") !== appOrigin) return next();
    context.header("access-control-allow-origin", appOrigin);
    context.header("access-control-expose-headers", "retry-after");
    if (context.req.method !== "OPTIONS") return next();
    context.header("access-control-allow-methods", "GET, POST");
    context.header("access-control-allow-headers", "authorization, content-type");
    context.header("access-control-max-age", String(keepSeconds));
    return context.body(null, 204);
  };
}
