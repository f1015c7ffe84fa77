import { deriveLocalStoreKey, firstEpoch, newMasterKey } from "../crypto/keys.ts";
import { namedRecordId } from "../crypto/named-record-id.ts";
import { randomBytes } from "../crypto/web-crypto.ts";
import type { Json } from "../lib/json.ts";
import { exchange } from "./exchange.ts";
import type { ExchangeParts, ExchangeReport } from "./exchange-parts.ts";
import { asItIs, type MemoryStore, newMemoryStore } from "./memory-store.test-support.ts";
import {
  type PlainMembers,
  plainMembersOf,
  plainMembersReader,
  sealMembers,
} from "./plain-members.test-support.ts";
import { isRemoved } from "./record.ts";
import type { RecordChange } from "./record-change.ts";
import { openRecordLog, type RecordLog } from "./record-log.ts";
import { setServerCopy } from "./set-server-copy.ts";
import type { SpaceAccess } from "./space-access.ts";
import type { SpaceServer } from "./space-server.ts";
import { newTestDevice, newTestSpace, type TestDevice, type TestSpace } from "./test-devices.test-support.ts";

/** One device with a store of its own. */
export type Replica = {
  readonly device: TestDevice;
  readonly store: MemoryStore;
  readonly access: SpaceAccess;
  /** The log that is open now. */
  readonly log: () => RecordLog;
  /** As after a restart of the browser: only what is durable is left. */
  readonly reopen: () => Promise<void>;
  readonly write: (...changes: readonly RecordChange[]) => Promise<void>;
  readonly exchange: (server?: SpaceServer, log?: RecordLog) => Promise<ExchangeReport>;
  /** The same device with an empty store, as if it had never been. */
  readonly another: () => Promise<Replica>;
  readonly parts: (server?: SpaceServer) => ExchangeParts;
  readonly clock: { offsetMs: number };
};

export type Participant = {
  /** The same devices and keys with nothing written, at another server. */
  readonly beginAgain: (server: SpaceServer) => Promise<Participant>;
  readonly space: TestSpace;
  readonly replicas: readonly Replica[];
  readonly server: SpaceServer;
  /** Puts other members at the server. */
  readonly putMembers: (
    members: PlainMembers,
    by?: { readonly server?: SpaceServer; readonly signer?: Replica },
  ) => Promise<void>;
};

/** A participant with so many devices, all of them members of one space at this server. */
export async function newParticipant(
  server: SpaceServer | ((space: TestSpace) => Promise<SpaceServer>),
  count: number,
): Promise<Participant> {
  return newSharedSpace(server, await Promise.all(Array.from({ length: count }, newTestDevice)));
}

/** A space of which all these devices are members. */
export async function newSharedSpace(
  server: SpaceServer | ((space: TestSpace) => Promise<SpaceServer>),
  devices: readonly TestDevice[],
): Promise<Participant> {
  const space = await newTestSpace();
  return begin(typeof server === "function" ? await server(space) : server, space, devices);
}

/** The first two of its devices. */
export function twoOf({ replicas: [first, second] }: Participant): readonly [Replica, Replica] {
  if (first === undefined || second === undefined) throw new Error("two were asked for");
  return [first, second];
}

/** The first three of its devices. */
export function threeOf(participant: Participant): readonly [Replica, Replica, Replica] {
  const [, , third] = participant.replicas;
  if (third === undefined) throw new Error("three were asked for");
  return [...twoOf(participant), third];
}

async function begin(
  server: SpaceServer,
  space: TestSpace,
  devices: readonly TestDevice[],
): Promise<Participant> {
  const replicas = await Promise.all(devices.map((device) => newReplica(space, device, devices, server)));
  const [signer] = devices;
  if (signer === undefined) throw new Error("a participant has a device");
  const putMembers: Participant["putMembers"] = async (members, by = {}) => {
    const to = by.server ?? server;
    const reader = plainMembersReader(signer, space, devices);
    const standing = await to.read([reader.recordId]);
    if (!standing.ok) throw new Error(standing.error.type);
    const baseSeq = standing.value.records[0]?.seq ?? 0;
    const envelope = await sealMembers(by.signer?.device ?? signer, space, members);
    const pushed = await to.push([{ baseSeq, envelope }]);
    if (!pushed.ok || pushed.value.outcomes[0]?.type !== "stored")
      throw new Error("the members were not stored");
  };
  await putMembers(await plainMembersOf(devices));
  return { space, server, replicas, putMembers, beginAgain: (other) => begin(other, space, devices) };
}

async function newReplica(
  space: TestSpace,
  device: TestDevice,
  devices: readonly TestDevice[],
  server: SpaceServer,
): Promise<Replica> {
  const store = newMemoryStore();
  const clock = { offsetMs: 0 };
  let ticks = 0;
  const nowMs = (): number => {
    ticks += 1;
    return Date.UTC(2026, 10, 22) + clock.offsetMs + ticks;
  };
  const access: SpaceAccess = {
    spaceId: space.spaceId,
    keys: { keyByEpoch: new Map([[firstEpoch, space.importedKey]]), sealingEpoch: firstEpoch },
    deviceId: device.deviceId,
    signingKey: device.signingKey,
    verifyingKey: device.verifyingKey,
    localStoreKey: await deriveLocalStoreKey(newMasterKey(randomBytes)),
  };
  const tools = { random: randomBytes, nowMs, deflate: asItIs, inflate: asItIs };
  const open = async (): Promise<RecordLog> => {
    const opened = await openRecordLog(access, { ...tools, store });
    if (!opened.ok) throw new Error(opened.error.type);
    return opened.value;
  };
  let log = await open();
  await setServerCopy(log, true);
  const parts = (other = server): ExchangeParts => ({
    ...tools,
    log,
    access,
    server: other,
    members: plainMembersReader(device, space, devices),
    nameToRecordId: (name) => namedRecordId(space.spaceKey, name),
  });
  return {
    device,
    store,
    access,
    clock,
    log: () => log,
    reopen: async () => {
      log = await open();
    },
    write: async (...changes) => {
      const written = await log.write(changes);
      if (!written.ok) throw new Error(written.error.type);
    },
    parts,
    another: () => newReplica(space, device, devices, server),
    exchange: (other, through = log) => exchange({ ...parts(other), log: through }),
  };
}

export const idOf = (number: number): string => number.toString(16).padStart(32, "0");

export function put(number: number, values: Readonly<Record<string, Json>>): RecordChange {
  return { type: "put", id: idOf(number), kind: "note", values };
}

/** What a participant sees on a device: the values of what is not removed, by id. */
export function visible({
  log,
}: Pick<Replica, "log">): Readonly<Record<string, Readonly<Record<string, Json>>>> {
  const standing = [...log().recordById()].filter(([, record]) => !isRemoved(record));
  const entries = standing
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([id, { fields }]): [string, Record<string, Json>] => [
      id,
      Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value])),
    ]);
  return Object.fromEntries(entries);
}

/** All of them in turn, until each has heard everything and none has anything to say. */
export async function exchangeUntilQuiet(replicas: readonly Replica[], server?: SpaceServer): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    const hadNothingToSay = replicas.every(({ log }) => log().unsentCount() === 0);
    const before = JSON.stringify(replicas.map(visible));
    for (const replica of replicas) {
      const report = await replica.exchange(server);
      if (report.outcome.type !== "in-step") throw new Error(`not in step: ${report.outcome.type}`);
    }
    if (hadNothingToSay && JSON.stringify(replicas.map(visible)) === before) return;
  }
  throw new Error("the devices never came to rest");
}
