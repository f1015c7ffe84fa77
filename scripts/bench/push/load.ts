import { parsePushAnswer } from "../../../src/protocol/push-answer.ts";
import { pushRequestToBytes } from "../../../src/protocol/push-request.ts";
import { apiRoutes } from "../../../src/protocol/routes.ts";
import { newTestDevice } from "../../../src/server/testing/test-device.test-support.ts";
import { makeEnvelope } from "../../../src/server/testing/test-envelope.test-support.ts";
import { openHttpConnection } from "./http-connection.ts";
import { measureLoad, type Pusher } from "./measure-load.ts";

// Devices, each with a space of its own, push to our server. Prints what was measured as JSON.
const [url = "", devices = "64", durationMs = "4000"] = process.argv.slice(2);
const pushers = await Promise.all(Array.from({ length: Number(devices) }, newPusher));
console.log(JSON.stringify(await measureLoad(pushers, Number(durationMs))));

async function newPusher(): Promise<Pusher> {
  const device = await newTestDevice((path, init) => fetch(`${url}${path}`, init), new URL(url).host);
  await device.createSpace();
  const headers = { authorization: `Bearer ${await device.token()}` };
  return {
    connection: await openHttpConnection(url, apiRoutes.records, headers),
    nextBody: () => pushRequestToBytes([{ baseSeq: 0, envelope: makeEnvelope(device.space) }]),
    isStored: ({ status, body }) => {
      const answer = parsePushAnswer(new Uint8Array(body));
      return status === 200 && answer.ok && answer.value.outcomes[0]?.type === "stored";
    },
  };
}
