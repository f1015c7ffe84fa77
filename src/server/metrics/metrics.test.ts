import { expect, test } from "vitest";
import { countRequests, createCounts } from "./counts.ts";
import { buildMetricsApp } from "./metrics-app.ts";
import type { Gauges } from "./metrics-to-text.ts";

const gauges: Gauges = {
  openStreams: 3,
  spaces: 2,
  storedBytes: 1_400,
  memoryBytes: 80_000_000,
  uptimeSeconds: 60,
  loopDelaySeconds: 0.02,
};

test("requests are counted by route and kind of status, failures by what they are, and all of it is still logged", async () => {
  const counts = createCounts();
  const logged: string[] = [];
  const log = countRequests(counts, ({ event }) => logged.push(event));
  log({ event: "request", route: "/api/records", status: 200, ms: 1 });
  log({ event: "request", route: "/api/records", status: 204, ms: 1 });
  log({ event: "request", route: "/api/records", status: 401, ms: 1 });
  log({ event: "push-failed", count: 4 });
  log({ event: "database-failed", error: { name: "Error", code: null, places: [] } });
  expect(logged).toEqual(["request", "request", "request", "push-failed", "database-failed"]);

  const answer = await buildMetricsApp(counts, async () => gauges)(new Request("http://127.0.0.1:1/metrics"));
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const lines = (await answer.text()).split("\n").filter((line) => !line.startsWith("#"));
  expect(lines).toEqual([
    'loslaten_requests_total{route="/api/records",status="2xx"} 2',
    'loslaten_requests_total{route="/api/records",status="4xx"} 1',
    "loslaten_database_failures_total 1",
    "loslaten_push_failures_total 4",
    "loslaten_open_streams 3",
    "loslaten_spaces 2",
    "loslaten_stored_bytes 1400",
    "loslaten_memory_bytes 80000000",
    "loslaten_uptime_seconds 60",
    "loslaten_loop_delay_p99_seconds 0.02",
    "",
  ]);
});

test("any other path is not there, and without its database the numbers are unavailable", async () => {
  const app = buildMetricsApp(createCounts(), async () => gauges);
  expect((await app(new Request("http://127.0.0.1:1/"))).status).toBe(404);
  const broken = buildMetricsApp(createCounts(), () => Promise.reject(new Error("gone")));
  expect((await broken(new Request("http://127.0.0.1:1/metrics"))).status).toBe(503);
});
