import type { RecordHeader } from "../crypto/envelope-header.ts";
import type { DeviceId, Epoch } from "../crypto/keys.ts";
import type { VerifyingKey } from "../crypto/web-crypto.ts";
import type { SpaceKeys } from "./space-access.ts";

/** Why a record is refused although whoever sealed it once belonged here. */
export type GateRefusal =
  /** Sealed under an epoch that is closed. */
  | { readonly type: "closed-epoch" }
  /** Sealed by a removed device after its removal. */
  | { readonly type: "removed-device" };

/** Who may have sealed what this device reads from the server, as the members say. */
export type RecordGate = {
  readonly keys: SpaceKeys;
  /** Of devices that are or were in the list; null for anybody else, and for the recovery words, which sign no records. */
  readonly verifyKeyByDevice: (deviceId: DeviceId) => VerifyingKey | null;
  /** Asked before anything is opened; null lets the record on to its signature. */
  readonly refusalOf: (header: RecordHeader) => GateRefusal | null;
  /** Whose checkpoints and packs count. */
  readonly presentDevices: readonly DeviceId[];
  /** Records that the server holds under a lower epoch are sealed anew by this device; epoch 0 for none. */
  readonly resealBelow: Epoch;
};
