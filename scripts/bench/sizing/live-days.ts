import { randomBytes } from "node:crypto";
import { deriveDeviceListRoot } from "../../../src/crypto/device-list.ts";
import {
  bytesToDeviceId,
  bytesToMasterKey,
  bytesToSigningSeed,
  type MasterKey,
} from "../../../src/crypto/keys.ts";
import { importSigningSeed } from "../../../src/crypto/signature.ts";
import type { Result } from "../../../src/lib/result.ts";
import { beginMembers } from "../../../src/sync/members/change-members.ts";
import { newMemoryStore } from "../../../src/sync/memory-store.test-support.ts";
import { type HomeDevice, openHomeDevice } from "../../../tests/support/open-home-device.ts";
import { makeWrites } from "../sync/make-records.ts";

export type DayOfUse = {
  /** How often a day the app is opened. */
  readonly visits: number;
  /** Records written a day: each is sent by itself, a little after it was written. */
  readonly writes: number;
};

const firstDay = "2026-11-25";

/** One participant with one phone and the app's own client, for so many days. Gives how many requests were made. */
export async function liveDays(url: string, days: number, use: DayOfUse, seed: number): Promise<number> {
  let requests = 0;
  const key = { masterKey: bytesToMasterKey(random(32)), store: newMemoryStore() };
  const device = { deviceId: bytesToDeviceId(random(6)), signingSeed: bytesToSigningSeed(random(32)) };
  const open = () =>
    openHomeDevice({
      ...{ ...key, device, url },
      fetch: (path, init) => {
        requests += 1;
        return fetch(`${url}${path}`, init);
      },
    });
  await setUp(await open(), key.masterKey);
  requests = 0;
  const writes = makeWrites(days * use.writes, seed);
  for (let visit = 0; visit < days * use.visits; visit += 1) {
    // Each visit begins as the app does: nothing in memory, a new token, a stream of heads, and what is new.
    const home = await open();
    await inStep(home);
    const hanging = new AbortController();
    const listening = home.space.watchHeads({ onHead: () => {}, signal: hanging.signal });
    const share = writes.length / (days * use.visits);
    for (const write of writes.slice(Math.floor(visit * share), Math.floor((visit + 1) * share))) {
      expectOk(await home.log.write([write]));
      await inStep(home);
    }
    hanging.abort();
    await listening;
  }
  return requests;
}

async function setUp(home: HomeDevice, masterKey: MasterKey): Promise<void> {
  expectOk(await home.space.createSpace());
  const root = await importSigningSeed(await deriveDeviceListRoot(masterKey));
  await home.changeMembers(async () =>
    expectOk(await beginMembers(home.place, { entry: home.author.entry, name: "", since: firstDay }, root)),
  );
  await inStep(home);
}

async function inStep(home: HomeDevice): Promise<void> {
  const report = await home.exchange();
  if (report.outcome.type !== "in-step" || report.unsent > 0) throw new Error("not in step");
}

function expectOk<Value>(result: Result<Value, { readonly type: string }>): Value {
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

function random(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(randomBytes(length));
}
