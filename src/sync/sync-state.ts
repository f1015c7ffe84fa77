import { v } from "../lib/schema.ts";

/**
 * What the device keeps about its copy at the server, as the JSON in which it is kept; bytes are hex. It is written
 * anew in every page of the server and in the snapshot, as far as it changed.
 */
export const syncStateSchema = v.object({
  isOn: v.boolean(),
  /** Everything at the server up to here was taken in. */
  pulledSeq: v.number(),
  sealingEpoch: v.number(),
  /** What the server holds under a lower epoch goes there again. */
  resealBelow: v.number(),
  /** The members that are believed: seq and envelope of their record, number and hash of the head of their list. */
  members: v.nullable(v.tuple([v.number(), v.string(), v.number(), v.string()])),
  /** Signed, the newest of each device. */
  checkpoints: v.array(v.string()),
  /** The last that this device signed: its next one follows on it, whatever the server shows. */
  ownCheckpoint: v.nullable(v.string()),
  /** The server's copy was changed from here since the last one. */
  owesCheckpoint: v.boolean(),
  /** By id, the seq of what a newer app or a key that is yet to come may make sense of: nothing is written over it. */
  heldBack: v.record(v.string(), v.number()),
  /** How far the newest pack goes. */
  packedSeq: v.number(),
  /** What was found wrong with the server's copy: type and evidence; null once the participant knows. */
  problem: v.nullable(v.tuple([v.string(), v.string()])),
  /** Evidence that still stands, and when this device last pulled everything anew for it; in ms since 1970. */
  heeded: v.nullable(v.tuple([v.string(), v.number()])),
  /** How much was damaged here when it last did so to mend it. */
  mendedDamage: v.number(),
});

export type SyncState = Readonly<v.InferOutput<typeof syncStateSchema>>;

export const initialSyncState: SyncState = {
  isOn: false,
  pulledSeq: 0,
  sealingEpoch: 0,
  resealBelow: 0,
  members: null,
  checkpoints: [],
  ownCheckpoint: null,
  owesCheckpoint: false,
  heldBack: {},
  packedSeq: 0,
  problem: null,
  heeded: null,
  mendedDamage: 0,
};
