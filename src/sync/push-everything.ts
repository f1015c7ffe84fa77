import { fail, ok, type Result } from "../lib/result.ts";
import type { ExchangeParts, ExchangeStop } from "./exchange-parts.ts";
import { sealOutgoing } from "./seal-outgoing.ts";
import { type RecordConflict, takeInAnswers } from "./take-in-answers.ts";

export type Pushed = {
  readonly conflicts: readonly RecordConflict[];
  /** Some found no room in the space. */
  readonly isFull: boolean;
  /** Of the space after the last push; null when there was nothing to push. */
  readonly headSeq: number | null;
};

/** Sends what has yet to be sent, each record once; what is written meanwhile goes along. */
export async function pushEverything(parts: ExchangeParts): Promise<Result<Pushed, ExchangeStop>> {
  const { log, server } = parts;
  const passedOver = new Set<string>();
  const conflicts: RecordConflict[] = [];
  let isFull = false;
  let headSeq: number | null = null;
  for (;;) {
    const frame = await sealOutgoing(log, passedOver);
    if (!frame.ok) return frame;
    const { pushes, tooLarge } = frame.value;
    for (const id of tooLarge) passedOver.add(id);
    if (tooLarge.length > 0) isFull = true;
    if (pushes.length === 0 && tooLarge.length === 0) return ok({ conflicts, isFull, headSeq });
    if (pushes.length === 0) continue;
    const answer = await server.push(pushes);
    if (!answer.ok) return answer;
    if (answer.value.outcomes.length !== pushes.length) return fail({ type: "outdated" });
    const taken = await takeInAnswers(log, pushes, answer.value);
    if (!taken.ok) return taken;
    headSeq = answer.value.headSeq;
    conflicts.push(...taken.value.conflicts);
    for (const { id } of taken.value.conflicts) passedOver.add(id);
    for (const id of taken.value.overQuota) passedOver.add(id);
    if (taken.value.overQuota.length > 0) isFull = true;
    // Nothing of this frame found room, so nothing that comes after it will.
    if (taken.value.overQuota.length === pushes.length) return ok({ conflicts, isFull, headSeq });
  }
}
