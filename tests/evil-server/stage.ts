import { onTestFinished } from "vitest";
import { deriveDeviceListRoot } from "../../src/crypto/device-list.ts";
import { type Device, type MasterKey, newDevice, newMasterKey } from "../../src/crypto/keys.ts";
import { deriveRecoveryIdentity } from "../../src/crypto/recovery-identity.ts";
import { newRecoveryEntropy, type RecoveryEntropy } from "../../src/crypto/recovery-phrase.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { importSigningSeed } from "../../src/crypto/signature.ts";
import { randomBytes } from "../../src/crypto/web-crypto.ts";
import type { Json } from "../../src/lib/json.ts";
import { openTestDatabase } from "../../src/server/testing/test-database.test-support.ts";
import type { Page, Snapshot } from "../../src/sync/local-store.ts";
import { addMember, beginMembers } from "../../src/sync/members/change-members.ts";
import { type MemberAuthor, recoveryToAuthor } from "../../src/sync/members/member-author.ts";
import { type MemoryStore, newMemoryStore } from "../../src/sync/memory-store.test-support.ts";
import { isRemoved } from "../../src/sync/record.ts";
import { type HomeDevice, openHomeDevice } from "../support/open-home-device.ts";
import { type EvilServer, startEvilServer } from "./evil-server.ts";
import { putCopy, type StoreCopy, takeCopy } from "./evil-store.ts";

export type StageDevice = HomeDevice & {
  readonly store: MemoryStore;
  readonly write: (number: number, values: Readonly<Record<string, Json>>) => Promise<void>;
};

/** A participant with a phone, a laptop and recovery words, all in step with a server that is honest until told otherwise. */
export type Stage = {
  readonly evil: EvilServer;
  readonly masterKey: MasterKey;
  readonly entropy: RecoveryEntropy;
  readonly wordsAuthor: MemberAuthor;
  readonly phone: StageDevice;
  readonly laptop: StageDevice;
  /** With an empty store; it belongs to nobody yet. */
  readonly newDevice: (device?: Device) => Promise<StageDevice>;
  readonly join: (added: StageDevice) => Promise<void>;
  /** Until none of them brings the others anything new. */
  readonly settle: (...devices: readonly StageDevice[]) => Promise<void>;
};

const since = "2026-11-25";
/** Long for a busy machine, short for a server that says nothing. */
const patience = { silenceMs: 3_000, wholeMs: 5_000 };

/** What a stage begins with: the same people, and what their server and their devices hold. */
type Setting = {
  readonly masterKey: MasterKey;
  readonly entropy: RecoveryEntropy;
  readonly devices: readonly [phone: Device, laptop: Device];
  readonly server: StoreCopy;
  readonly stores: readonly (readonly [pages: readonly Page[], snapshot: Snapshot | null])[];
};

/** Made once: most cases begin with the same people, and making them is slow. */
let usualSetting: Promise<Setting> | null = null;

export async function newStage(): Promise<Stage> {
  usualSetting ??= makeSetting();
  return setStage(await usualSetting);
}

/** With other people than every other stage. */
export async function newStrangerStage(): Promise<Stage> {
  return setStage(await makeSetting());
}

async function setStage({ masterKey, entropy, devices, server, stores }: Setting): Promise<Stage> {
  const evil = await startEvilServer(await openTestDatabase());
  onTestFinished(evil.stop);
  await putCopy(evil.opened, server);
  const wordsAuthor = await recoveryToAuthor(await deriveRecoveryIdentity(entropy));
  const open = (device: Device, place: number) => {
    const store = newMemoryStore();
    const [pages, snapshot] = stores[place] ?? [[], null];
    store.replace(pages, snapshot);
    return openStageDevice(evil, masterKey, device, store);
  };
  const [phone, laptop] = await Promise.all([open(devices[0], 0), open(devices[1], 1)]);
  return {
    evil,
    masterKey,
    entropy,
    wordsAuthor,
    phone,
    laptop,
    newDevice: (device = newDevice(randomBytes)) =>
      openStageDevice(evil, masterKey, device, newMemoryStore()),
    join: (added) => admit(phone, added.author),
    settle,
  };
}

/** Phone, words and laptop, with a record of each device, all in step. */
async function makeSetting(): Promise<Setting> {
  const evil = await startEvilServer(await openTestDatabase());
  const masterKey = newMasterKey(randomBytes);
  const entropy = newRecoveryEntropy(randomBytes);
  const devices = [newDevice(randomBytes), newDevice(randomBytes)] as const;
  const open = (device: Device) => openStageDevice(evil, masterKey, device, newMemoryStore());
  const [phone, laptop] = [await open(devices[0]), await open(devices[1])];
  expectOk(await phone.space.createSpace());
  const root = await importSigningSeed(await deriveDeviceListRoot(masterKey));
  const first = { entry: phone.author.entry, name: "", since };
  await phone.changeMembers(async () => expectOk(await beginMembers(phone.place, first, root)));
  await admit(phone, await recoveryToAuthor(await deriveRecoveryIdentity(entropy)));
  await admit(phone, laptop.author);
  await phone.write(1, { mood: 4 });
  await laptop.write(2, { mood: 2 });
  await settle(phone, laptop);
  const server = await takeCopy(evil.opened);
  await evil.stop();
  const stores = [phone, laptop].map(({ store }) => [store.pages(), store.snapshot()] as const);
  return { masterKey, entropy, devices, server, stores };
}

/** Into the members and past the door of the server, as an old device does. */
async function admit(phone: StageDevice, added: MemberAuthor): Promise<void> {
  await phone.changeMembers(async (members) => {
    if (members === null) throw new Error("no members yet");
    const member = { entry: added.entry, name: "", since };
    const tools = { random: randomBytes, place: phone.place };
    return expectOk(await addMember(members, member, phone.author, tools));
  });
  expectOk(await phone.space.grantAccess(added.entry.verifyKey));
}

async function openStageDevice(
  evil: EvilServer,
  masterKey: MasterKey,
  device: Device,
  store: MemoryStore,
): Promise<StageDevice> {
  const opened = await openHomeDevice({ masterKey, device, store, url: evil.url, patience });
  return {
    ...opened,
    store,
    write: async (number, values) => {
      expectOk(await opened.log.write([{ type: "put", id: idOf(number), kind: "note", values }]));
    },
  };
}

async function settle(...devices: readonly StageDevice[]): Promise<void> {
  for (const device of [...devices, ...devices]) {
    const { outcome } = await device.exchange();
    if (outcome.type !== "in-step") throw new Error(`not in step: ${outcome.type}`);
  }
}

export function idOf(number: number): string {
  return number.toString(16).padStart(32, "0");
}

/** What the participant sees on a device: of each record that is there, its values. */
export function visible({ log }: HomeDevice): Readonly<Record<string, Readonly<Record<string, Json>>>> {
  const standing = [...log.recordById()].filter(([, record]) => !isRemoved(record));
  const entries = standing
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([id, { fields }]): [string, Record<string, Json>] => [
      id,
      Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value])),
    ]);
  return Object.fromEntries(entries);
}
