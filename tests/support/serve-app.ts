import { onTestFinished } from "vitest";
import { type AppParts, buildApp } from "../../src/server/app.ts";
import { connectionLimits } from "../../src/server/limits.ts";
import { listen } from "../../src/server/listen.ts";
import { openTestDatabase } from "../../src/server/testing/test-database.test-support.ts";
import { startTestServer, type TestServer } from "../../src/server/testing/test-server.test-support.ts";

export type ServedApp = Omit<TestServer, "ask"> & {
  /** Such as `127.0.0.1:40123`. */
  readonly host: string;
  /** Over the socket, for a path. */
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  readonly stop: () => Promise<void>;
};

/** The server's whole app on a real database and a real socket, in this process; only its clock is played. */
export async function serveApp(changed: Partial<AppParts> = {}): Promise<ServedApp> {
  const server = startTestServer(await openTestDatabase(), changed);
  const app = buildApp(server.parts);
  const running = await listen({
    fetch: app.fetch,
    host: "127.0.0.1",
    port: 0,
    limits: connectionLimits,
    log: server.parts.log,
  });
  if (!running.ok) throw new Error(running.error.type);
  const { url, stop } = running.value;
  onTestFinished(() => stop(0));
  return {
    ...server,
    host: new URL(url).host,
    fetch: (path, init) => fetch(`${url}${path}`, init),
    stop: () => stop(0),
  };
}
