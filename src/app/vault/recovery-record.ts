import { recoveryToEntry } from "../../crypto/device-identity.ts";
import type { DeviceEntry } from "../../crypto/device-list-version.ts";
import { bytesToBoxKey } from "../../crypto/hpke.ts";
import {
  type LookupId,
  lookupIdToHex,
  type MasterKey,
  parseDeviceId,
  parseLookupId,
  parseVerifyKey,
} from "../../crypto/keys.ts";
import type { RandomSource } from "../../crypto/random-source.ts";
import { deriveRecoveryIdentity } from "../../crypto/recovery-identity.ts";
import { deriveRecoveryKeys, type RecoveryEntropy } from "../../crypto/recovery-phrase.ts";
import { sealServerBundle } from "../../crypto/server-bundle.ts";
import { bytesToHex, hexToBytes } from "../../lib/bytes.ts";
import type { Json } from "../../lib/json.ts";
import { v } from "../../lib/schema.ts";
import { parseWrapSlot, type WrapSlot, wrapToSlot } from "../../protocol/wrap-slot.ts";
import { isRemoved, type StoredRecord } from "../../sync/record.ts";
import type { HomeChange } from "./open-space.ts";

/** What the words that count now need at the server, so that nobody has to type them for it. */
export type CurrentWords = {
  readonly lookup: LookupId;
  /** What stands for them in the device list. */
  readonly entry: DeviceEntry;
  /** The master key behind the words, as it is to lie at the server. */
  readonly slot: WrapSlot;
};

/** `meant`: about to be written at the server. `kept`: it lies there. `gone`: other bytes lie there now. */
export type SlotState = "meant" | "kept" | "gone";

/** One slot at the server, and the SHA-256 in hex of what was last meant to lie there. */
export type KnownSlot = { readonly lookup: LookupId; readonly state: SlotState; readonly hash: string };

export type RecoveryRecord = { readonly current: CurrentWords; readonly slots: readonly KnownSlot[] };

const name = "recovery";
const slotPrefix = "slot:";

const currentSchema = v.object({
  lookup: v.string(),
  device: v.string(),
  verifyKey: v.string(),
  boxKey: v.string(),
  slot: v.string(),
});
const slotSchema = v.object({ state: v.picklist(["meant", "kept", "gone"]), hash: v.string() });

/** Of the home space, kept from the moment that the words count: docs/protocol.md, "Recovery words". */
export async function recoveryChange(
  entropy: RecoveryEntropy,
  masterKey: MasterKey,
  random: RandomSource,
): Promise<HomeChange> {
  const { lookupId, wrapKey } = await deriveRecoveryKeys(entropy);
  const { deviceId, verifyKey, boxKey } = await recoveryToEntry(await deriveRecoveryIdentity(entropy));
  const slot = wrapToSlot(await sealServerBundle(masterKey, wrapKey, random), random);
  const current: Json = {
    lookup: lookupIdToHex(lookupId),
    device: bytesToHex(deviceId),
    verifyKey: bytesToHex(verifyKey),
    boxKey: bytesToHex(boxKey),
    slot: bytesToHex(slot),
  };
  return { type: "put", name, kind: "recovery", values: { current } };
}

/** Each slot is a field of its own: of two devices that replace the words at once, no slot is forgotten. */
export function slotChange({ lookup, state, hash }: KnownSlot): HomeChange {
  const values = { [`${slotPrefix}${lookupIdToHex(lookup)}`]: { state, hash } };
  return { type: "put", name, kind: "recovery", values };
}

/** `null` before words were confirmed. */
export function findRecoveryRecord(records: Iterable<StoredRecord>): RecoveryRecord | null {
  for (const record of records) {
    if (record.kind !== "recovery" || isRemoved(record)) continue;
    const current = readCurrent(record.fields.current?.value);
    if (current !== null) return { current, slots: readSlots(record) };
  }
  return null;
}

function readCurrent(value: Json | undefined): CurrentWords | null {
  const parsed = v.safeParse(currentSchema, value);
  if (!parsed.success) return null;
  const { output } = parsed;
  const [lookup, deviceId, verifyKey] = [
    parseLookupId(output.lookup),
    parseDeviceId(output.device),
    parseVerifyKey(output.verifyKey),
  ];
  const [box, slot] = [hexToBytes(output.boxKey), parseWrapSlot(output.slot)];
  if (lookup === null || deviceId === null || verifyKey === null || box?.length !== 32 || slot === null)
    return null;
  return { lookup, entry: { kind: "recovery", deviceId, verifyKey, boxKey: bytesToBoxKey(box) }, slot };
}

function readSlots({ fields }: StoredRecord): readonly KnownSlot[] {
  return Object.entries(fields).flatMap(([field, { value }]): readonly KnownSlot[] => {
    const lookup = field.startsWith(slotPrefix) ? parseLookupId(field.slice(slotPrefix.length)) : null;
    const parsed = v.safeParse(slotSchema, value);
    return lookup === null || !parsed.success ? [] : [{ lookup, ...parsed.output }];
  });
}
