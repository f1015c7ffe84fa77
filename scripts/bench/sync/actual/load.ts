import { randomBytes } from "node:crypto";
import { openHttpConnection } from "../../push/http-connection.ts";
import { measureLoad, type Pusher } from "../../push/measure-load.ts";
import { loadPeerPackage } from "../peer-packages.ts";
import { createFile, logIn, syncRequest } from "./actual-client.ts";
import type { ActualCrdt } from "./packages.ts";

// Clients, each with a file of its own, push messages of the size of our smallest envelope. Prints what was measured as
// JSON.
const [url = "", devices = "64", durationMs = "4000", packages = ""] = process.argv.slice(2);
const contentBytes = 668;
const crdt = loadPeerPackage<ActualCrdt>(packages, "@actual-app/crdt");
const token = await logIn(url);
const pushers: Pusher[] = [];
for (let client = 0; client < Number(devices); client += 1) pushers.push(await newPusher(client));
console.log(JSON.stringify(await measureLoad(pushers, Number(durationMs))));

async function newPusher(client: number): Promise<Pusher> {
  const file = await createFile(url, token, client);
  const node = randomBytes(8).toString("hex");
  let counter = 0;
  const nextTimestamp = () => {
    counter += 1;
    return new crdt.Timestamp(Date.now(), counter % 0xffff, node).toString();
  };
  return {
    connection: await openHttpConnection(url, "/sync/sync", file.headers),
    nextBody: () => {
      // A client that is in step asks for nothing but what it does not have.
      const timestamp = nextTimestamp();
      const content = randomBytes(contentBytes);
      const message = crdt.create(crdt.MessageEnvelopeSchema, { timestamp, isEncrypted: true, content });
      return syncRequest(crdt, file, [message], timestamp);
    },
    isStored: ({ status }) => status === 200,
  };
}
