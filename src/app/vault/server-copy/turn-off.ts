import { ok, type Result } from "../../../lib/result.ts";
import type { StoreFailure } from "../../../sync/local-store.ts";
import type { OpenSpace } from "../open-space.ts";
import { findRecoveryRecord, slotChange } from "../recovery-record.ts";

/**
 * Lets go of a copy that is not at the server any more, or that this device has no part in any more. What is here stays;
 * another copy begins from nothing. The number of the last epoch and of the last checkpoint stay: they are never used twice.
 */
export async function turnOff({ log, write }: OpenSpace): Promise<Result<null, StoreFailure>> {
  const slots = findRecoveryRecord(log.recordById().values())?.slots ?? [];
  const kept = slots.filter(({ state }) => state !== "gone");
  const emptied =
    kept.length === 0 ? ok(null) : await write(kept.map((slot) => slotChange({ ...slot, state: "gone" })));
  if (!emptied.ok) return emptied;
  return log.alone((inside) =>
    inside.appendFromServer({
      isReset: true,
      state: {
        isOn: false,
        pulledSeq: 0,
        resealBelow: 0,
        members: null,
        checkpoints: [],
        owesCheckpoint: false,
        heldBack: {},
        packedSeq: 0,
        problem: null,
        heeded: null,
      },
    }),
  );
}
