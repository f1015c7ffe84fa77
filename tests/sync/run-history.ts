import { bytesToHex } from "../../src/lib/bytes.ts";
import { fail } from "../../src/lib/result.ts";
import type { Push } from "../../src/protocol/push-request.ts";
import { isSameContent, mergeRecords, type StoredRecord } from "../../src/sync/record.ts";
import type { RecordChange } from "../../src/sync/record-change.ts";
import type { SpaceServer } from "../../src/sync/space-server.ts";
import { exchangeUntilQuiet, idOf, type Replica } from "../../src/sync/test-participant.test-support.ts";

// Devices write, lose their network in every way, are closed and opened, and exchange; at the end everybody exchanges
// until nobody has anything to say. Beside it runs a plain account of what must come out.

export type History = {
  readonly replicas: readonly Replica[];
  readonly server: SpaceServer;
  readonly random: () => number;
  /** What was ever written, merged: nothing else may stand on any device in the end. */
  readonly expected: Map<string, StoredRecord>;
  /** `reusedNumbers`: envelopes under a number that their device gave to another one before. */
  readonly counts: { writes: number; exchanges: number; faults: number; reusedNumbers: number };
};

export type HistorySize = {
  readonly steps: number;
  readonly records: number;
  /** So many records change in one write, at most. */
  readonly changes: number;
  /** Of all steps; the others write, but for a few. */
  readonly exchangeShare: number;
  /** One question in so many meets a fault. */
  readonly faultEvery: number;
  /** Whose turn it is; anybody's, when absent. */
  readonly choose?: () => Replica | undefined;
};

const fields = ["mood", "sleep", "plan"];

export function beginHistory(
  replicas: readonly Replica[],
  server: SpaceServer,
  random: () => number,
): History {
  const counts = { writes: 0, exchanges: 0, faults: 0, reusedNumbers: 0 };
  return { replicas, server: watchNumbers(server, counts), random, expected: new Map(), counts };
}

export async function runSteps(history: History, size: HistorySize): Promise<void> {
  const { replicas, random, counts } = history;
  const network = newFaultyNetwork(history, size.faultEvery);
  const anybody = () => replicas[Math.floor(random() * replicas.length)];
  const choose = size.choose ?? anybody;
  for (let step = 0; step < size.steps; step += 1) {
    const replica = choose();
    if (replica === undefined) throw new Error("a history has a device");
    const kind = random();
    if (kind < size.exchangeShare) {
      counts.exchanges += 1;
      await replica.exchange(network.serverFor(replica));
    } else if (kind < size.exchangeShare * 1.1) await replica.reopen();
    else if (kind < size.exchangeShare * 1.2) await network.deliverLate();
    else await writeSome(history, replica, size);
  }
}

async function writeSome(history: History, replica: Replica, size: HistorySize): Promise<void> {
  const { random, counts, expected } = history;
  const upTo = (count: number): number => Math.floor(random() * count);
  const changes = Array.from({ length: 1 + upTo(size.changes) }, () => {
    counts.writes += 1;
    return anyChange(idOf(1 + upTo(size.records)), `${counts.writes}`, upTo);
  });
  await replica.write(...changes);
  const recordById = replica.log().recordById();
  for (const { id } of changes) {
    const written = recordById.get(id);
    const before = expected.get(id);
    if (written !== undefined)
      expected.set(id, before === undefined ? written : mergeRecords(before, written));
  }
}

function anyChange(id: string, value: string, upTo: (count: number) => number): RecordChange {
  const kind = upTo(20);
  if (kind === 0) return { type: "remove", id };
  if (kind < 6) return { type: "put", id, kind: "note", values: {}, texts: { story: value } };
  return { type: "put", id, kind: "note", values: { [fields[upTo(fields.length)] ?? "mood"]: value } };
}

/** Everybody hears everything, over a network without faults. Throws when the devices never come to rest. */
export function endHistory({ replicas, server }: History): Promise<void> {
  return exchangeUntilQuiet(replicas, server);
}

/** Pairs of a device and a record that is not there as all writes together make it. */
export function countLost({ expected }: History, replicas: readonly Replica[]): number {
  return replicas.reduce((lost, { log }) => {
    const recordById = log().recordById();
    const isThere = ([id, record]: [string, StoredRecord]): boolean => {
      const found = recordById.get(id);
      return found !== undefined && isSameContent(found, record);
    };
    return lost + [...expected].filter((entry) => !isThere(entry)).length;
  }, 0);
}

/** Devices that believe that something is wrong with the server. */
export function countAlarms(replicas: readonly Replica[]): number {
  return replicas.filter(({ log }) => log().syncState().problem !== null).length;
}

/** Counts what no device may ever do, whatever happens to it. */
function watchNumbers(server: SpaceServer, counts: History["counts"]): SpaceServer {
  const envelopeByNumber = new Map<string, string>();
  return {
    ...server,
    push: (pushes) => {
      for (const { envelope } of pushes) {
        const number = bytesToHex(envelope.subarray(42, 52));
        const before = envelopeByNumber.get(number);
        const hex = bytesToHex(envelope);
        if (before !== undefined && before !== hex) counts.reusedNumbers += 1;
        envelopeByNumber.set(number, hex);
      }
      return server.push(pushes);
    },
  };
}

/**
 * Loses requests and answers, says things twice, brings old pushes late between those of others, and lets another device
 * exchange between the pull and the push of one.
 */
function newFaultyNetwork({ replicas, server, random, counts }: History, faultEvery: number) {
  const late: (readonly Push[])[] = [];
  const throughNetwork = async <Answer>(
    ask: () => Promise<Answer>,
  ): Promise<Answer | ReturnType<typeof offline>> => {
    const fault = Math.floor(random() * faultEvery * 3);
    if (fault > 2) return ask();
    counts.faults += 1;
    if (fault === 0) return offline();
    await ask();
    return fault === 1 ? offline() : ask();
  };
  const serverFor = (replica: Replica): SpaceServer => ({
    pull: (after) => throughNetwork(() => server.pull(after)),
    read: (ids) => throughNetwork(() => server.read(ids)),
    push: async (pushes) => {
      if (random() * faultEvery < 1) late.push(pushes);
      const other = replicas[Math.floor(random() * replicas.length)];
      if (other !== undefined && other !== replica && random() * faultEvery < 1) {
        counts.exchanges += 1;
        await other.exchange(server);
      }
      return throughNetwork(() => server.push(pushes));
    },
  });
  return {
    serverFor,
    deliverLate: async (): Promise<void> => {
      const [pushes] = late.splice(Math.floor(random() * late.length), 1);
      if (pushes === undefined) return;
      counts.faults += 1;
      await server.push(pushes);
    },
  };
}

function offline() {
  return fail({ type: "offline" as const });
}
