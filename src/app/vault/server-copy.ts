import type { ReadonlySignal } from "@preact/signals";
import type { RecoveryPhraseError } from "../../crypto/recovery-phrase.ts";
import type { CalendarDay } from "../../domain/check-in/calendar-day.ts";
import type { Bytes } from "../../lib/bytes.ts";
import type { Result } from "../../lib/result.ts";
import type { DeletionReceipt } from "../../protocol/space-state.ts";
import type { PushWriting } from "../../protocol/web-push.ts";
import type { StoreFailure } from "../../sync/local-store.ts";
import type { NoKeyNow } from "./device-lock.ts";
import type { NewDevicePairing, OldDevicePairing } from "./pairing-state.ts";
import type { PeopleActions } from "./people/bind-people.ts";
import type { SecondSecret } from "./recovery.ts";
import type { ServerCopyStatus } from "./server-copy-status.ts";

/**
 * Why something that needs the server came to nothing. What had been done of it is harmless, and is taken up again by
 * doing the same thing once more.
 */
export type ServerTrouble =
  | { readonly type: "offline" }
  | { readonly type: "busy" }
  /** This device was removed from elsewhere, or everything at the server was deleted. */
  | { readonly type: "removed" }
  /** App and server do not understand each other: a newer version of one of them is needed. */
  | { readonly type: "outdated" }
  /** The server showed something that cannot be right; `status` says what. */
  | { readonly type: "suspicious" };

export type TurnOnError =
  | ServerTrouble
  | StoreFailure
  | { readonly type: "not-open" }
  /** Without them nobody could come back to the copy: make the recovery words (anew) first. */
  | { readonly type: "no-recovery-words" };

export type OpenPairingError =
  | ServerTrouble
  | { readonly type: "not-open" }
  /** Not ten letters and digits of the kind that codes are made of. */
  | { readonly type: "no-code" }
  /** No new device waits behind this code: mistyped, or older than fifteen minutes. */
  | { readonly type: "unknown-code" };

export type NewPairingError = ServerTrouble | { readonly type: "not-empty" };

export type RecoverError =
  | ServerTrouble
  | StoreFailure
  | RecoveryPhraseError
  | NoKeyNow
  /** These words exist, and no copy is kept behind them. */
  | { readonly type: "other-words" }
  /** This browser already keeps something: erase that first. */
  | { readonly type: "not-empty" };

export type RemoveDeviceError = ServerTrouble | StoreFailure | { readonly type: "not-open" };

export type DeletionError = ServerTrouble | { readonly type: "not-open" };

export type PushError = ServerTrouble | { readonly type: "not-open" };

/** `null` when the server had deleted everything before, and its receipt never came here. */
export type Deletion = { readonly receipt: DeletionReceipt | null };

export type DeviceView = {
  /** 12 hex digits. */
  readonly id: string;
  /** Such as "Android · Chrome"; empty when nobody said, and for the recovery words. */
  readonly name: string;
  readonly since: CalendarDay | null;
  readonly isThis: boolean;
  readonly isRecoveryWords: boolean;
};

/** The copy at the server and the other devices. Without it everything else works the same. */
export type ServerCopy = {
  readonly status: ReadonlySignal<ServerCopyStatus>;
  /** Who belongs: devices in the order in which they came, and the recovery words. Empty while there is no copy. */
  readonly devices: ReadonlySignal<readonly DeviceView[]>;
  /** Of what was deleted from this page, until it is closed. */
  readonly lastReceipt: ReadonlySignal<DeletionReceipt | null>;
  /** Resolves once the server has a place for this participant; sending everything goes on after that. */
  readonly turnOn: () => Promise<Result<null, TurnOnError>>;
  /** Deletes the copy at the server. What is on this device stays. */
  readonly turnOff: () => Promise<Result<Deletion, DeletionError>>;
  /** Sends and fetches without waiting for a calm moment. */
  readonly sendNow: () => Promise<Result<null, ServerTrouble>>;
  /** On a device that keeps nothing yet. */
  readonly newPairing: () => Promise<Result<NewDevicePairing, NewPairingError>>;
  /** On a device that has everything: `code` as the new device shows it, or the part of a link behind `#`. */
  readonly openPairing: (code: string) => Promise<Result<OldDevicePairing, OpenPairingError>>;
  /** On a device that keeps nothing yet; the vault is open afterwards, and its records come in. */
  readonly recover: (typedWords: string, second?: SecondSecret) => Promise<Result<null, RecoverError>>;
  /** The device can neither read nor write from now on; what it has seen it has seen. */
  readonly removeDevice: (id: string) => Promise<Result<null, RemoveDeviceError>>;
  /** Whether a practice can still be founded with it; hex, as in the link. Asked before anything is made. */
  readonly isFoundingCodeOpen: (code: string) => Promise<Result<boolean, ServerTrouble>>;
  /**
   * Everything about other people. There has to be a copy: keys to what others are given must not live on one device.
   */
  readonly openPeople: () => Promise<
    Result<PeopleActions, { readonly type: "not-open" } | { readonly type: "no-copy" }>
  >;
  /** The key by which this browser lets the server wake it; `outdated` from a server that wakes nobody. */
  readonly readPushKey: () => Promise<Result<Bytes, PushError>>;
  /** When and where this device wants to be woken; in the place of what it wanted before. */
  readonly writePush: (writing: PushWriting) => Promise<Result<null, PushError>>;
  readonly removePush: () => Promise<Result<null, PushError>>;
  /** First at the server, then here. When it fails nothing here was erased. */
  readonly deleteEverything: () => Promise<Result<Deletion, DeletionError>>;
};
