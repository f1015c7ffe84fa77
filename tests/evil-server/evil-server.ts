import { buildApp } from "../../src/server/app.ts";
import type { OpenDatabase } from "../../src/server/database/open-database.ts";
import { connectionLimits } from "../../src/server/limits.ts";
import { listen, type RunningServer } from "../../src/server/listen.ts";
import { startTestServer } from "../../src/server/testing/test-server.test-support.ts";

/** What a server does with a request in the place of answering it honestly, which `answer` does. */
export type Mischief = (request: SeenRequest, answer: () => Promise<Response>) => Promise<Response>;

/** What the server sees of a request. */
export type SeenRequest = {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly body: Uint8Array<ArrayBuffer>;
};

/** The real server, over real HTTP, whose owner has turned bad. */
export type EvilServer = {
  readonly url: string;
  readonly opened: OpenDatabase;
  /** From now on; honest again with `behave`. */
  readonly misbehave: (mischief: Mischief) => void;
  readonly behave: () => void;
  /** All that was asked since the last call. */
  readonly takeSeen: () => readonly SeenRequest[];
  readonly stop: () => Promise<void>;
};

const honest: Mischief = (_request, answer) => answer();

export async function startEvilServer(opened: OpenDatabase): Promise<EvilServer> {
  const wide = { capacity: 1e9, perSecond: 1e9 };
  const { parts } = startTestServer(opened, {
    rates: { perPrefix: wide, perSpace: wide },
    quota: 1e9,
    clockMs: Date.now,
    nowMs: () => performance.now(),
  });
  const app = buildApp(parts);
  let mischief = honest;
  let seen: SeenRequest[] = [];
  const listening = await listen({
    fetch: async (request, environment) => {
      const { method, url, headers } = request;
      const { pathname, search } = new URL(url);
      const body = new Uint8Array(await request.arrayBuffer());
      const one = { method, path: `${pathname}${search}`, body };
      seen.push(one);
      const init = method === "GET" ? { headers } : { method, headers, body };
      return mischief(one, async () => app.fetch(new Request(url, init), environment));
    },
    host: "127.0.0.1",
    port: 0,
    limits: connectionLimits,
    log: () => {},
  });
  if (!listening.ok) throw new Error(listening.error.type);
  const running: RunningServer = listening.value;
  return {
    url: running.url,
    opened,
    misbehave: (next) => {
      mischief = next;
    },
    behave: () => {
      mischief = honest;
    },
    takeSeen: () => {
      const taken = seen;
      seen = [];
      return taken;
    },
    stop: () => running.stop(0),
  };
}
