import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Redacted } from "../../lib/redacted.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { StoreFailure } from "../../sync/local-store.ts";
import type { StoredRecord } from "../../sync/record.ts";
import type { LogTools, RecordChange } from "../../sync/record-log.ts";
import type { DeviceLock, LocalDatabase } from "../platform/local-database.ts";
import type { TabChannel } from "../platform/tab-channel.ts";
import { type DeviceBundle, newDeviceBundle } from "./device-bundle.ts";
import {
  type LockChoice,
  type LockTools,
  makeDeviceLock,
  openDeviceLock,
  type UnlockError,
} from "./device-lock.ts";
import { type OpenSpace, openHomeSpace } from "./open-space.ts";
import type { RecoveryError, RecoveryPhrase } from "./recovery.ts";

export type VaultPhase =
  /** Nothing was ever kept in this browser. */
  | { readonly type: "empty" }
  | { readonly type: "locked"; readonly kind: "pin" | "phrase"; readonly hasRecovery: boolean }
  | {
      readonly type: "open";
      readonly lock: DeviceLock["kind"];
      readonly hasRecovery: boolean;
      readonly damaged: number;
    }
  /** The sealed copy on this device does not open, whatever is typed. */
  | { readonly type: "damaged" };

export type SaveStatus = "idle" | "saving" | "saved" | "storage-full" | "storage-failed";

export type VaultTools = Omit<LogTools, "store"> &
  LockTools & {
    readonly openDatabase: () => Promise<LocalDatabase>;
    readonly hasDatabase: () => Promise<boolean>;
    /** Takes away what else this app keeps in the browser, beside the vault's own database. */
    readonly eraseRest: () => Promise<void>;
    readonly tabs: TabChannel;
  };

type Session = {
  readonly database: LocalDatabase;
  readonly lock: DeviceLock;
  readonly space: OpenSpace | null;
};

/** The one place where keys, sealed records and the treatment meet. Screens read signals and call what is named here. */
export type Vault = {
  readonly phase: ReadonlySignal<VaultPhase>;
  readonly recordById: ReadonlySignal<ReadonlyMap<string, StoredRecord>>;
  readonly saveStatus: ReadonlySignal<SaveStatus>;
  /** Makes the keys and the database, offline. Nothing is kept before this. */
  readonly create: () => Promise<Result<null, StoreFailure>>;
  readonly unlock: (secret: Redacted<string>) => Promise<Result<null, UnlockError>>;
  readonly unlockWithWords: (typed: string) => Promise<Result<null, RecoveryError>>;
  /** Lets go of every key; does nothing on a device without a lock. */
  readonly lock: () => void;
  readonly changeLock: (choice: LockChoice) => Promise<Result<null, StoreFailure>>;
  readonly newRecoveryPhrase: () => Promise<RecoveryPhrase>;
  /** The words count from the moment that they were typed back. */
  readonly confirmRecovery: (
    phrase: RecoveryPhrase,
    typed: string,
  ) => Promise<Result<null, RecoveryError | StoreFailure>>;
  readonly idForName: (name: string) => Promise<string>;
  /** Resolves once it is durable on this device. */
  readonly write: (changes: readonly RecordChange[]) => Promise<Result<null, StoreFailure>>;
  readonly erase: () => Promise<void>;
};

export async function startVault(tools: VaultTools): Promise<Vault> {
  const session = signal<Session | null>(null);
  const damaged = signal(false);
  const recordById = signal<ReadonlyMap<string, StoredRecord>>(new Map());
  const saveStatus = signal<SaveStatus>("idle");
  let writesUnderWay = 0;

  const openWith = async (database: LocalDatabase, lock: DeviceLock, bundle: DeviceBundle): Promise<void> => {
    const space = await openHomeSpace(bundle, { ...tools, store: database.store });
    if (!space.ok) {
      damaged.value = true;
      return;
    }
    recordById.value = space.value.log.recordById();
    session.value = { database, lock, space: space.value };
  };

  const openSpace = (): OpenSpace => {
    const space = session.value?.space;
    if (space === null || space === undefined) throw new Error("the vault is not open");
    return space;
  };

  const forget = (): void => {
    recordById.value = new Map();
    saveStatus.value = "idle";
    if (session.value !== null) session.value = { ...session.value, space: null };
  };

  const replaceLock = async (lock: DeviceLock): Promise<Result<null, StoreFailure>> => {
    const current = session.value;
    if (current === null) throw new Error("there is no lock to replace");
    const written = await current.database.writeLock(lock);
    if (written.ok) session.value = { ...current, lock };
    return written;
  };

  const write: Vault["write"] = async (changes) => {
    const { log } = openSpace();
    writesUnderWay += 1;
    saveStatus.value = "saving";
    const written = await log.write(changes);
    writesUnderWay -= 1;
    if (!written.ok) {
      saveStatus.value = written.error.type;
      return written;
    }
    recordById.value = log.recordById();
    if (writesUnderWay === 0) saveStatus.value = "saved";
    tools.tabs.tell("changed");
    return written;
  };

  const lock = (): void => {
    if (session.value?.lock.kind !== "none") forget();
  };

  tools.tabs.listen((message) => {
    if (message === "erased") {
      forget();
      session.value = null;
      return;
    }
    if (message === "locked") {
      lock();
      return;
    }
    const log = session.value?.space?.log;
    log?.catchUp().then((changed) => {
      if (changed && session.value?.space?.log === log) recordById.value = log.recordById();
    });
  });

  if (await tools.hasDatabase()) {
    const database = await tools.openDatabase();
    const standing = await database.readLock();
    if (standing !== null) {
      session.value = { database, lock: standing, space: null };
      if (standing.kind === "none") {
        const bundle = await openDeviceLock(standing, null, tools);
        if (bundle.ok) await openWith(database, standing, bundle.value);
        else damaged.value = true;
      }
    } else database.close();
  }

  return {
    phase: computed(() => (damaged.value ? { type: "damaged" } : sessionToPhase(session.value))),
    recordById,
    saveStatus,
    create: async () => {
      const bundle = newDeviceBundle(tools.random);
      const made = await makeDeviceLock(bundle, { kind: "none" }, null, tools);
      const database = await tools.openDatabase();
      const written = await database.writeLock(made);
      if (written.ok) await openWith(database, made, bundle);
      else saveStatus.value = written.error.type;
      return written;
    },
    unlock: async (secret) => {
      const current = session.value;
      if (current === null) throw new Error("there is nothing to unlock");
      // Another tab may have changed it since.
      const standing = (await current.database.readLock()) ?? current.lock;
      const bundle = await openDeviceLock(standing, secret, tools);
      if (!bundle.ok) return bundle;
      await openWith(current.database, standing, bundle.value);
      return ok(null);
    },
    unlockWithWords: async (typed) => {
      const current = session.value;
      if (current === null || current.lock.recoveryWrap === null) return fail({ type: "other-words" });
      const { openWithRecoveryWords } = await import("./recovery.ts");
      const bundle = await openWithRecoveryWords(current.lock.recoveryWrap, typed);
      if (!bundle.ok) return bundle;
      await openWith(current.database, current.lock, bundle.value);
      return ok(null);
    },
    lock: () => {
      lock();
      tools.tabs.tell("locked");
    },
    changeLock: async (choice) => {
      const { bundle } = openSpace();
      const recoveryWrap = session.value?.lock.recoveryWrap ?? null;
      return replaceLock(await makeDeviceLock(bundle, choice, recoveryWrap, tools));
    },
    newRecoveryPhrase: async () => (await import("./recovery.ts")).newRecoveryPhrase(tools.random),
    confirmRecovery: async (phrase, typed) => {
      const { checkTypedBack, wrapForRecovery } = await import("./recovery.ts");
      const checked = checkTypedBack(phrase, typed);
      const current = session.value;
      if (!checked.ok || current === null) return checked;
      const recoveryWrap = await wrapForRecovery(openSpace().bundle, phrase, tools.random);
      return replaceLock({ ...current.lock, recoveryWrap });
    },
    idForName: (name) => openSpace().idForName(name),
    write,
    erase: async () => {
      const database = session.value?.database ?? (await tools.openDatabase());
      forget();
      session.value = null;
      damaged.value = false;
      tools.tabs.tell("erased");
      await database.erase();
      await tools.eraseRest();
    },
  };
}

function sessionToPhase(session: Session | null): VaultPhase {
  if (session === null) return { type: "empty" };
  const { lock, space } = session;
  const hasRecovery = lock.recoveryWrap !== null;
  if (space !== null)
    return { type: "open", lock: lock.kind, hasRecovery, damaged: space.log.damagedCount() };
  // Without a lock there is nothing to ask for: such a device is open, or what it holds is damaged.
  return lock.kind === "none" ? { type: "damaged" } : { type: "locked", kind: lock.kind, hasRecovery };
}
