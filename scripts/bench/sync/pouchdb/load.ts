import { randomBytes } from "node:crypto";
import { openHttpConnection } from "../../push/http-connection.ts";
import { measureLoad, type Pusher } from "../../push/measure-load.ts";

// Clients, each with a database of its own, store documents of the size of our smallest envelope. Prints what was
// measured as JSON.
const [url = "", devices = "64", durationMs = "4000"] = process.argv.slice(2);
const contentBytes = 501;
const pushers = await Promise.all(Array.from({ length: Number(devices) }, newPusher));
console.log(JSON.stringify(await measureLoad(pushers, Number(durationMs))));

async function newPusher(): Promise<Pusher> {
  const name = `push-${randomBytes(8).toString("hex")}`;
  const created = await fetch(`${url}/${name}`, { method: "PUT" });
  if (!created.ok) throw new Error(`making a database answered ${created.status}`);
  const isStored: Pusher["isStored"] = ({ status }) => status === 201;
  return {
    connection: await openHttpConnection(url, `/${name}`, { "content-type": "application/json" }),
    nextBody: () => {
      const document = {
        _id: randomBytes(16).toString("hex"),
        sealed: randomBytes(contentBytes).toString("base64"),
      };
      return Buffer.from(JSON.stringify(document));
    },
    isStored,
  };
}
