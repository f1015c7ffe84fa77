import type { Counts } from "./counts.ts";
import { type Gauges, metricsToText } from "./metrics-to-text.ts";

/** Answers on a port of its own, which only this machine reaches: numbers for whoever watches over the server. */
export function buildMetricsApp(
  counts: Counts,
  readGauges: () => Promise<Gauges>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const headers = {
      "cache-control": "no-store",
      "content-type": "text/plain; version=0.0.4; charset=utf-8",
    };
    if (new URL(request.url).pathname !== "/metrics")
      return new Response("Not found\n", { status: 404, headers });
    try {
      return new Response(metricsToText(counts, await readGauges()), { headers });
    } catch {
      // The database does not answer. The log of the server says why; here only the numbers are missing.
      return new Response("Unavailable\n", { status: 503, headers });
    }
  };
}
