import { areBytesEqual, bytesToHex } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { deviceIdToHex } from "./keys.ts";
import type { RecordRoot } from "./record-root.ts";

/** The newest checkpoint of every device, by device id in hex. Only checkpoints of one space stand in one book. */
export type CheckpointBook = ReadonlyMap<string, Checkpoint>;

export type CheckpointConflict =
  /** The server told two stories: one device said two things under one number, or two devices saw two contents at one seq. */
  | { readonly type: "fork"; readonly deviceId: string }
  /** A device went on from a server that had less than before. */
  | { readonly type: "rollback"; readonly deviceId: string };

/** What this device holds of the server's copy, and up to which seq it has pulled. Own unsent changes do not count. */
export type ServerView = RecordRoot & { readonly serverSeq: number };

export type ViewProblem =
  /** Another device has seen a later state than this complete pull reached. */
  | { readonly type: "behind"; readonly deviceId: string }
  /** Same seq, or a later one, and fewer records. */
  | { readonly type: "withheld"; readonly deviceId: string }
  /** Same seq, as many records or more, and another content. */
  | { readonly type: "different"; readonly deviceId: string };

/** Takes one more checkpoint into the book; the order in which they come does not matter. */
export function addCheckpoint(
  book: CheckpointBook,
  checkpoint: Checkpoint,
): Result<CheckpointBook, CheckpointConflict> {
  const deviceId = deviceIdToHex(checkpoint.deviceId);
  const standing = book.get(deviceId);
  if (standing !== undefined) {
    const [older, newer] =
      standing.number <= checkpoint.number ? [standing, checkpoint] : [checkpoint, standing];
    const conflict = conflictOfOne(older, newer);
    if (conflict !== null) return fail({ type: conflict, deviceId });
  }
  for (const other of book.values()) {
    if (other.serverSeq === checkpoint.serverSeq && !isSameContent(other, checkpoint)) {
      return fail({ type: "fork", deviceId });
    }
  }
  if (standing !== undefined && standing.number >= checkpoint.number) return ok(book);
  return ok(new Map([...book, [deviceId, checkpoint]]));
}

/** What two devices collected, together. */
export function mergeCheckpointBooks(
  left: CheckpointBook,
  right: CheckpointBook,
): Result<CheckpointBook, CheckpointConflict> {
  let merged: Result<CheckpointBook, CheckpointConflict> = ok(left);
  for (const checkpoint of right.values()) {
    if (merged.ok) merged = addCheckpoint(merged.value, checkpoint);
  }
  return merged;
}

/**
 * Holds a complete pull against everything that was signed: `null` when nothing contradicts it. Call it after the
 * server said that there is no more; in the middle of a pull `behind` is no news.
 */
export function checkServerView(view: ServerView, book: CheckpointBook): ViewProblem | null {
  for (const [deviceId, checkpoint] of book) {
    if (view.serverSeq < checkpoint.serverSeq) return { type: "behind", deviceId };
    if (view.count < checkpoint.count) return { type: "withheld", deviceId };
    if (view.serverSeq === checkpoint.serverSeq && !isSameContent(view, checkpoint)) {
      return { type: "different", deviceId };
    }
  }
  return null;
}

function conflictOfOne(older: Checkpoint, newer: Checkpoint): CheckpointConflict["type"] | null {
  if (older.number === newer.number) return areBytesEqual(older.hash, newer.hash) ? null : "fork";
  const isNext = newer.number === older.number + 1;
  if (isNext && !areBytesEqual(newer.previousHash, older.hash)) return "fork";
  return newer.serverSeq < older.serverSeq || newer.count < older.count ? "rollback" : null;
}

function isSameContent(left: RecordRoot, right: RecordRoot): boolean {
  return left.count === right.count && bytesToHex(left.root) === bytesToHex(right.root);
}
