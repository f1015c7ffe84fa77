import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";

// @actual-app/sync-server as it comes: a SQLite file for each budget, synced to the disk with every transaction
// (journal_mode=delete, synchronous=full are SQLite's own settings, and it changes neither). Prints its address.
const [dataFolder = "", packages = ""] = process.argv.slice(2);
const port = await findFreePort();
const url = `http://127.0.0.1:${port}`;
Object.assign(process.env, {
  ACTUAL_DATA_DIR: dataFolder,
  ACTUAL_HOSTNAME: "127.0.0.1",
  ACTUAL_PORT: String(port),
  // So that each client counts by its own address against the limit of 500 requests a minute.
  ACTUAL_TRUSTED_PROXIES: "127.0.0.1",
  ACTUAL_UPLOAD_FILE_SYNC_SIZE_LIMIT_MB: "200",
  ACTUAL_UPLOAD_SYNC_ENCRYPTED_FILE_SYNC_SIZE_LIMIT_MB: "200",
});
const program = createRequire(join(packages, "of-the-bench.js")).resolve(
  "@actual-app/sync-server/package.json",
);
await import(pathToFileURL(join(dirname(program), "build/app.js")).href);
while (!(await isHealthy())) await setTimeout(50);
console.log(url);

async function isHealthy(): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).ok;
  } catch {
    // Not listening yet.
    return false;
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
