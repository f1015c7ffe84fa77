import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Longer than any start on a busy machine; a server that says nothing for this long is broken. */
const startPatienceMs = 20_000;
const root = join(import.meta.dirname, "../..");

export interface ServerOptions {
  /** 0, which is what it is when absent, takes any free port. */
  readonly port?: number;
  /** The built app to serve; `dist/app` when absent. */
  readonly appFolder?: string;
  /** Kept when given; a new one that is removed at the end when absent. */
  readonly dataFolder?: string;
  /** The server as one file, which starts sooner; its source when absent. */
  readonly program?: string;
  /** As behind a proxy that tells in this header who asks. */
  readonly addressHeader?: string;
  /** The origin of an app that lives elsewhere. */
  readonly appOrigin?: string;
  /** Which push services it may call, as the operator would say; those of the browsers when absent. */
  readonly pushServices?: string;
  /** A PostgreSQL to use in the place of the data folder. */
  readonly databaseUrl?: string;
  /** Where it tells its counts; nowhere when absent. */
  readonly metricsPort?: number;
}

export interface TestServer {
  /** Such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly port: number;
  readonly processId: number;
  readonly dataFolder: string;
  /** Everything the server has written so far, on either stream. */
  readonly output: () => string;
  /** Lets it end as an operator would; throws when it did not end well. Does nothing after `kill`. */
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
}

/** Starts the real server, as a process of its own, and waits until it listens. Throws when it does not. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), "loslaten-data-"));
  const server = spawn(process.execPath, [options.program ?? join(root, "src/server/main.ts")], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      HOST: "127.0.0.1",
      PORT: String(options.port ?? 0),
      DATA_DIR: dataFolder,
      APP_DIR: options.appFolder ?? join(root, "dist/app"),
      DATABASE_URL: options.databaseUrl ?? "",
      ADDRESS_HEADER: options.addressHeader ?? "",
      APP_ORIGIN: options.appOrigin ?? "",
      PUSH_SERVICES: options.pushServices ?? "",
      METRICS_PORT: String(options.metricsPort ?? ""),
    },
  });
  const said: string[] = [];
  server.stdout.on("data", (chunk) => said.push(String(chunk)));
  server.stderr.on("data", (chunk) => said.push(String(chunk)));
  const output = () => said.join("");

  async function end(signal: NodeJS.Signals): Promise<void> {
    await endProcess(server, signal);
    if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
  }

  const origin = await waitForOrigin(server, output).catch(async (error) => {
    await end("SIGKILL");
    throw error;
  });
  return {
    origin,
    port: Number(new URL(origin).port),
    processId: server.pid ?? 0,
    dataFolder,
    output,
    stop: async () => {
      if (server.killed) return;
      await end("SIGTERM");
      if (server.exitCode !== 0) throw new Error(`the server ended with ${server.exitCode}: ${output()}`);
    },
    kill: () => end("SIGKILL"),
  };
}

function waitForOrigin(server: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const giveUp = (reason: string) => reject(new Error(`${reason}: ${output()}`));
    const timer = setTimeout(() => giveUp("the server did not start in time"), startPatienceMs);
    server.once("error", reject);
    server.once("close", () => {
      clearTimeout(timer);
      giveUp("the server ended before it listened");
    });
    server.stdout?.on("data", () => {
      const origin = /listening on (http:\/\/\S+)\s/.exec(output())?.[1];
      if (origin === undefined) return;
      clearTimeout(timer);
      resolve(origin);
    });
  });
}

async function endProcess(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  await new Promise((resolve) => {
    server.once("close", resolve);
    server.kill(signal);
  });
}
