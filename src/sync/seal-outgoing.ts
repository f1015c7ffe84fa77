import { nextRecordVersion } from "../crypto/keys.ts";
import { ok, type Result } from "../lib/result.ts";
import { maxPushBytes, maxPushRecords, type Push } from "../protocol/push-request.ts";
import type { StoreFailure } from "./local-store.ts";
import { isUnsent, type LogRecord, type Outgoing } from "./log-record.ts";
import type { LogState } from "./log-state.ts";
import type { RecordLog } from "./record-log.ts";

export type OutgoingPush = Push & Outgoing & { readonly id: string };

export type OutgoingFrame = {
  readonly pushes: readonly OutgoingPush[];
  /** What no frame can hold. */
  readonly tooLarge: readonly string[];
};

const frameHeaderLength = 5;
const pushHeaderLength = 12;

/**
 * The next frame of what has yet to be sent, keyrings first: others may need a key in them to open the rest. What was not
 * sealed yet, or under an older epoch or a lower version than the server has by now, is sealed and durable before it
 * leaves, so that no number of this device is ever used twice and versions at the server only rise. `passedOver` are records that had their turn.
 */
export function sealOutgoing(
  log: RecordLog,
  passedOver: ReadonlySet<string>,
): Promise<Result<OutgoingFrame, StoreFailure>> {
  return log.alone(async (inside) => {
    const chosen = chooseUnsent(inside.state(), passedOver);
    const { sealingEpoch } = inside.state().keys;
    const unsealed = chosen.filter(
      ({ outgoing, server }) =>
        outgoing === null ||
        outgoing.epoch < sealingEpoch ||
        (server !== null && outgoing.version <= server.version),
    );
    const writes = unsealed.map(({ record, version }) => ({ record, version: nextRecordVersion(version) }));
    const sealed = await inside.seal(writes);
    const appended = await inside.appendOwn(sealed);
    if (!appended.ok) return appended;
    const sealedById = new Map(sealed.map(({ record, outgoing }) => [record.id, outgoing]));
    return ok(
      toFrame(
        chosen.flatMap(({ record, server, outgoing }): readonly OutgoingPush[] => {
          const ready = sealedById.get(record.id) ?? outgoing;
          return ready === null ? [] : [{ ...ready, id: record.id, baseSeq: server?.seq ?? 0 }];
        }),
      ),
    );
  });
}

function chooseUnsent({ recordById, sync }: LogState, passedOver: ReadonlySet<string>): readonly LogRecord[] {
  const keyrings: LogRecord[] = [];
  const others: LogRecord[] = [];
  for (const [id, entry] of recordById) {
    if (!isUnsent(entry, sync.resealBelow) || passedOver.has(id) || Object.hasOwn(sync.heldBack, id))
      continue;
    if (entry.record.kind === "keyring") keyrings.push(entry);
    else if (others.length < maxPushRecords) others.push(entry);
  }
  return [...keyrings, ...others].slice(0, maxPushRecords);
}

/** As many as fit; the rest come with the next frame. */
function toFrame(pushes: readonly OutgoingPush[]): OutgoingFrame {
  const fitting: OutgoingPush[] = [];
  const tooLarge: string[] = [];
  let length = frameHeaderLength;
  for (const push of pushes) {
    const needed = pushHeaderLength + push.envelope.length;
    if (frameHeaderLength + needed > maxPushBytes) tooLarge.push(push.id);
    else if (length + needed <= maxPushBytes) {
      fitting.push(push);
      length += needed;
    }
  }
  return { pushes: fitting, tooLarge };
}
