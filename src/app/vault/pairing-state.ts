import type { ReadonlySignal } from "@preact/signals";
import type { Result } from "../../lib/result.ts";

/**
 * Why a pairing came to nothing. Whatever it is, it takes a new code to try again, and nothing has to be cleaned up.
 * `expired`: a code is good for fifteen minutes. `wrong-number`: three numbers in a row were not the one on the other
 * device. `refused`: somebody said no, here or there. `tampered`: somebody else spoke in between.
 */
export type PairingFailure =
  | "expired"
  | "wrong-number"
  | "refused"
  | "tampered"
  | "offline"
  | "busy"
  | "outdated"
  | "removed"
  | "storage-full"
  | "storage-failed";

/** The number that was typed is not the one on the other device. With 0 tries left the pairing is over. */
export type OtherNumber = { readonly type: "other-number"; readonly triesLeft: number };

/** `number` is what this device shows, in six digits. */
type Compare = { readonly type: "compare"; readonly number: string; readonly triesLeft: number };
type Failed = { readonly type: "failed"; readonly reason: PairingFailure };

export type NewDeviceState =
  /** Nobody has typed the code on the other device yet. */
  | { readonly type: "waiting" }
  | Compare
  /** The person said here that the numbers are the same; the other device has not sent the keys yet. */
  | { readonly type: "receiving" }
  /** The keys are here and kept: the vault is open, and its records come in. */
  | { readonly type: "joined" }
  | Failed;

export type OldDeviceState =
  /** The new device has not answered yet. */
  | { readonly type: "waiting" }
  | Compare
  /** The person said here that the numbers are the same: the new device is being let in. */
  | { readonly type: "adding" }
  | { readonly type: "added" }
  | Failed;

/**
 * Each device shows a number and asks for the one on the other: only a person who looked at both can go on. `typed` is
 * what the person read on the other device; spaces do not matter.
 */
type ComparedByPerson = {
  readonly confirm: (typed: string) => Result<null, OtherNumber>;
  /** The numbers are not the same, or the person does not want it any more. */
  readonly refuse: () => void;
};

/** On the device that has nothing yet. */
export type NewDevicePairing = ComparedByPerson & {
  /** Ten letters and digits in two groups, "ABCDE-FGHJK". */
  readonly code: string;
  /** For a QR code: opens the app on the other device, with the code typed in. */
  readonly link: string;
  readonly state: ReadonlySignal<NewDeviceState>;
};

/** On the device that lets another one in. */
export type OldDevicePairing = ComparedByPerson & { readonly state: ReadonlySignal<OldDeviceState> };
