import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { bytesToVerifyKey } from "../../src/crypto/keys.ts";
import { bytesToHex } from "../../src/lib/bytes.ts";
import { Redacted } from "../../src/lib/redacted.ts";
import type { Result } from "../../src/lib/result.ts";
import type { DatabaseFailure } from "../../src/server/database/database-failure.ts";
import { migrations } from "../../src/server/database/migrations.ts";
import { type OpenDatabase, openDatabase } from "../../src/server/database/open-database.ts";
import { type InstanceId, msToDay } from "../../src/server/database/schema.ts";
import { createSpace } from "../../src/server/spaces/create-space.ts";
import { newTestSpaceId, random } from "../../src/server/testing/test-envelope.test-support.ts";

const today = msToDay(Date.UTC(2026, 0, 31));
const quota = 1e12;

/** Opens a PostgreSQL by its address, or the SQLite file of a folder, as the server does. */
export function openStore(place: string): Promise<Result<OpenDatabase, DatabaseFailure>> {
  return openDatabase({
    location: place.startsWith("postgresql:")
      ? { type: "postgres", url: new Redacted(place), poolSize: 4 }
      : { type: "sqlite", dataFolder: place },
    migrations,
    newInstanceId: () => randomBytes(16).toString("hex") as InstanceId,
    newSecret: () => random(32),
    today,
    retry: { wait: (ms) => setTimeout(ms), random: Math.random },
  });
}

/** Opens it, and throws when it is refused. */
export async function openSoundStore(place: string): Promise<OpenDatabase> {
  const opened = await openStore(place);
  if (!opened.ok) throw new Error(`the database was refused: ${opened.error.type}`);
  return opened.value;
}

/** Makes spaces, and names each with its owner's key: the arguments of `push-for-ever.ts`. */
export async function makeSpaces(place: string, count: number): Promise<readonly string[]> {
  const store = await openSoundStore(place);
  const names: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const [space, publicKey] = [newTestSpaceId(), bytesToVerifyKey(random(32))];
    await createSpace(store, { space, publicKey, quota, today });
    names.push(`${bytesToHex(space)}${bytesToHex(publicKey)}`);
  }
  await store.close();
  return names;
}
