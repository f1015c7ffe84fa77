import { connect, type Socket } from "node:net";
import { pushRequestToBytes } from "../../../src/protocol/push-request.ts";
import { newTestDevice, type TestDevice } from "../../../src/server/testing/test-device.test-support.ts";
import { makeEnvelope } from "../../../src/server/testing/test-envelope.test-support.ts";

// 64 devices, each with a connection of its own, push one new record after the other and wait for each answer. It
// writes its requests by hand, because Node's own HTTP would cost more than the server. Prints what it measured.
const [url = "", devices = "64", durationMs = "5000"] = process.argv.slice(2);
const { host, port } = new URL(url);
const warmUpMs = 1_000;

const pushers = await Promise.all(Array.from({ length: Number(devices) }, newPusher));
const startMs = performance.now();
const latenciesMs: number[] = [];
let failed = 0;
await Promise.all(pushers.map(pushUntilTheEnd));
const sorted = latenciesMs.toSorted((left, right) => left - right);
const atShare = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
console.log(
  JSON.stringify({
    perSecond: (sorted.length / Number(durationMs)) * 1_000,
    p50Ms: atShare(0.5),
    p99Ms: atShare(0.99),
    failed,
  }),
);

type Pusher = { readonly socket: Socket; readonly device: TestDevice; readonly token: string };

async function newPusher(): Promise<Pusher> {
  const device = await newTestDevice((path, init) => fetch(`${url}${path}`, init), host);
  await device.createSpace();
  const socket = connect(Number(port), "127.0.0.1");
  socket.setNoDelay(true);
  return { socket, device, token: await device.token() };
}

async function pushUntilTheEnd({ socket, device, token }: Pusher): Promise<void> {
  const endMs = startMs + warmUpMs + Number(durationMs);
  const head = `POST /api/records HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${token}\r\ncontent-length: `;
  while (performance.now() < endMs) {
    const body = pushRequestToBytes([{ baseSeq: 0, envelope: makeEnvelope(device.space) }]);
    const sentMs = performance.now();
    const answer = await ask(socket, Buffer.concat([Buffer.from(`${head}${body.length}\r\n\r\n`), body]));
    const doneMs = performance.now();
    if (!answer.startsWith("HTTP/1.1 200")) failed += 1;
    else if (sentMs > startMs + warmUpMs && doneMs < endMs) latenciesMs.push(doneMs - sentMs);
  }
  socket.destroy();
}

/** An answer to one record is small and comes in one piece. */
function ask(socket: Socket, request: Buffer): Promise<string> {
  return new Promise((resolve) => {
    socket.once("data", (data) => resolve(data.toString("latin1")));
    socket.write(request);
  });
}
