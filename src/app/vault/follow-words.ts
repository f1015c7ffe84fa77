import type { RandomSource } from "../../crypto/random-source.ts";
import { wordsOfWrap } from "../../crypto/words-wrap-header.ts";
import { areBytesEqual, type Bytes } from "../../lib/bytes.ts";
import { ok, type Result } from "../../lib/result.ts";
import type { StoreFailure } from "../../sync/local-store.ts";
import { wrapForRecovery } from "./recovery.ts";
import { findRecoveryRecord } from "./recovery-record.ts";
import type { Session } from "./vault-session.ts";

type NotFollowed = StoreFailure | { readonly type: "not-open" };

/**
 * Sees to it that the recovery words that count open the lock of this device, and no others: also when they were
 * confirmed or replaced on another device.
 */
export async function followWords(
  { lock, space }: Pick<Session, "lock" | "space">,
  adjustLock: (change: { readonly recoveryWrap: Bytes }) => Promise<Result<null, NotFollowed>>,
  random: RandomSource,
): Promise<Result<null, NotFollowed>> {
  const words = space === null ? null : findRecoveryRecord(space.log.recordById().values());
  if (space === null || words === null) return ok(null);
  const wordsKey = words.current.entry.boxKey;
  const wrapped = lock.recoveryWrap === null ? null : wordsOfWrap(lock.recoveryWrap);
  if (wrapped !== null && areBytesEqual(wrapped, wordsKey)) return ok(null);
  const recoveryWrap = await wrapForRecovery(space.bundle, wordsKey, random);
  return recoveryWrap === null ? ok(null) : adjustLock({ recoveryWrap });
}
