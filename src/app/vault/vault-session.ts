import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { StoredRecord } from "../../sync/record.ts";
import type { LogTools, RecordById } from "../../sync/record-log.ts";
import type { DeviceLock, LocalDatabase } from "../platform/local-database.ts";
import type { DeviceBundle } from "./device-bundle.ts";
import { type LockTools, openDeviceLock } from "./device-lock.ts";
import { type LockAfter, parseLockAfter } from "./lock-after.ts";
import { type OpenSpace, openHomeSpace } from "./open-space.ts";

export type VaultPhase =
  /** Nothing was ever kept in this browser. */
  | { readonly type: "empty" }
  | {
      readonly type: "locked";
      readonly kind: "pin" | "phrase";
      /** The recovery words open the lock of this device. */
      readonly hasRecovery: boolean;
      readonly hasPasskey: boolean;
    }
  | {
      readonly type: "open";
      readonly lock: DeviceLock["kind"];
      /** There are recovery words for what is kept here. */
      readonly hasRecovery: boolean;
      readonly hasPasskey: boolean;
      readonly lockAfter: LockAfter;
      readonly damaged: number;
    }
  /** The sealed copy on this device does not open, whatever is typed. */
  | { readonly type: "damaged" };

export type SessionTools = Omit<LogTools, "store"> &
  LockTools & {
    readonly openDatabase: (ifAbsent: "create" | "leave") => Promise<LocalDatabase>;
    readonly hasDatabase: () => Promise<boolean>;
  };

export type Session = {
  readonly database: LocalDatabase;
  readonly lock: DeviceLock;
  /** Null while locked. */
  readonly space: OpenSpace | null;
};

/**
 * What one tab holds of the vault. Opening takes time, in which the keys may be let go: whoever opens takes a ticket
 * before, and an old ticket opens nothing.
 */
export type VaultSession = {
  readonly current: ReadonlySignal<Session | null>;
  readonly phase: ReadonlySignal<VaultPhase>;
  readonly recordById: ReadonlySignal<RecordById>;
  /** What stands here of the recovery words that count, wherever they were confirmed; `null` before there are any. */
  readonly recoveryRecord: ReadonlySignal<StoredRecord | null>;
  readonly takeTicket: () => number;
  /** False when the keys were let go, or somebody else came in first, while the records were opened. */
  readonly enter: (
    ticket: number,
    database: LocalDatabase,
    lock: DeviceLock,
    bundle: DeviceBundle,
  ) => Promise<boolean>;
  /** Holds what stands in the database, open when its lock asks for nothing. */
  readonly takeOver: (ticket: number, database: LocalDatabase, lock: DeviceLock) => Promise<void>;
  /** Takes over what this browser holds, if it holds anything. */
  readonly adopt: () => Promise<void>;
  readonly showLock: (database: LocalDatabase, lock: DeviceLock) => void;
  /** Shows what was written to this space, unless it is not the open one any more. */
  readonly publish: (space: OpenSpace) => void;
  readonly catchUp: () => Promise<void>;
  /** Lets go of the keys and of everything they opened. */
  readonly forget: () => void;
  readonly forgetAll: () => void;
};

export function startSession(tools: SessionTools): VaultSession {
  const current = signal<Session | null>(null);
  const isDamaged = signal(false);
  const damagedCount = signal(0);
  const recordById = signal<RecordById>(new Map());
  const recoveryRecord = computed(
    () => [...recordById.value.values()].find(({ kind }) => kind === "recovery") ?? null,
  );
  let timesForgotten = 0;

  const publish: VaultSession["publish"] = (space) => {
    if (current.value?.space !== space) return;
    recordById.value = space.log.recordById();
    damagedCount.value = space.log.damagedCount();
  };

  const enter: VaultSession["enter"] = async (ticket, database, lock, bundle) => {
    const opened = await openHomeSpace(bundle, { ...tools, store: database.store });
    if (ticket !== timesForgotten || (current.value?.space ?? null) !== null) return false;
    isDamaged.value = !opened.ok;
    if (!opened.ok) return true;
    current.value = { database, lock, space: opened.value };
    publish(opened.value);
    return true;
  };

  const takeOver: VaultSession["takeOver"] = async (ticket, database, lock) => {
    const bundle = lock.kind === "none" ? await openDeviceLock(lock, null, tools) : null;
    if (bundle?.ok) await enter(ticket, database, lock, bundle.value);
    else if (ticket === timesForgotten && current.value === null)
      current.value = { database, lock, space: null };
    if (current.value?.database !== database) database.close();
  };

  const forget = (): void => {
    timesForgotten += 1;
    recordById.value = new Map();
    if (current.value !== null) current.value = { ...current.value, space: null };
  };

  return {
    current,
    phase: computed(() =>
      isDamaged.value
        ? { type: "damaged" }
        : toPhase(current.value, recoveryRecord.value !== null, damagedCount.value),
    ),
    recordById,
    recoveryRecord,
    takeTicket: () => timesForgotten,
    enter,
    takeOver,
    adopt: async () => {
      const ticket = timesForgotten;
      if (!(await tools.hasDatabase())) return;
      // It may be erased by now: then it must not be made again by looking into it.
      const database = await tools.openDatabase("leave");
      const lock = await database.readLock();
      if (lock.ok && lock.value !== null) return takeOver(ticket, database, lock.value);
      database.close();
      if (!lock.ok && current.value === null) isDamaged.value = true;
    },
    showLock: (database, lock) => {
      if (current.value?.database === database) current.value = { ...current.value, lock };
    },
    publish,
    catchUp: async () => {
      const space = current.value?.space ?? null;
      if (space !== null && (await space.log.catchUp())) publish(space);
    },
    forget,
    forgetAll: () => {
      forget();
      current.value = null;
      isDamaged.value = false;
    },
  };
}

function toPhase(session: Session | null, hasWords: boolean, damaged: number): VaultPhase {
  if (session === null) return { type: "empty" };
  const { lock, space } = session;
  const opensByWords = lock.recoveryWrap !== null;
  const hasPasskey = (lock.passkeys?.length ?? 0) > 0;
  if (space !== null) {
    const hasRecovery = opensByWords || hasWords;
    const lockAfter = parseLockAfter(lock.lockAfterMinutes);
    return { type: "open", lock: lock.kind, hasRecovery, hasPasskey, lockAfter, damaged };
  }
  // Without a lock there is nothing to ask for: such a device is open, or what it holds is damaged.
  if (lock.kind === "none") return { type: "damaged" };
  return { type: "locked", kind: lock.kind, hasRecovery: opensByWords, hasPasskey };
}
