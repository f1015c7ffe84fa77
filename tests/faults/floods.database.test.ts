import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { maxPushBytes } from "../../src/protocol/push-request.ts";
import { apiRoutes } from "../../src/protocol/routes.ts";
import { connectionLimits } from "../../src/server/limits.ts";
import { rateRules } from "../../src/server/rate/limit-visitors.ts";
import { makeAppFolder } from "../../src/server/testing/app-folder.test-support.ts";
import { newTestDevice } from "../../src/server/testing/test-device.test-support.ts";
import { makeEnvelope } from "../../src/server/testing/test-envelope.test-support.ts";
import { startServer } from "../support/start-server.ts";
import { expectNothingSent, withMarker } from "./marker.ts";

const slowConnections = 400;
const largeBodies = 60;
const patienceMs = 5_000;
/** What a flood may leave in memory: far less than what was thrown at it. */
const mostGrowthBytes = 128 * 1_048_576;

/** A server behind a proxy that tells who asks, and a device that is at home in a network of its own. */
async function start() {
  const server = await startServer({ appFolder: makeAppFolder(), addressHeader: "x-visitor" });
  onTestFinished(() => server.kill());
  const askFrom =
    (address: string) =>
    (path: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      headers.set("x-visitor", address);
      return fetch(`${server.origin}${path}`, { ...init, headers });
    };
  const device = await newTestDevice(askFrom("203.0.113.1"), new URL(server.origin).host);
  await device.createSpace();
  return { server, askFrom, device, token: await device.token() };
}

/** The device of somebody who has nothing to do with it is served, and soon. */
async function expectServed({ device, token }: Awaited<ReturnType<typeof start>>): Promise<void> {
  const startedMs = performance.now();
  const answer = await device.push(token, [{ baseSeq: 0, envelope: withMarker(makeEnvelope(device.space)) }]);
  expect(answer.status).toBe(200);
  expect(performance.now() - startedMs).toBeLessThan(patienceMs);
}

function memoryOf(processId: number): number {
  const [, kilobytes = ""] =
    /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${processId}/status`, "utf8")) ?? [];
  return Number(kilobytes) * 1024;
}

test("hundreds that send a byte at a time take nobody's place, and lose their own", {
  timeout: 60_000,
}, async () => {
  const started = await start();
  const { port } = started.server;
  const sockets = Array.from({ length: slowConnections }, (_, number): Socket => {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => {});
    socket.write(`GET /roodborstmarker HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Slow-${number}: `);
    return socket;
  });
  const closed = Promise.all(sockets.map((socket) => once(socket.resume(), "close")));
  const drip = setInterval(() => {
    for (const socket of sockets) socket.write("x");
  }, 500);
  onTestFinished(() => clearInterval(drip));
  for (let second = 0; second < 3; second += 1) {
    await expectServed(started);
    await setTimeout(1_000);
  }
  const soon = setTimeout(connectionLimits.headersMs + patienceMs, "still open");
  expect(await Promise.race([closed.then(() => "closed"), soon])).toBe("closed");
  await expectServed(started);
  expectNothingSent(started.server.output());
});

test("a network that asks without end waits, and its neighbour does not notice", {
  timeout: 60_000,
}, async () => {
  const started = await start();
  const flood = started.askFrom("198.51.100.7");
  // A token is counted as five requests.
  const asked = rateRules.perPrefix.capacity / 5 + 400;
  const ask = () => flood(apiRoutes.tokens, { method: "POST", body: '{"roodborstmarker":1}' });
  const statuses = new Map<number, number>();
  let left = asked;
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const { status } = await ask();
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  const flooding = Promise.all(Array.from({ length: 32 }, lane));
  await expectServed(started);
  await flooding;
  expect([...statuses.keys()].toSorted()).toEqual([400, 429]);
  expect(statuses.get(400)).toBeLessThan(asked);
  expect((await ask()).status).toBe(429);
  await expectServed(started);
  expectNothingSent(started.server.output(), [started.token]);
});

test("bodies that are too large are refused without being kept, told or untold", {
  timeout: 60_000,
}, async () => {
  const started = await start();
  const { server, askFrom, token } = started;
  const before = memoryOf(server.processId);
  const body = Buffer.alloc(maxPushBytes + 1, "roodborstmarker");
  const headers = { authorization: `Bearer ${token}` };
  const send = async (isTold: boolean): Promise<number> => {
    const stream = new Blob([body]).stream();
    const init = isTold ? { body } : { body: stream, duplex: "half" as const };
    const answer = await askFrom("198.51.100.8")(apiRoutes.records, { method: "POST", headers, ...init });
    return answer.status;
  };
  const statuses = await Promise.all(
    Array.from({ length: largeBodies }, (_, number) => send(number % 2 === 0)),
  );
  expect(new Set(statuses)).toEqual(new Set([413]));
  await expectServed(started);
  expect(memoryOf(server.processId) - before).toBeLessThan(mostGrowthBytes);
  expectNothingSent(server.output(), [token]);
});
