import { ok, type Result } from "../../lib/result.ts";
import type { OpenDatabase } from "../database/open-database.ts";
import type { HeadHub } from "../heads/head-hub.ts";
import { connectionLimits } from "../limits.ts";
import { type ListenFailure, listen, type RunningServer } from "../listen.ts";
import type { Config } from "../read-config.ts";
import type { Counts } from "./counts.ts";
import { buildMetricsApp } from "./metrics-app.ts";
import { createGauges } from "./read-gauges.ts";

/** On this machine only, whatever HOST says; `null` when nobody asked for it. Readings are not logged. */
export async function listenForMetrics(
  { metricsPort }: Config,
  { database }: OpenDatabase,
  heads: HeadHub,
  counts: Counts,
): Promise<Result<RunningServer | null, ListenFailure>> {
  if (metricsPort === null) return ok(null);
  const fetch = buildMetricsApp(counts, createGauges(database, heads));
  return listen({ fetch, host: "127.0.0.1", port: metricsPort, limits: connectionLimits, log: () => {} });
}
