import { setTimeout } from "node:timers/promises";
import { parsePushAnswer } from "../../../src/protocol/push-answer.ts";
import { pushRequestToBytes } from "../../../src/protocol/push-request.ts";
import { apiRoutes } from "../../../src/protocol/routes.ts";
import { newTestDevice } from "../../../src/server/testing/test-device.test-support.ts";
import { makeEnvelope } from "../../../src/server/testing/test-envelope.test-support.ts";
import { openHttpConnection } from "../push/http-connection.ts";

// So many devices push one record each at moments that together make the rate. Prints what was measured as JSON.
const [url = "", devices = "64", perSecond = "100", durationMs = "4000"] = process.argv.slice(2);
const warmUpMs = 1_000;
const atOnce = 32;
const clients = await newClients(Number(devices));
const gapMs = (Number(devices) / Number(perSecond)) * 1_000;
const startMs = performance.now() + 100;
const countFromMs = startMs + warmUpMs;
const endMs = countFromMs + Number(durationMs);
const latenciesMs: number[] = [];
let failed = 0;

await Promise.all(
  clients.map((pushOne, index) => keepTime(pushOne, startMs + (gapMs * index) / clients.length)),
);
const sorted = latenciesMs.toSorted((left, right) => left - right);
const atShare = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
const done = { perSecond: (sorted.length / Number(durationMs)) * 1_000, failed };
console.log(JSON.stringify({ ...done, p50Ms: atShare(0.5), p99Ms: atShare(0.99) }));

/** Counts from the moment at which the push was due: whoever is kept waiting does not make the server look faster. */
async function keepTime(pushOne: () => Promise<boolean>, firstMs: number): Promise<void> {
  for (let dueMs = firstMs; dueMs < endMs; dueMs += gapMs) {
    const waitMs = dueMs - performance.now();
    if (waitMs > 0) await setTimeout(waitMs);
    // What the server could not do in time is not made up for after the end.
    if (performance.now() > endMs) return;
    const isStored = await pushOne();
    if (!isStored) failed += 1;
    else if (dueMs > countFromMs && performance.now() < endMs) latenciesMs.push(performance.now() - dueMs);
  }
}

/** A few at a time: that many at once would be a flood, and is not what is measured. */
async function newClients(count: number): Promise<readonly (() => Promise<boolean>)[]> {
  const made: (() => Promise<boolean>)[] = [];
  while (made.length < count) {
    const some = Math.min(atOnce, count - made.length);
    made.push(...(await Promise.all(Array.from({ length: some }, newClient))));
  }
  return made;
}

async function newClient(): Promise<() => Promise<boolean>> {
  const device = await newTestDevice((path, init) => fetch(`${url}${path}`, init), new URL(url).host);
  await device.createSpace();
  const headers = { authorization: `Bearer ${await device.token()}` };
  const open = () => openHttpConnection(url, apiRoutes.records, headers);
  let connection = await open();
  return async () => {
    const body = pushRequestToBytes([{ baseSeq: 0, envelope: makeEnvelope(device.space) }]);
    try {
      return isStored(await connection.post(body));
    } catch {
      // The server closes a connection that was silent for five seconds, as it would for an app.
      connection = await open();
      return isStored(await connection.post(body));
    }
  };
}

function isStored({ status, body }: { readonly status: number; readonly body: Buffer }): boolean {
  const answer = parsePushAnswer(new Uint8Array(body));
  return status === 200 && answer.ok && answer.value.outcomes[0]?.type === "stored";
}
