import type { ServerOptions } from "node:http";
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { apiRoutes } from "../protocol/routes.ts";
import { sendProblem } from "./api/send.ts";

/** Of everything that is not named below. */
const maxApiBodyBytes = 16 * 1024;
/** A push has a limit of its own; whoever has many spaces asks for all of them at once. */
const maxBytesByPath: ReadonlyMap<string, number> = new Map<string, number>([
  [apiRoutes.severalTokens, 256 * 1024],
  [apiRoutes.heads, 160 * 1024],
]);

/** How long a connection may take: a visitor who sends a byte at a time, or reads nothing, soon loses the place. */
export type ConnectionLimits = {
  /** From the first byte, or from the connection when nothing comes, to the end of the headers. */
  readonly headersMs: number;
  /** From the first byte to the end of the body. */
  readonly requestMs: number;
  readonly betweenRequestsMs: number;
  /** Without a byte in either direction. */
  readonly silenceMs: number;
  readonly checkEveryMs: number;
};

export const connectionLimits: ConnectionLimits = {
  headersMs: 10_000,
  requestMs: 30_000,
  betweenRequestsMs: 5_000,
  silenceMs: 30_000,
  checkEveryMs: 1_000,
};

export function toServerOptions(limits: ConnectionLimits): ServerOptions {
  return {
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.betweenRequestsMs,
    connectionsCheckingInterval: limits.checkEveryMs,
    maxHeaderSize: 16 * 1024,
  };
}

export function limitApiBody(): MiddlewareHandler {
  const limit = limitBody(maxApiBodyBytes);
  const limitByPath = new Map([...maxBytesByPath].map(([path, maxBytes]) => [path, limitBody(maxBytes)]));
  return (context, next) => {
    const { path } = context.req;
    return path === apiRoutes.records ? next() : (limitByPath.get(path) ?? limit)(context, next);
  };
}

/**
 * Refuses a body that is longer than this. Node holds a sender to the length that was told, so that number is enough;
 * only a body of untold length has to be counted as it comes, which costs a stream.
 */
export function limitBody(maxBytes: number): MiddlewareHandler {
  const refuse = (context: Context) => sendProblem(context, "too-large");
  const count = bodyLimit({ maxSize: maxBytes, onError: refuse });
  return async (context, next) => {
    const length = context.req.header("content-length");
    const isTold = length !== undefined && context.req.header("transfer-encoding") === undefined;
    if (!isTold) return count(context, next);
    return Number(length) <= maxBytes ? next() : refuse(context);
  };
}
