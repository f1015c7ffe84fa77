import { effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import { deriveHelpInboxSecret, type HelpInboxSecret } from "../../crypto/keys.ts";
import type { Redacted } from "../../lib/redacted.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { StoreFailure } from "../../sync/local-store.ts";
import type { RecordById } from "../../sync/record-log.ts";
import type { DeviceLock, LocalDatabase, PasskeyWrap } from "../platform/local-database.ts";
import type { PasskeyError } from "../platform/passkey.ts";
import type { TabChannel, TabMessage } from "../platform/tab-channel.ts";
import { type DeviceBundle, newDeviceBundle } from "./device-bundle.ts";
import {
  type LockChoice,
  makeDeviceLock,
  makeOpenLock,
  type NoKeyNow,
  type OpenLockError,
  openDeviceLock,
} from "./device-lock.ts";
import type { LockAfter } from "./lock-after.ts";
import type { HomeChange, OpenSpace } from "./open-space.ts";
import type { PasskeyUnlockError } from "./passkey-lock.ts";
import type { RecoveryError, RecoveryPhrase, SecondSecret } from "./recovery.ts";
import type { CopyTools, ServerCopyParts } from "./server-copy/copy-context.ts";
import type { ServerCopy } from "./server-copy.ts";
import { startServerCopy } from "./start-server-copy.ts";
import { type SessionTools, startSession, type VaultPhase } from "./vault-session.ts";

export type SaveStatus = "idle" | "saving" | "saved" | "storage-full" | "storage-failed";

/** `not-open`: the vault was locked or erased before anything could be sealed; nothing was written. */
export type SaveFailure = StoreFailure | { readonly type: "not-open" };

/** `interrupted`: locked, opened or erased from elsewhere meanwhile; the phase says which. */
export type UnlockError = OpenLockError | Interrupted;

type Interrupted = { readonly type: "interrupted" };

export type VaultTools = SessionTools & {
  /** Takes away what else this app keeps in the browser, beside the vault's own database. */
  readonly eraseRest: () => Promise<void>;
  readonly tabs: TabChannel;
} & Pick<ServerCopyParts, "onMistake"> & {
    /** For the copy at the server, beside what the vault has anyway; loaded when there is one. */
    readonly loadCopyTools: () => Promise<Omit<CopyTools, keyof SessionTools>>;
  };

/** The one place where keys, sealed records and the treatment meet. Screens read signals and call what is named here. */
export type Vault = {
  readonly phase: ReadonlySignal<VaultPhase>;
  readonly recordById: ReadonlySignal<RecordById>;
  readonly saveStatus: ReadonlySignal<SaveStatus>;
  /**
   * Somebody is typing what will be written in a moment: the save line must not say that all is kept until what this
   * gives was called.
   */
  readonly announceChange: () => () => void;
  /** Makes the keys and the database, offline. Nothing is kept before this; what another tab began is taken over. */
  readonly create: () => Promise<Result<null, StoreFailure>>;
  readonly unlock: (secret: Redacted<string>) => Promise<Result<null, UnlockError>>;
  readonly unlockWithWords: (typed: string, second?: SecondSecret) => Promise<Result<null, RecoveryError>>;
  readonly unlockWithPasskey: () => Promise<Result<null, PasskeyUnlockError | Interrupted>>;
  /** Lets go of every key, in all tabs; does nothing on a device without a lock. */
  readonly lock: () => void;
  /** The passkeys go with the lock that they stood beside. */
  readonly changeLock: (choice: LockChoice) => Promise<Result<null, SaveFailure | NoKeyNow>>;
  /** A further way in, beside the PIN or phrase that stands. `interrupted`: that one was changed or locked meanwhile. */
  readonly addPasskey: () => Promise<Result<null, PasskeyError | SaveFailure | Interrupted>>;
  /** All of them: the PIN or phrase stays. */
  readonly removePasskeys: () => Promise<Result<null, SaveFailure>>;
  readonly changeLockAfter: (minutes: LockAfter) => Promise<Result<null, SaveFailure>>;
  readonly newRecoveryPhrase: () => Promise<RecoveryPhrase>;
  /** The words count from the moment that they were typed back; with a second secret only together with that. */
  readonly confirmRecovery: (
    phrase: RecoveryPhrase,
    typed: string,
    second?: SecondSecret,
  ) => Promise<Result<null, RecoveryError | StoreFailure>>;
  /**
   * Resolves once it is durable on this device. `whileAlone` runs before any tab may write again or erase, with the
   * records as they are then: for what is kept outside the vault and follows it. Without changes only that is done.
   */
  readonly write: (
    changes: readonly HomeChange[],
    whileAlone?: (recordById: RecordById) => Promise<void>,
  ) => Promise<Result<null, SaveFailure>>;
  /** What opens what the help screen left on this device; null while locked. */
  readonly helpInboxSecret: () => Promise<HelpInboxSecret | null>;
  /** Rejects when the browser does not let go of what it keeps. */
  readonly erase: () => Promise<void>;
  readonly serverCopy: ServerCopy;
};

export async function startVault(tools: VaultTools): Promise<Vault> {
  const session = startSession(tools);
  const { current } = session;
  const saveStatus = signal<SaveStatus>("idle");
  let writesUnderWay = 0;
  const announced = new Set<symbol>();
  let isErasing = false;

  const write: Vault["write"] = async (changes, whileAlone) => {
    const space = current.value?.space ?? null;
    if (space === null) return fail({ type: "not-open" });
    const isForFollower = changes.length === 0;
    writesUnderWay += 1;
    if (!isForFollower) saveStatus.value = "saving";
    const written = await space.write(changes, whileAlone).finally(() => {
      writesUnderWay -= 1;
    });
    if (written.ok && !isForFollower) {
      tools.tabs.tell("changed");
      serverCopy.noteChange();
    }
    const isCurrent = current.value?.space === space;
    if (isCurrent) session.publish(space);
    // Locked meanwhile, and perhaps opened again: then the records shown now don't know of this write.
    else await session.catchUp();
    if (isForFollower) return written;
    if (isCurrent && !written.ok) saveStatus.value = written.error.type;
    else sayKept();
    return written;
  };

  const sayKept = (): void => {
    const isAllKept = writesUnderWay === 0 && announced.size === 0;
    if (!isAllKept || saveStatus.value !== "saving") return;
    // Erased from another tab meanwhile: then nothing is kept at all.
    saveStatus.value = current.value?.space ? "saved" : "idle";
  };

  /** The records are out of reach, and with them what was said of them. */
  const sayNothing = (): void => {
    announced.clear();
    saveStatus.value = "idle";
  };

  /** The lock as it stands now, because another tab may have changed it; null when it can't be read. */
  const readLock = async (database: LocalDatabase | undefined): Promise<DeviceLock | null> => {
    const lock = await database?.readLock();
    return lock?.ok ? lock.value : null;
  };

  const replaceLock = async (
    space: OpenSpace,
    change: (standing: DeviceLock | null) => DeviceLock,
  ): Promise<Result<DeviceLock, SaveFailure>> => {
    const database = current.value?.space === space ? current.value.database : null;
    if (database === null) return fail({ type: "not-open" });
    const replaced = await database.updateLock(change);
    if (!replaced.ok) {
      saveStatus.value = replaced.error.type;
      return replaced;
    }
    session.showLock(database, replaced.value);
    tools.tabs.tell("changed");
    return replaced;
  };

  /** Changes something about the lock that stands, and leaves it the same lock. */
  const adjustLock = async (change: Partial<DeviceLock>): Promise<Result<null, SaveFailure>> => {
    const { lock, space } = current.value ?? { lock: null, space: null };
    if (lock === null || space === null) return fail({ type: "not-open" });
    const replaced = await replaceLock(space, (standing) => ({ ...(standing ?? lock), ...change }));
    return replaced.ok ? ok(null) : replaced;
  };

  const unlockBy = async <Failure extends { readonly type: string }>(
    open: (lock: DeviceLock) => Promise<Result<DeviceBundle, Failure>>,
  ): Promise<Result<null, Failure | { readonly type: "damaged-lock" } | Interrupted>> => {
    const ticket = session.takeTicket();
    const database = current.value?.database;
    if (database === undefined) return fail({ type: "interrupted" });
    const lock = await readLock(database);
    if (lock === null) return fail({ type: "damaged-lock" });
    const bundle = await open(lock);
    if (!bundle.ok) return bundle;
    const entered = await session.enter(ticket, database, lock, bundle.value);
    return entered ? ok(null) : fail({ type: "interrupted" });
  };

  /** They open nothing any more: the device may take them out of its own list. */
  const letDeviceForget = async (passkeys: readonly PasskeyWrap[]): Promise<void> => {
    if (passkeys.length > 0) await (await import("./passkey-lock.ts")).forgetPasskeys(passkeys);
  };

  /** The recovery words that count open this device as well, wherever they were confirmed. */
  const followWords = async (): Promise<Result<null, SaveFailure>> => {
    const standing = current.value;
    if (standing === null) return fail({ type: "not-open" });
    return (await import("./follow-words.ts")).followWords(standing, adjustLock, tools.random);
  };
  effect(() => {
    if (session.recoveryRecord.value !== null) untracked(() => void followWords());
  });

  const lockHere = (): boolean => {
    const hasLock = current.value !== null && current.value.lock.kind !== "none";
    if (!hasLock) return false;
    session.forget();
    sayNothing();
    return true;
  };

  const forgetAll = (): void => {
    session.forgetAll();
    sayNothing();
  };

  const hear: Readonly<Record<TabMessage, () => Promise<void>>> = {
    changed: async () => {
      const ticket = session.takeTicket();
      if (current.value === null) return isErasing ? undefined : session.adopt();
      const { database, space } = current.value;
      const lock = await readLock(database);
      if (lock?.kind === "none" && space === null) return session.takeOver(ticket, database, lock);
      if (lock !== null) session.showLock(database, lock);
      await session.catchUp();
      serverCopy.noteChange();
    },
    locked: async () => {
      // Only a tab with a lock tells this: a tab that knows of none has missed that it was put on.
      if (current.value?.lock.kind === "none") {
        const { database } = current.value;
        const lock = await readLock(database);
        if (lock !== null) session.showLock(database, lock);
      }
      lockHere();
    },
    erased: async () => forgetAll(),
  };
  const erase: Vault["erase"] = async () => {
    const database = current.value?.database ?? (await tools.openDatabase("leave"));
    const passkeys = current.value?.lock.passkeys ?? [];
    forgetAll();
    isErasing = true;
    // Alone: a write under way in any tab, and the help card that follows it, end before and go with the rest.
    const erasing = database.store.exclusively(async () => {
      await database.erase();
      tools.tabs.tell("erased");
      await tools.eraseRest();
    });
    await erasing.finally(() => {
      isErasing = false;
    });
    void letDeviceForget(passkeys);
  };

  const serverCopy = startServerCopy({
    ...tools,
    session,
    loadTools: async () => ({ ...tools, ...(await tools.loadCopyTools()) }),
    openDatabase: () => tools.openDatabase("create"),
    takeOver: async (database, lock) => {
      await session.takeOver(session.takeTicket(), database, lock);
      tools.tabs.tell("changed");
    },
    erase,
    tellTabs: () => tools.tabs.tell("changed"),
  });
  tools.tabs.listen((message) => void hear[message]());
  await session.adopt();

  return {
    phase: session.phase,
    recordById: session.recordById,
    saveStatus,
    announceChange: () => {
      const change = Symbol("change");
      announced.add(change);
      saveStatus.value = "saving";
      return () => {
        announced.delete(change);
        sayKept();
      };
    },
    create: async () => {
      const ticket = session.takeTicket();
      if (current.value !== null) return ok(null);
      const made = await makeOpenLock(newDeviceBundle(tools.random), tools.random);
      const database = await tools.openDatabase("create");
      // Another tab may have begun a moment ago: then its keys are the keys, and nothing is put in their place.
      const standing = await database.updateLock((lock) => lock ?? { ...made, recoveryWrap: null });
      if (!standing.ok) {
        database.close();
        saveStatus.value = standing.error.type;
        return standing;
      }
      await session.takeOver(ticket, database, standing.value);
      tools.tabs.tell("changed");
      return ok(null);
    },
    unlock: (secret) => unlockBy((lock) => openDeviceLock(lock, secret, tools)),
    unlockWithPasskey: () =>
      unlockBy(async (lock) => (await import("./passkey-lock.ts")).openWithPasskey(lock)),
    unlockWithWords: async (typed, second = null) => {
      const ticket = session.takeTicket();
      const database = current.value?.database;
      const lock = await readLock(database);
      if (database === undefined || lock === null || lock.recoveryWrap === null)
        return fail({ type: "other-words" });
      const { openWithRecoveryWords } = await import("./recovery.ts");
      const bundle = await openWithRecoveryWords(lock.recoveryWrap, typed, second, tools.derivePasswordKey);
      if (!bundle.ok) return bundle;
      const entered = await session.enter(ticket, database, lock, bundle.value);
      return entered ? ok(null) : fail({ type: "other-words" });
    },
    lock: () => {
      if (lockHere()) tools.tabs.tell("locked");
    },
    changeLock: async (choice) => {
      const space = current.value?.space ?? null;
      if (space === null) return fail({ type: "not-open" });
      const made = await makeDeviceLock(space.bundle, choice, tools);
      if (!made.ok) return made;
      let dropped: readonly PasskeyWrap[] = [];
      const replaced = await replaceLock(space, (standing) => {
        dropped = standing?.passkeys ?? [];
        const { recoveryWrap = null, lockAfterMinutes } = standing ?? {};
        return { ...made.value, recoveryWrap, lockAfterMinutes };
      });
      if (!replaced.ok) return replaced;
      void letDeviceForget(dropped);
      return ok(null);
    },
    addPasskey: async () => {
      const { database, space } = current.value ?? { space: null };
      const lock = await readLock(database);
      if (space === null || lock === null || lock.kind === "none") return fail({ type: "interrupted" });
      const { addPasskey } = await import("./passkey-lock.ts");
      return addPasskey(space.bundle, lock, tools.random, (change) => replaceLock(space, change));
    },
    removePasskeys: async () => {
      const passkeys = current.value?.lock.passkeys ?? [];
      const removed = await adjustLock({ passkeys: [] });
      if (removed.ok) void letDeviceForget(passkeys);
      return removed;
    },
    changeLockAfter: (lockAfterMinutes) => adjustLock({ lockAfterMinutes }),
    newRecoveryPhrase: async () => (await import("./recovery.ts")).newRecoveryPhrase(tools.random),
    confirmRecovery: async (phrase, typed, second = null) => {
      const { checkTypedBack, phraseToEntropy } = await import("./recovery.ts");
      const { recoveryChange } = await import("./recovery-record.ts");
      const checked = checkTypedBack(phrase, typed);
      if (!checked.ok) return checked;
      const entropy = await phraseToEntropy(phrase.entropy, second, tools.derivePasswordKey);
      if (!entropy.ok) return entropy;
      const space = current.value?.space ?? null;
      if (space === null) return fail({ type: "storage-failed" });
      const { masterKey } = space.bundle;
      // Before the lock, so that words that open this device are words that the server copy can be told of.
      const kept = await write([await recoveryChange(entropy.value, masterKey, tools.random)]);
      if (!kept.ok)
        return fail({ type: kept.error.type === "not-open" ? "storage-failed" : kept.error.type });
      const followed = await followWords();
      if (followed.ok) return followed;
      const { error } = followed;
      return fail(error.type === "not-open" ? { type: "storage-failed" } : error);
    },
    write,
    helpInboxSecret: async () => {
      const space = current.value?.space ?? null;
      return space === null ? null : deriveHelpInboxSecret(space.bundle.masterKey);
    },
    serverCopy,
    erase,
  };
}
