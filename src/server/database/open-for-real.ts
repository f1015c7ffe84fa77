import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { migrations } from "./migrations.ts";
import { type DatabaseLocation, openDatabase } from "./open-database.ts";
import { type InstanceId, msToDay, textToInstanceId } from "./schema.ts";

/** Opens a database with this release's migrations, the real clock and real randomness. */
export function openForReal(location: DatabaseLocation): ReturnType<typeof openDatabase> {
  return openDatabase({
    location,
    migrations,
    newInstanceId,
    newSecret: () => new Uint8Array(randomBytes(32)),
    today: msToDay(Date.now()),
    retry: { wait: (ms) => setTimeout(ms), random: Math.random },
  });
}

function newInstanceId(): InstanceId {
  const id = textToInstanceId(randomBytes(16).toString("hex"));
  if (id === null) throw new Error("16 bytes in hex are no instance id");
  return id;
}
