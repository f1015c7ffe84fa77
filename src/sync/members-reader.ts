import type { DeviceListHead } from "../crypto/device-list.ts";
import type { RecordId } from "../crypto/keys.ts";
import type { SpaceEpoch } from "../crypto/space-epoch.ts";
import type { Result } from "../lib/result.ts";
import type { PulledRecord } from "../protocol/pull-page.ts";
import type { RecordGate } from "./record-gate.ts";

/** What a device keeps of the members: it stands without the network, and an older or another list is noticed. */
export type KnownMembers = {
  /** As it was pulled or stored; also what is put back when the server shows an older one. */
  readonly record: PulledRecord;
  readonly head: DeviceListHead;
};

export type BelievedMembers = {
  readonly known: KnownMembers;
  readonly gate: RecordGate;
  /** The keys that it grants this device; the log keeps them, so that its own pages open before any members are read. */
  readonly spaceKeys: readonly SpaceEpoch[];
};

export type MembersRefusal =
  /** Ends before a list that this device has seen. */
  | { readonly type: "rollback" }
  /** Another list than the one this device has seen. */
  | { readonly type: "fork" }
  /** In good order, and this device is not in it any more. */
  | { readonly type: "removed" }
  /** A newer version of the app wrote it: this one can't go on, and must not write over it. */
  | { readonly type: "unknown-format" }
  /** Not sealed, signed or put together by who may. */
  | { readonly type: "refused" };

/** Reads the members record of one space (src/sync/members). */
export type MembersReader = {
  readonly recordId: RecordId;
  /** `known` is what this device has believed last, null before the first. Reading what is known already is allowed. */
  readonly read: (
    record: PulledRecord,
    known: KnownMembers | null,
  ) => Promise<Result<BelievedMembers, MembersRefusal>>;
};
