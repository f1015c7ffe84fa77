import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { type ConnectionLimits, connectionLimits } from "./limits.ts";
import { type ListenOptions, listen, type RunningServer } from "./listen.ts";
import type { LogEntry } from "./log.ts";

type TestServer = RunningServer & { readonly entries: readonly LogEntry[]; readonly connect: () => Socket };

/** Each test shortens the one limit that it is about, so that no other can help out. */
const longLimits: ConnectionLimits = {
  headersMs: 600_000,
  requestMs: 600_000,
  betweenRequestsMs: 600_000,
  silenceMs: 600_000,
  checkEveryMs: 20,
};
const shortHeaders: ConnectionLimits = { ...longLimits, headersMs: 150 };
const shortRequest: ConnectionLimits = { ...longLimits, headersMs: 250, requestMs: 250 };
const shortSilence: ConnectionLimits = { ...longLimits, silenceMs: 300 };

async function startServer(fetch: ListenOptions["fetch"], limits = longLimits): Promise<TestServer> {
  const entries: LogEntry[] = [];
  const options = {
    fetch,
    host: "127.0.0.1",
    port: 0,
    limits,
    log: (entry: LogEntry) => entries.push(entry),
  };
  const running = await listen(options);
  if (!running.ok) throw new Error(running.error.type);
  onTestFinished(() => running.value.stop(0));
  const port = Number(new URL(running.value.url).port);
  return { ...running.value, entries, connect: () => connect(port, "127.0.0.1") };
}

const sayHello = () => new Response("hello");

const stalls: readonly (readonly [string, ConnectionLimits, (socket: Socket) => void])[] = [
  ["says nothing", shortHeaders, () => {}],
  [
    "stops halfway the headers",
    shortHeaders,
    (socket) => socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n"),
  ],
  [
    "sends the headers a byte at a time",
    shortHeaders,
    (socket) => {
      socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
      const drip = setInterval(() => socket.write("x"), 20);
      socket.on("close", () => clearInterval(drip)).on("error", () => clearInterval(drip));
    },
  ],
  [
    "stops halfway the body",
    shortRequest,
    (socket) => socket.write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nhalf"),
  ],
];

for (const [name, limits, stall] of stalls) {
  test(`a connection that ${name} is closed`, async () => {
    const server = await startServer(async (request) => new Response(await request.text()), limits);
    const socket = server.connect();
    stall(socket);
    socket.resume();
    await once(socket, "close");
    expect(await (await fetch(server.url, { method: "POST", body: "next" })).text()).toBe("next");
  });
}

test("a connection that reads nothing is closed", async () => {
  const size = 64 * 1024 * 1024;
  const server = await startServer(() => new Response(new Uint8Array(size)), shortSilence);
  const socket = server.connect();
  socket.on("error", () => {});
  socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await sleep(shortSilence.silenceMs * 4);
  let received = 0;
  socket.on("data", (bytes) => {
    received += bytes.length;
  });
  await once(socket, "close");
  expect(received).toBeLessThan(size);
});

test("what is no request gets a plain refusal with our headers, and no word of it is logged", async () => {
  const server = await startServer(sayHello);
  for (const request of [
    "GET /m4rker HTTP/1.1\r\nHost: m4rker/x\r\nConnection: close\r\n\r\n",
    "GET /m4rker\\ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    "GET /m4rker HTTP/1.0\r\n\r\n",
  ]) {
    const socket = server.connect();
    socket.write(request);
    const answer = await text(socket);
    expect(answer, request).toContain("HTTP/1.1 400 Bad Request\r\n");
    expect(answer, request).toContain("x-content-type-options: nosniff\r\n");
    expect(answer, request).not.toContain("m4rker");
  }
  expect(server.entries).toEqual(Array(3).fill({ event: "request-unreadable" }));
});

test("a port that is taken is told, and so is a host that is not here", async () => {
  const first = await startServer(sayHello);
  const port = Number(new URL(first.url).port);
  const options = { fetch: sayHello, limits: connectionLimits, log: () => {} };
  expect(await listen({ ...options, host: "127.0.0.1", port })).toEqual({
    ok: false,
    error: { type: "port-in-use", port },
  });
  // 192.0.2.0/24 is for documentation, so no machine has it.
  expect(await listen({ ...options, host: "192.0.2.1", port: 0 })).toEqual({
    ok: false,
    error: { type: "host-not-here" },
  });
});

test("stopping lets an open request finish, and takes no new one", async () => {
  const { promise: release, resolve } = Promise.withResolvers<void>();
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  const server = await startServer(async () => {
    arrive();
    await release;
    return new Response("finished");
  });
  const answer = fetch(server.url);
  await arrived;
  const stopped = server.stop(60_000);
  await expect(fetch(server.url)).rejects.toThrow();
  resolve();
  expect(await (await answer).text()).toBe("finished");
  await stopped;
});

test("stopping does not wait for a connection that only stays open", async () => {
  const server = await startServer(sayHello);
  const socket = server.connect();
  socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n");
  await once(socket, "data");
  const closed = once(socket, "close");
  await server.stop(60_000);
  await closed;
});

test("stopping cuts off what does not finish in time", async () => {
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  const server = await startServer(() => {
    arrive();
    return new Promise<Response>(() => {});
  });
  const answer = fetch(server.url);
  const cut = expect(answer).rejects.toThrow();
  await arrived;
  await server.stop(50);
  await cut;
});
