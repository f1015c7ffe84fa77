import type { Brand } from "../lib/brand.ts";
import { type Bytes, concatBytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { readUint32, uint32ToBytes } from "./big-endian.ts";
import { type BoxKey, bytesToBoxKey } from "./hpke.ts";
import {
  bytesToDeviceId,
  bytesToSpaceId,
  bytesToVerifyKey,
  type DeviceId,
  type SpaceId,
  type VerifyKey,
} from "./keys.ts";
import { labelled } from "./label.ts";
import { signatureLength } from "./signature.ts";
import { sha256 } from "./web-crypto.ts";

/** Something that opens and signs for one participant. `recovery`: the recovery words, a device that is on paper. */
export type DeviceEntry = {
  readonly kind: "device" | "recovery";
  readonly deviceId: DeviceId;
  readonly verifyKey: VerifyKey;
  /** What later epochs are granted to. */
  readonly boxKey: BoxKey;
};

export type DeviceChange =
  | { readonly type: "add"; readonly entry: DeviceEntry }
  | { readonly type: "remove"; readonly deviceId: DeviceId };

/** What one version of the list says. */
export type DeviceListStatement = {
  /** The home space: a version of one participant's list is worthless in that of another. */
  readonly spaceId: SpaceId;
  /** From 1. */
  readonly number: number;
  /** Hash of the version before; 32 zeros in the first. */
  readonly previousHash: Bytes;
  /** `null`: the root that follows from the master key. */
  readonly signer: DeviceId | null;
  readonly change: DeviceChange;
};

/** One signed change of the list: docs/protocol.md, "Device list". */
export type DeviceListVersion = Brand<Bytes, "DeviceListVersion">;

export type DeviceListFormatError = { readonly type: "malformed" } | { readonly type: "unknown-format" };

const format = 1;
const codeByChange = { device: 1, recovery: 2, remove: 3 } as const;
const changeStart = 59;
const removeLength = 66;
const addLength = 130;
/** No device has this id: it stands for the root. */
const rootId = new Uint8Array(6);

/** All but the signature. */
export function statementToBytes(statement: DeviceListStatement): Bytes {
  const { spaceId, number, previousHash, signer, change } = statement;
  return concatBytes(
    Uint8Array.of(format),
    spaceId,
    uint32ToBytes(number),
    previousHash,
    signer ?? rootId,
    changeToBytes(change),
  );
}

/** Takes a version apart; nothing in it is proven yet. */
export function parseDeviceListVersion(
  bytes: Bytes,
): Result<
  { readonly statement: DeviceListStatement; readonly signedBytes: Bytes; readonly signature: Bytes },
  DeviceListFormatError
> {
  if (bytes.length === 0) return fail({ type: "malformed" });
  if (bytes[0] !== format) return fail({ type: "unknown-format" });
  const signedBytes = bytes.slice(0, -signatureLength);
  const change = bytesToChange(signedBytes);
  if (change === null) return fail({ type: "malformed" });
  const signer = bytes.slice(53, changeStart);
  return ok({
    statement: {
      spaceId: bytesToSpaceId(bytes.slice(1, 17)),
      number: readUint32(bytes, 17),
      previousHash: bytes.slice(21, 53),
      signer: isRootId(signer) ? null : bytesToDeviceId(signer),
      change,
    },
    signedBytes,
    signature: bytes.slice(-signatureLength),
  });
}

export function isRootId(id: Bytes): boolean {
  return id.every((byte) => byte === 0);
}

/** 32 bytes over the whole version, its signature included. */
export async function deviceListVersionHash(version: Bytes): Promise<Bytes> {
  return sha256(labelled("lll/v1/device-list-hash", version));
}

function changeToBytes(change: DeviceChange): Bytes {
  if (change.type === "remove") return concatBytes(Uint8Array.of(codeByChange.remove), change.deviceId);
  const { kind, deviceId, verifyKey, boxKey } = change.entry;
  return concatBytes(Uint8Array.of(codeByChange[kind]), deviceId, verifyKey, boxKey);
}

function bytesToChange(signedBytes: Bytes): DeviceChange | null {
  const code = signedBytes[changeStart];
  const isAdd = code === codeByChange.device || code === codeByChange.recovery;
  const expectedLength = isAdd ? addLength : code === codeByChange.remove ? removeLength : -1;
  if (signedBytes.length !== expectedLength) return null;
  const id = signedBytes.slice(changeStart + 1, removeLength);
  if (isRootId(id)) return null;
  const deviceId = bytesToDeviceId(id);
  if (!isAdd) return { type: "remove", deviceId };
  const kind = code === codeByChange.device ? "device" : "recovery";
  const verifyKey = bytesToVerifyKey(signedBytes.slice(removeLength, removeLength + 32));
  const boxKey = bytesToBoxKey(signedBytes.slice(removeLength + 32));
  return { type: "add", entry: { kind, deviceId, verifyKey, boxKey } };
}
