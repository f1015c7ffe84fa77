import { parseEnvelope } from "../crypto/envelope-header.ts";
import { recordIdToHex } from "../crypto/keys.ts";
import { areBytesEqual, type Bytes } from "../lib/bytes.ts";
import { ok } from "../lib/result.ts";
import { maxPageBytes, maxPageRecords, type PulledRecord } from "../protocol/pull-page.ts";
import type { PushOutcome } from "../protocol/push-answer.ts";
import type { Push } from "../protocol/push-request.ts";
import type { SpaceServer } from "./space-server.ts";

/** What a space at the server holds: an old one may be put back. */
export type SpaceState = { readonly seq: number; readonly recordById: ReadonlyMap<string, PulledRecord> };

/** A space in memory that answers as the server does; tests/sync holds the two against each other. */
export type MemorySpace = SpaceServer & {
  readonly state: () => SpaceState;
  /** As a server that was set up again from a backup. */
  readonly restore: (state: SpaceState) => void;
};

export function newMemorySpace(
  options: { readonly quota?: number; readonly pageRecords?: number } = {},
): MemorySpace {
  const { quota = Number.POSITIVE_INFINITY, pageRecords = maxPageRecords } = options;
  let seq = 0;
  let recordById = new Map<string, PulledRecord>();

  const store = ({ baseSeq, envelope }: Push): PushOutcome => {
    const id = recordIdToHex(headerOf(envelope).recordId);
    const stored = recordById.get(id);
    const storedSeq = stored?.seq ?? 0;
    if (stored !== undefined && isSameSealing(stored.envelope, envelope)) {
      const isSame = areBytesEqual(stored.envelope, envelope);
      return { type: isSame ? "stored" : "sequence-reused", seq: storedSeq };
    }
    if (baseSeq !== storedSeq) return { type: "conflict", seq: storedSeq };
    const growth = envelope.length - (stored?.envelope.length ?? 0);
    const bytes = [...recordById.values()].reduce((sum, row) => sum + row.envelope.length, 0);
    if (growth > 0 && bytes + growth > quota) return { type: "over-quota", seq: storedSeq };
    seq += 1;
    recordById.set(id, { seq, envelope });
    return { type: "stored", seq };
  };

  return {
    state: () => ({ seq, recordById: new Map(recordById) }),
    restore: (state) => {
      seq = state.seq;
      recordById = new Map(state.recordById);
    },
    pull: async (after) => {
      const unseen = [...recordById.values()].filter((row) => row.seq > after);
      const records = firstThatFit(unseen.sort(bySeq), pageRecords);
      const isAll = records.length === unseen.length;
      return ok({ upToSeq: isAll ? seq : (records.at(-1)?.seq ?? seq), headSeq: seq, records });
    },
    read: async (ids) => {
      const found = ids.flatMap((id) => recordById.get(recordIdToHex(id)) ?? []);
      return ok({ upToSeq: seq, headSeq: seq, records: [...new Set(found)].sort(bySeq) });
    },
    push: async (pushes) => {
      const outcomes = pushes.map(store);
      return ok({ headSeq: seq, outcomes });
    },
  };
}

function firstThatFit(rows: readonly PulledRecord[], pageRecords: number): readonly PulledRecord[] {
  let bytes = 0;
  const end = rows.findIndex(({ envelope }, index) => {
    bytes += envelope.length;
    return index > 0 && (bytes > maxPageBytes || index >= pageRecords);
  });
  return end === -1 ? rows : rows.slice(0, end);
}

function bySeq(left: PulledRecord, right: PulledRecord): number {
  return left.seq - right.seq;
}

function headerOf(envelope: Bytes) {
  const parsed = parseEnvelope(envelope);
  if (!parsed.ok) throw new Error(`a test pushed an envelope that is ${parsed.error.type}`);
  return parsed.value.header;
}

/** The same device under the same number. */
function isSameSealing(left: Bytes, right: Bytes): boolean {
  return areBytesEqual(left.subarray(42, 52), right.subarray(42, 52));
}
