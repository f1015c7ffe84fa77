import type { Counts } from "./counts.ts";

export type Gauges = {
  readonly openStreams: number;
  readonly spaces: number;
  /** Of all sealed records together. */
  readonly storedBytes: number;
  readonly memoryBytes: number;
  readonly uptimeSeconds: number;
  /** The 99th of a hundred delays of the event loop since the last reading, in seconds. */
  readonly loopDelaySeconds: number;
};

/** In the text format of Prometheus, version 0.0.4. */
export function metricsToText(counts: Counts, gauges: Gauges): string {
  const requests = [...counts.requests].toSorted(([left], [right]) => (left < right ? -1 : 1));
  return [
    "# TYPE loslaten_requests_total counter",
    ...requests.map(([name, count]) => {
      const [route = "", status = ""] = name.split(" ");
      return `loslaten_requests_total{route="${route}",status="${status}"} ${count}`;
    }),
    ...metric("database_failures_total", "counter", counts.databaseFailures),
    ...metric("push_failures_total", "counter", counts.pushFailures),
    ...metric("open_streams", "gauge", gauges.openStreams),
    ...metric("spaces", "gauge", gauges.spaces),
    ...metric("stored_bytes", "gauge", gauges.storedBytes),
    ...metric("memory_bytes", "gauge", gauges.memoryBytes),
    ...metric("uptime_seconds", "gauge", gauges.uptimeSeconds),
    ...metric("loop_delay_p99_seconds", "gauge", gauges.loopDelaySeconds),
    "",
  ].join("\n");
}

function metric(name: string, type: "counter" | "gauge", value: number): readonly string[] {
  return [`# TYPE loslaten_${name} ${type}`, `loslaten_${name} ${value}`];
}
