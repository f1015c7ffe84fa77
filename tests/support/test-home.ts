import type { Fetch } from "../../src/app/platform/server-client/ask-server.ts";
import { type DeviceBundle, newDeviceBundle } from "../../src/app/vault/device-bundle.ts";
import { makeOpenLock, openDeviceLock } from "../../src/app/vault/device-lock.ts";
import { type OpenSpace, openHomeSpace } from "../../src/app/vault/open-space.ts";
import { recoveryChange } from "../../src/app/vault/recovery-record.ts";
import { arrive } from "../../src/app/vault/server-copy/arrive.ts";
import {
  type HomeAtServer,
  type HomeTools,
  openHomeAtServer,
} from "../../src/app/vault/server-copy/home-at-server.ts";
import { admitAsWords, findMasterKey } from "../../src/app/vault/server-copy/recover-with-words.ts";
import { type Round, runRound, type Upkeep } from "../../src/app/vault/server-copy/run-round.ts";
import { type Device, newDevice } from "../../src/crypto/keys.ts";
import { newRecoveryEntropy, type RecoveryEntropy } from "../../src/crypto/recovery-phrase.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { randomBytes } from "../../src/crypto/web-crypto.ts";
import { ok } from "../../src/lib/result.ts";
import { asItIs } from "../../src/sync/memory-store.test-support.ts";
import { isRemoved } from "../../src/sync/record.ts";
import { setServerCopy } from "../../src/sync/set-server-copy.ts";
import { type MemoryDatabase, newMemoryDatabase } from "./memory-database.ts";
import type { ServedApp } from "./serve-app.ts";

/** Where the server is, and the way to it. */
export type Net = Pick<ServedApp, "host" | "fetch">;

export const own = { name: "Linux · Chrome", today: "2026-11-25" };

/** One device of a participant: what its disk holds, and what is open of it now. */
export type TestHome = {
  readonly database: MemoryDatabase;
  readonly space: () => OpenSpace;
  /** As after the browser was closed and opened: only what is durable is left. */
  readonly reopen: () => Promise<void>;
  readonly at: (fetch?: Fetch) => Promise<HomeAtServer>;
  readonly round: (fetch?: Fetch) => Promise<Round["report"]>;
  readonly write: (name: string, text: string) => Promise<void>;
  readonly notes: () => readonly unknown[];
};

export function homeTools({ host, fetch }: Net, instead?: Fetch): HomeTools {
  return {
    random: randomBytes,
    nowMs: Date.now,
    deflate: asItIs,
    inflate: asItIs,
    network: { host, fetch: instead ?? fetch },
  };
}

/** The device that keeps this lock and these pages. */
export async function openTestHome(app: Net, database: MemoryDatabase): Promise<TestHome> {
  const open = async (): Promise<OpenSpace> => {
    const lock = expectOk(await database.readLock());
    if (lock === null) throw new Error("nothing was begun here");
    const derivePasswordKey = () => Promise.reject(new Error("this device has no PIN"));
    const bundle: DeviceBundle = expectOk(
      await openDeviceLock(lock, null, { random: randomBytes, derivePasswordKey }),
    );
    return expectOk(await openHomeSpace(bundle, { ...homeTools(app), store: database.store }));
  };
  let space = await open();
  let upkeep: Upkeep = { doneFor: null };
  const at = (fetch?: Fetch) => openHomeAtServer(space, homeTools(app, fetch));
  return {
    database,
    space: () => space,
    reopen: async () => {
      space = await open();
      upkeep = { doneFor: null };
    },
    at,
    round: async (fetch) => {
      const round = await runRound(await at(fetch), upkeep, own);
      upkeep = round.upkeep;
      return round.report;
    },
    write: async (name, text) => {
      expectOk(await space.write([{ type: "put", name, kind: "note", values: { text } }]));
    },
    notes: () =>
      [...space.log.recordById().values()]
        .filter((record) => record.kind === "note" && !isRemoved(record))
        .map((record) => record.fields.text?.value)
        .toSorted(),
  };
}

export type Owner = TestHome & { readonly words: RecoveryEntropy };

/** A device with a note and recovery words that count, and no copy at the server yet. */
export async function newOwner(app: Net): Promise<Owner> {
  const database = newMemoryDatabase();
  const made = await makeOpenLock(newDeviceBundle(randomBytes), randomBytes);
  expectOk(await database.updateLock(() => ({ ...made, recoveryWrap: null })));
  const home = await openTestHome(app, database);
  await home.write("first", "mine");
  const words = newRecoveryEntropy(randomBytes);
  expectOk(await confirmWords(home, words));
  return { ...home, words };
}

export async function confirmWords({ space }: TestHome, words: RecoveryEntropy) {
  return space().write([await recoveryChange(words, space().bundle.masterKey, randomBytes)]);
}

/** The same, with a copy at the server that is in step. */
export async function newKeptOwner(app: Net): Promise<Owner> {
  const owner = await newOwner(app);
  expectOk(await (await owner.at()).client.createSpace());
  expectOk(await setServerCopy(owner.space().log, true));
  expectInStep(await owner.round());
  return owner;
}

/** As on the screen: nothing is made here before something was found. */
export async function recover(net: Net, words: RecoveryEntropy, device: Device) {
  const tools = homeTools(net);
  const masterKey = await findMasterKey(words, tools);
  if (!masterKey.ok) return masterKey;
  const admitted = await admitAsWords(words, masterKey.value, { device, ...own }, tools);
  return admitted.ok ? ok({ masterKey: masterKey.value, device }) : admitted;
}

/** Another device that came by the words alone. */
export async function recoverTestHome(net: Net, words: RecoveryEntropy): Promise<TestHome> {
  const database = newMemoryDatabase();
  const recovered = expectOk(await recover(net, words, newDevice(randomBytes)));
  const told = { told: null, spaceKeys: [], checkpoints: [], recoveryWrap: null };
  expectOk(await arrive({ ...recovered, ...told }, database, homeTools(net)));
  return openTestHome(net, database);
}

export function expectInStep(report: Round["report"]): void {
  if (report.outcome.type !== "in-step" || report.unsent > 0 || report.problem !== null)
    throw new Error(`not in step: ${JSON.stringify(report)}`);
}
