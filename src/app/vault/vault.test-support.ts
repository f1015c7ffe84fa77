import { randomBytes } from "../../crypto/web-crypto.ts";
import { Redacted } from "../../lib/redacted.ts";
import { isRemoved } from "../../sync/record.ts";
import { deflate, inflate } from "../platform/deflate.ts";
import { derivePasswordKey } from "../platform/derive-password-key.ts";
import {
  type DeviceLock,
  hasLocalDatabase,
  type LocalDatabase,
  openLocalDatabase,
} from "../platform/local-database.ts";
import { pause } from "../platform/pause.ts";
import { openTabChannel, type TabChannel } from "../platform/tab-channel.ts";
import { removeHelpCard } from "./help-card.ts";
import type { HomeChange } from "./open-space.ts";
import { browserCopyTools } from "./server-copy/browser-copy-tools.ts";
import type { CopyTools } from "./server-copy/copy-context.ts";
import { startVault, type Vault, type VaultTools } from "./vault.ts";

/** A gate that work waits for, once it has come there. */
export type Gate = {
  readonly arrived: Promise<void>;
  readonly open: () => void;
  readonly pass: () => Promise<void>;
};

export function newGate(): Gate {
  const arrival = Promise.withResolvers<void>();
  const opening = Promise.withResolvers<void>();
  return {
    arrived: arrival.promise,
    open: opening.resolve,
    pass: () => {
      arrival.resolve();
      return opening.promise;
    },
  };
}

const noNetwork: CopyTools["network"] = {
  host: "loslaten.example",
  fetch: () => Promise.reject(new TypeError("there is no network")),
};

/** What the server copy needs, as the app has it, but for the way to the server and a person who is quicker. */
export function copyToolsOver(network: CopyTools["network"]): VaultTools["loadCopyTools"] {
  const pairingTime: CopyTools["pairingTime"] = {
    nowMs: Date.now,
    pause: (ms, signal) => pause(Math.min(ms, 50), signal),
  };
  return async () => ({ ...browserCopyTools("loslaten", ""), network, pairingTime });
}

/** An empty device with a vault, as its first tab has it. */
export async function openFirstVault(tabs: Tabs): Promise<Vault> {
  await tabs.clear();
  const vault = await tabs.open();
  await vault.create();
  return vault;
}

export type Tabs = {
  /** A vault as a tab of the browser has it: everything real, but for what a test puts in its place. */
  readonly open: (instead?: Partial<VaultTools>) => Promise<Vault>;
  /** One that hears nothing and tells nothing, like a tab that the browser had put to sleep. */
  readonly openDeaf: (instead?: Partial<VaultTools>) => Promise<Vault>;
  /** Takes away whatever an earlier test or file left behind. */
  readonly clear: () => Promise<void>;
  /** Closes all of them and takes away what they left. */
  readonly endAll: () => Promise<void>;
};

export function newTabs(): Tabs {
  let isRunning = true;
  const opened: Vault[] = [];
  const channelOfTest = (): TabChannel => {
    const channel = openTabChannel();
    return {
      tell: (message) => isRunning && channel.tell(message),
      listen: (hear) => channel.listen((message) => isRunning && hear(message)),
    };
  };
  const clear = async (): Promise<void> => {
    await (await openLocalDatabase()).erase();
    await removeHelpCard();
  };
  const deaf: TabChannel = { tell: () => undefined, listen: () => undefined };
  const open: Tabs["open"] = async (instead = {}) => {
    const vault = await startVault({
      openDatabase: openLocalDatabase,
      hasDatabase: hasLocalDatabase,
      eraseRest: () => removeHelpCard(),
      tabs: instead.tabs ?? channelOfTest(),
      random: randomBytes,
      nowMs: Date.now,
      derivePasswordKey,
      deflate,
      inflate,
      loadCopyTools: copyToolsOver(noNetwork),
      onMistake: reportError,
      ...instead,
    });
    opened.push(vault);
    return vault;
  };
  return {
    open,
    openDeaf: (instead = {}) => open({ ...instead, tabs: deaf }),
    clear,
    endAll: async () => {
      // Whoever still exchanges would do so for the next test as well.
      for (const vault of opened) if (vault.serverCopy.status.value.type !== "off") await vault.erase();
      isRunning = false;
      await clear();
    },
  };
}

/** A database of which writing a page waits at the gate, before or after the page is durable. */
export function openDatabaseWithGate(
  gate: Gate,
  when: "before" | "after",
): (ifAbsent: "create" | "leave") => Promise<LocalDatabase> {
  return async (ifAbsent) => {
    const database = await openLocalDatabase(ifAbsent);
    return {
      ...database,
      store: {
        ...database.store,
        appendPage: async (bytes) => {
          if (when === "before") await gate.pass();
          const appended = await database.store.appendPage(bytes);
          if (when === "after") await gate.pass();
          return appended;
        },
      },
    };
  };
}

export const secret = (text: string): Redacted<string> => new Redacted(text);

export function note(name: string, text: string): HomeChange {
  return { type: "put", name, kind: "note", values: { text } };
}

/** The texts of all notes that the vault shows, in alphabetical order. */
export function notes(vault: Vault): readonly unknown[] {
  return [...vault.recordById.value.values()]
    .filter((record) => record.kind === "note" && !isRemoved(record))
    .map((record) => record.fields.text?.value)
    .toSorted();
}

/** The databases of this app that the browser holds. */
export async function ourDatabases(): Promise<readonly (string | undefined)[]> {
  return (await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.startsWith("loslaten"));
}

/** The row that says how this device opens, as it lies in IndexedDB. */
export async function readLockRow(): Promise<DeviceLock> {
  const database = await openLocalDatabase("leave");
  const lock = await database.readLock();
  database.close();
  if (!lock.ok || lock.value === null) throw new Error("there is no lock in the database");
  return lock.value;
}
