import { addSignedCheckpoint, emptyBook, type Finding, type SignedBook } from "./checkpoint-records.ts";
import type { ExchangeParts } from "./exchange-parts.ts";
import type { RecordGate } from "./record-gate.ts";

/** What one exchange knows as it goes on. */
export type ExchangeStanding = {
  readonly gate: RecordGate;
  readonly book: SignedBook;
  /** The first thing that was found wrong. */
  readonly finding: Finding | null;
  /** The server shows members that are to be replaced by those that are known. */
  readonly isToPutBackMembers: boolean;
  /** The server had nothing beyond what was taken in, and nothing was written there while it was read. */
  readonly isSettled: boolean;
  /** Something came or went since this was held against what the devices signed. */
  readonly hasNews: boolean;
  /** There is a pack that no device can use: this one may put another in its place. */
  readonly isPackSpoilt: boolean;
};

export async function beginStanding(parts: ExchangeParts, gate: RecordGate): Promise<ExchangeStanding> {
  let book = emptyBook;
  let finding: Finding | null = null;
  for (const signed of parts.log.syncState().checkpoints) {
    const added = await addSignedCheckpoint(book, signed, parts.access, gate);
    book = added.book;
    finding ??= added.finding;
  }
  return {
    gate,
    book,
    finding,
    isToPutBackMembers: false,
    isSettled: false,
    hasNews: false,
    isPackSpoilt: false,
  };
}
