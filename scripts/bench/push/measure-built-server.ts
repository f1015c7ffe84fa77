import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { startServerProcess } from "../run-process.ts";

const root = join(import.meta.dirname, "../../..");
/** So long after its first answer it does nothing any more. */
const settleMs = 5_000;

/** The server as `npm run build` makes it, with the whole app, on a new database: from nothing to its first answer. */
export async function measureBuiltServer(
  databaseUrl: string,
): Promise<{ readonly idleMb: number; readonly readyMs: number }> {
  const folder = mkdtempSync(join(tmpdir(), "bench-built-"));
  const settings = {
    DATA_DIR: folder,
    APP_DIR: join(root, "dist/app"),
    DATABASE_URL: databaseUrl,
    PORT: "0",
  };
  try {
    const startMs = performance.now();
    const server = await startServerProcess(join(root, "dist/server/main.js"), [], settings);
    try {
      await fetch(`${server.url}/api/health`);
      const readyMs = performance.now() - startMs;
      await setTimeout(settleMs);
      return { idleMb: server.memoryMb(), readyMs };
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
