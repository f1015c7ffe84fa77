import type { Server } from "node:http";
import { join } from "node:path";
import { loadPeerPackage } from "../peer-packages.ts";
import type { OpenLevel, PouchConstructor } from "./packages.ts";

// express-pouchdb on PouchDB's default store. As it comes nothing is synced to the disk before the answer; with
// "synced" every write to LevelDB is. Prints its address.
type Listening = { readonly listen: (port: number, host: string, onListening: () => void) => Server };
type ExpressPouchdb = (pouch: PouchConstructor, options: Readonly<Record<string, string>>) => Listening;

const [dataFolder = "", packages = "", durability = ""] = process.argv.slice(2);
const leveldown = loadPeerPackage<OpenLevel>(packages, "leveldown");
const PouchDB = loadPeerPackage<PouchConstructor>(packages, "pouchdb").defaults({
  prefix: `${dataFolder}/`,
  ...(durability === "synced" ? { db: withSync(leveldown) } : {}),
});
const app = loadPeerPackage<ExpressPouchdb>(packages, "express-pouchdb")(PouchDB, {
  mode: "minimumForPouchDB",
  configPath: join(dataFolder, "config.json"),
  logPath: join(dataFolder, "log.txt"),
});
const server = app.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("express-pouchdb listens on no port");
  console.log(`http://127.0.0.1:${address.port}`);
});

function withSync(open: OpenLevel): OpenLevel {
  const openSynced = (path: string) => {
    const level = open(path);
    const [put, batch] = [level.put.bind(level), level.batch.bind(level)];
    level.put = (key, value, options, callback) => put(key, value, { ...options, sync: true }, callback);
    level.batch = (operations, options, callback) => batch(operations, { ...options, sync: true }, callback);
    return level;
  };
  return Object.assign(openSynced, { destroy: open.destroy });
}
