import { areBytesEqual, type Bytes, concatBytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import {
  type DeviceChange,
  type DeviceEntry,
  type DeviceListFormatError,
  type DeviceListVersion,
  deviceListVersionHash,
  isRootId,
  parseDeviceListVersion,
  statementToBytes,
} from "./device-list-version.ts";
import {
  bytesToSigningSeed,
  type DeviceId,
  type MasterKey,
  type SigningSeed,
  type SpaceId,
  type VerifyKey,
} from "./keys.ts";
import { type Label, labelled } from "./label.ts";
import { importVerifyKey, isSignedBy, sign } from "./signature.ts";
import { hkdfSha256, type SigningKey } from "./web-crypto.ts";

/** The newest version that somebody has seen: keep it, and nobody can show an older list or another one. */
export type DeviceListHead = { readonly number: number; readonly hash: Bytes };

export type DeviceList = {
  readonly spaceId: SpaceId;
  readonly head: DeviceListHead;
  readonly present: readonly DeviceEntry[];
  /** Whoever once was in the list: their old records still need a key to be checked with. */
  readonly removed: readonly DeviceEntry[];
};

/** Why a change cannot follow on a list. */
export type DeviceChangeError =
  /** Removes what is not in the list. */
  | { readonly type: "not-present" }
  /** Adds an id or a key that is in the list. */
  | { readonly type: "already-present" }
  /** Adds an id or a key that was removed. */
  | { readonly type: "resurrected" }
  /** Would leave nobody who can sign the next version. */
  | { readonly type: "nobody-left" };

export type DeviceListError =
  | DeviceListFormatError
  | DeviceChangeError
  | { readonly type: "wrong-space" }
  /** A version is missing. */
  | { readonly type: "gap" }
  /** Two versions bear one number, or a version follows on another one than stands before it. */
  | { readonly type: "fork" }
  /** Ends before a version that was seen already. */
  | { readonly type: "rollback" }
  /** Signed by who was not in the version before. */
  | { readonly type: "unknown-signer" }
  | { readonly type: "bad-signature" };

const noHash = new Uint8Array(32);

/** Signs the first version of the list, and no other. */
export async function deriveDeviceListRoot(masterKey: MasterKey): Promise<SigningSeed> {
  const label: Label = "lll/v1/device-list-root";
  return bytesToSigningSeed(await hkdfSha256(masterKey.reveal(), new Uint8Array(), labelled(label), 32));
}

/**
 * The next version. `list` is `null` for the first one, which the root signs; later ones are signed by a device in the
 * list. `signingKey` must be the key of that signer.
 */
export async function signDeviceListVersion(options: {
  readonly spaceId: SpaceId;
  readonly list: DeviceList | null;
  readonly change: DeviceChange;
  readonly signer: DeviceId | null;
  readonly signingKey: SigningKey;
}): Promise<Result<DeviceListVersion, DeviceChangeError>> {
  const { spaceId, list, change, signer, signingKey } = options;
  if ((list === null) !== (signer === null)) throw new Error("the root signs the first version and no other");
  if (change.type === "add" && isRootId(change.entry.deviceId))
    throw new Error("no device has the id of the root");
  const applied = applyChange(list, change);
  if (!applied.ok) return applied;
  const signedBytes = statementToBytes({
    spaceId,
    number: (list?.head.number ?? 0) + 1,
    previousHash: list?.head.hash ?? noHash,
    signer,
    change,
  });
  const signature = await sign(signingKey, "lll/v1/device-list-signature", signedBytes);
  return ok(concatBytes(signedBytes, signature) as DeviceListVersion);
}

/** All versions from the first, in order. `known` is the newest head this device has seen, `null` on a new device. */
export async function readDeviceList(
  versions: readonly Bytes[],
  context: {
    readonly spaceId: SpaceId;
    readonly rootKey: VerifyKey;
    readonly known: DeviceListHead | null;
  },
): Promise<Result<DeviceList | null, DeviceListError>> {
  const { known } = context;
  let list: DeviceList | null = null;
  for (const version of versions) {
    const next = await followDeviceList(list, version, context);
    if (!next.ok) return next;
    list = next.value;
    const isOther = list.head.number === known?.number && !areBytesEqual(list.head.hash, known.hash);
    if (isOther) return fail({ type: "fork" });
  }
  const number = list?.head.number ?? 0;
  return known !== null && number < known.number ? fail({ type: "rollback" }) : ok(list);
}

/** Takes one more version onto a list that is believed already; `null` before the first. */
export async function followDeviceList(
  list: DeviceList | null,
  version: Bytes,
  context: { readonly spaceId: SpaceId; readonly rootKey: VerifyKey },
): Promise<Result<DeviceList, DeviceListError>> {
  const parsed = parseDeviceListVersion(version);
  if (!parsed.ok) return parsed;
  const { statement, signedBytes, signature } = parsed.value;
  if (!areBytesEqual(statement.spaceId, context.spaceId)) return fail({ type: "wrong-space" });
  const expectedNumber = (list?.head.number ?? 0) + 1;
  if (statement.number > expectedNumber) return fail({ type: "gap" });
  if (statement.number < expectedNumber) return fail({ type: "fork" });
  if (!areBytesEqual(statement.previousHash, list?.head.hash ?? noHash)) return fail({ type: "fork" });

  const signerKey = signerKeyOf(list, statement.signer, context.rootKey);
  if (signerKey === null) return fail({ type: "unknown-signer" });
  const verifyingKey = await importVerifyKey(signerKey);
  const isSigned = await isSignedBy(verifyingKey, "lll/v1/device-list-signature", signedBytes, signature);
  if (!isSigned) return fail({ type: "bad-signature" });

  const applied = applyChange(list, statement.change);
  if (!applied.ok) return applied;
  const head = { number: statement.number, hash: await deviceListVersionHash(version) };
  return ok({ spaceId: statement.spaceId, head, ...applied.value });
}

function signerKeyOf(list: DeviceList | null, signer: DeviceId | null, rootKey: VerifyKey): VerifyKey | null {
  if (list === null) return signer === null ? rootKey : null;
  if (signer === null) return null;
  return list.present.find(({ deviceId }) => areBytesEqual(deviceId, signer))?.verifyKey ?? null;
}

function applyChange(
  list: DeviceList | null,
  change: DeviceChange,
): Result<Pick<DeviceList, "present" | "removed">, DeviceChangeError> {
  const present = list?.present ?? [];
  const removed = list?.removed ?? [];
  if (change.type === "add") {
    const { entry } = change;
    if (removed.some((other) => isSameDevice(other, entry))) return fail({ type: "resurrected" });
    if (present.some((other) => isSameDevice(other, entry))) return fail({ type: "already-present" });
    return ok({ present: [...present, entry], removed });
  }
  const leaving = present.find(({ deviceId }) => areBytesEqual(deviceId, change.deviceId));
  if (leaving === undefined) return fail({ type: "not-present" });
  if (present.length === 1) return fail({ type: "nobody-left" });
  return ok({ present: present.filter((entry) => entry !== leaving), removed: [...removed, leaving] });
}

/** A key that comes back under another id is the same device as well. */
function isSameDevice(left: DeviceEntry, right: DeviceEntry): boolean {
  return (
    areBytesEqual(left.deviceId, right.deviceId) ||
    areBytesEqual(left.verifyKey, right.verifyKey) ||
    areBytesEqual(left.boxKey, right.boxKey)
  );
}
