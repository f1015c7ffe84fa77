import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Database } from "../database/schema.ts";
import type { HeadHub } from "../heads/head-hub.ts";
import type { Gauges } from "./metrics-to-text.ts";

const perSecond = 1e9;

/** Reads the state of this process and the size of what is stored; each reading begins the delays anew. */
export function createGauges(database: Database, heads: HeadHub): () => Promise<Gauges> {
  const delays = monitorEventLoopDelay({ resolution: 20 });
  delays.enable();
  return async () => {
    const { spaces, bytes } = await database
      .selectFrom("space")
      .select(({ fn }) => [fn.countAll().as("spaces"), fn.sum("bytes").as("bytes")])
      .executeTakeFirstOrThrow();
    const loopDelaySeconds = delays.count === 0 ? 0 : delays.percentile(99) / perSecond;
    delays.reset();
    return {
      openStreams: heads.watchers().length,
      spaces: Number(spaces),
      storedBytes: Number(bytes ?? 0),
      memoryBytes: process.memoryUsage.rss(),
      uptimeSeconds: Math.floor(process.uptime()),
      loopDelaySeconds,
    };
  };
}
