import type { Context, MiddlewareHandler } from "hono";
import type { ApiProblem } from "../protocol/api-problem.ts";
import { isLoopback } from "./loopback.ts";
import type { PublicOrigin } from "./read-config.ts";

/**
 * Refuses requests for a host that is not ours. Without it, a website could point its own name at this machine
 * and read what we answer as if it were its own (DNS rebinding).
 */
export function refuseForeignHost(publicOrigin: PublicOrigin | null): MiddlewareHandler {
  const publicHost = publicOrigin === null ? null : new URL(publicOrigin).host;
  return async (context, next) => {
    const host = context.req.header("host") ?? new URL(context.req.url).host;
    if (isOwnHost(host, publicHost)) return next();
    return refuse(context, { type: "wrong-host" }, 421);
  };
}

/**
 * Refuses what another site makes a browser send. `none` is somebody who typed the address. An app that lives elsewhere
 * is let in by its origin, which a browser does not let a page write itself.
 */
export function refuseCrossSite(appOrigin: PublicOrigin | null): MiddlewareHandler {
  return async (context, next) => {
    const site = context.req.header("sec-fetch-site") ?? "none";
    if (site === "none" || site === "same-origin") return next();
    if (appOrigin !== null && context.req.header("origin") === appOrigin) return next();
    return refuse(context, { type: "cross-site" }, 403);
  };
}

/** A program reads the problem, a person reads a line; neither learns what was asked. */
export function refuse(context: Context, problem: ApiProblem, status: 403 | 404 | 421 | 500 | 503): Response {
  const isApi = /^\/api(?:\/|$)/.test(context.req.path);
  context.header("cache-control", "no-store");
  return isApi ? context.json(problem, status) : context.text(`${problem.type}\n`, status);
}

function isOwnHost(host: string, publicHost: string | null): boolean {
  const parts = /^(?<name>[a-z\d.-]+|\[[a-f\d:]+\])(?::(?<port>\d{1,5}))?$/i.exec(host)?.groups;
  if (parts?.name === undefined) return false;
  const name = parts.name.toLowerCase();
  if (isLoopback(name)) return true;
  const isDefaultPort = parts.port === undefined || parts.port === "443";
  return publicHost !== null && (isDefaultPort ? name : `${name}:${parts.port}`) === publicHost;
}
