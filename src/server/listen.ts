import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { fail, ok, type Result } from "../lib/result.ts";
import { type ConnectionLimits, toServerOptions } from "./limits.ts";
import type { Log } from "./log.ts";
import { buildSecurityHeaders } from "./security-headers.ts";

export type ListenFailure =
  | { readonly type: "port-in-use"; readonly port: number }
  | { readonly type: "port-not-allowed"; readonly port: number }
  /** HOST is no address of this machine. */
  | { readonly type: "host-not-here" };

export type RunningServer = {
  /** With the port that was really taken. */
  readonly url: string;
  /** Takes no new connection, lets open requests finish, and cuts off what is left after `patienceMs`. */
  readonly stop: (patienceMs: number) => Promise<void>;
};

export type ListenOptions = {
  readonly fetch: (request: Request, environment: object) => Response | Promise<Response>;
  readonly host: string;
  readonly port: number;
  readonly limits: ConnectionLimits;
  readonly log: Log;
};

const idleSweepMs = 25;

export async function listen(options: ListenOptions): Promise<Result<RunningServer, ListenFailure>> {
  const { log, limits, host, port } = options;
  const unreadableHeaders = Object.fromEntries(buildSecurityHeaders(null));
  const answer = getRequestListener((request, environment) => options.fetch(request, environment), {
    // Reached only by what cannot be read as a request; the app answers its own errors.
    errorHandler: () => {
      log({ event: "request-unreadable" });
      return new Response(null, { status: 400, headers: unreadableHeaders });
    },
  });
  const server = createServer(toServerOptions(limits), answer);
  server.setTimeout(limits.silenceMs);
  const failure = await startListening(server, host, port);
  if (failure !== null) return fail(failure);
  return ok({ url: toUrl(server), stop: (patienceMs) => stop(server, patienceMs) });
}

function startListening(server: Server, host: string, port: number): Promise<ListenFailure | null> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const failure = toFailure(error, port);
      if (failure === null) reject(error);
      else resolve(failure);
    });
    server.listen(port, host, () => {
      server.removeAllListeners("error");
      resolve(null);
    });
  });
}

function toFailure(error: Error, port: number): ListenFailure | null {
  const code = "code" in error ? error.code : null;
  if (code === "EADDRINUSE") return { type: "port-in-use", port };
  if (code === "EACCES") return { type: "port-not-allowed", port };
  return code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN"
    ? { type: "host-not-here" }
    : null;
}

function toUrl(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}

async function stop(server: Server, patienceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that was answering when we closed would stay open for its next request: sweep it up.
  const sweep = setInterval(() => server.closeIdleConnections(), idleSweepMs);
  const deadline = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
}
