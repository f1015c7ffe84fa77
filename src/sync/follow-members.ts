import { bytesToHex, hexToBytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import type { PulledRecord } from "../protocol/pull-page.ts";
import { changeDirectly } from "./change-directly.ts";
import type { ExchangeParts, ExchangeStop, SyncProblem } from "./exchange-parts.ts";
import type { StoreFailure } from "./local-store.ts";
import type { LogContent } from "./log-content.ts";
import type { BelievedMembers, KnownMembers, MembersRefusal } from "./members-reader.ts";
import type { RecordGate } from "./record-gate.ts";
import type { SyncState } from "./sync-state.ts";

/** The members that this device believes; null before the first. */
export function knownMembers({ members }: SyncState): KnownMembers | null {
  if (members === null) return null;
  const [seq, envelopeHex, number, hashHex] = members;
  const [envelope, hash] = [hexToBytes(envelopeHex), hexToBytes(hashHex)];
  if (envelope === null || hash === null) throw new Error("the members that were kept are no hex");
  return { record: { seq, envelope }, head: { number, hash } };
}

/** The gate that an exchange begins with: of what is known, or else of what the server shows. */
export async function findGate(parts: ExchangeParts): Promise<Result<RecordGate, ExchangeStop>> {
  const known = knownMembers(parts.log.syncState());
  if (known !== null) {
    const believed = await parts.members.read(known.record, known);
    if (believed.ok) return ok(believed.value.gate);
    return believed.error.type === "removed" ? fail({ type: "removed" }) : fail({ type: "no-members" });
  }
  const page = await parts.server.read([parts.members.recordId]);
  if (!page.ok) return page;
  const record = page.value.records[0];
  if (record === undefined) return fail({ type: "no-members" });
  const followed = await followMembers(parts, record);
  if (!followed.ok) return followed;
  return followed.value.type === "believed" ? ok(followed.value.gate) : fail({ type: "no-members" });
}

export type FollowedMembers =
  | { readonly type: "believed"; readonly gate: RecordGate }
  /** What is known stands; unless the server has a list of its own, it is to be put back there. */
  | { readonly type: "refused"; readonly problem: SyncProblem; readonly isToPutBack: boolean };

/** Takes over members that the server shows, if they can be believed. */
export async function followMembers(
  parts: ExchangeParts,
  record: PulledRecord,
): Promise<Result<FollowedMembers, ExchangeStop>> {
  const read = await parts.members.read(record, knownMembers(parts.log.syncState()));
  if (read.ok) {
    const kept = await keepMembers(parts, read.value);
    return kept.ok ? ok({ type: "believed", gate: read.value.gate }) : kept;
  }
  const refusal: MembersRefusal = read.error;
  if (refusal.type === "removed") return fail({ type: "removed" });
  if (refusal.type === "unknown-format") return fail({ type: "outdated" });
  const problem = refusal.type === "refused" ? "refused-records" : refusal.type;
  return ok({ type: "refused", problem, isToPutBack: refusal.type !== "fork" });
}

export function keepMembers(
  { log }: Pick<ExchangeParts, "log">,
  members: BelievedMembers,
): Promise<Result<null, StoreFailure>> {
  return log.alone((inside) => inside.appendFromServer(membersToContent(members)));
}

/** What the log keeps of members that are believed. */
export function membersToContent({
  known,
  gate,
  spaceKeys,
}: BelievedMembers): Pick<LogContent, "spaceKeys" | "state"> {
  const { record, head } = known;
  const state: Partial<SyncState> = {
    members: [record.seq, bytesToHex(record.envelope), head.number, bytesToHex(head.hash)],
    sealingEpoch: gate.keys.sealingEpoch,
    resealBelow: gate.resealBelow,
  };
  return { spaceKeys, state };
}

/** Puts the members that are known in the place of older ones, or of what was refused. */
export async function putBackMembers(parts: ExchangeParts): Promise<Result<null, ExchangeStop>> {
  const known = knownMembers(parts.log.syncState());
  if (known === null) return ok(null);
  const put = await changeDirectly({
    server: parts.server,
    recordId: parts.members.recordId,
    build: async (standing) => {
      const read = standing === null ? null : await parts.members.read(standing, known);
      const isBelow =
        read === null || (!read.ok && (read.error.type === "rollback" || read.error.type === "refused"));
      return ok(isBelow ? known.record.envelope : null);
    },
  });
  if (put.ok) return ok(null);
  const { error } = put;
  // The next exchange tries again.
  return error.type === "over-quota" || error.type === "contended" ? ok(null) : fail(error);
}
