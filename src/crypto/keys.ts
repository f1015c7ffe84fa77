import type { Brand } from "../lib/brand.ts";
import { type Bytes, bytesToHex, hexToBytes } from "../lib/bytes.ts";
import { Redacted } from "../lib/redacted.ts";
import { type Label, labelled } from "./label.ts";
import type { RandomSource } from "./random-source.ts";
import { hkdfSha256 } from "./web-crypto.ts";

/** 32 random bytes, made on the first device: everything of one participant follows from it. */
export type MasterKey = Brand<Redacted<Bytes>, "MasterKey">;
/** 32 bytes: opens and seals every record of one space in one epoch. */
export type SpaceKey = Brand<Redacted<Bytes>, "SpaceKey">;
/** 32 bytes: the Ed25519 seed (RFC 8032) of a device or of the recovery words. It also opens the way to the server. */
export type SigningSeed = Brand<Redacted<Bytes>, "SigningSeed">;
/** 32 bytes: seals blobs (sealed-blob.ts) and nothing else. */
export type BlobKey = Brand<Redacted<Bytes>, "BlobKey">;

/** 32 bytes: the X25519 secret that opens what the help screen left for the vault (help-inbox.ts). */
export type HelpInboxSecret = Brand<Redacted<Bytes>, "HelpInboxSecret">;

/** 32 bytes: the public Ed25519 key of a `SigningSeed`. */
export type VerifyKey = Brand<Bytes, "VerifyKey">;
/** 16 bytes. */
export type SpaceId = Brand<Bytes, "SpaceId">;
/** 16 bytes, unique within its space. */
export type RecordId = Brand<Bytes, "RecordId">;
/** 6 bytes, unique within the devices of one participant. */
export type DeviceId = Brand<Bytes, "DeviceId">;
/** 16 bytes: where the server keeps what the recovery words open. */
export type LookupId = Brand<Bytes, "LookupId">;
/** 16 bytes: where two devices of one participant leave each other the messages of a pairing. */
export type MailboxId = Brand<Bytes, "MailboxId">;

/** Counts the keys of a space: the next one begins when somebody leaves. Fits 32 bits, as do the two below. */
export type Epoch = Brand<number, "Epoch">;
/** Counts the versions of one record. */
export type RecordVersion = Brand<number, "RecordVersion">;
/** Counts what one device has sealed. */
export type DeviceSequence = Brand<number, "DeviceSequence">;

export type Device = { readonly deviceId: DeviceId; readonly signingSeed: SigningSeed };

export type HomeSpace = {
  readonly spaceId: SpaceId;
  /** Of `firstEpoch`. */
  readonly spaceKey: SpaceKey;
};

export const firstEpoch = 0 as Epoch;

const keyLength = 32;
const idLength = 16;
const deviceIdLength = 6;

export function newMasterKey(random: RandomSource): MasterKey {
  return bytesToMasterKey(random(keyLength));
}

export function newSpaceKey(random: RandomSource): SpaceKey {
  return bytesToSpaceKey(random(keyLength));
}

export function newSpaceId(random: RandomSource): SpaceId {
  return bytesToSpaceId(random(idLength));
}

export function newRecordId(random: RandomSource): RecordId {
  return bytesToRecordId(random(idLength));
}

export function newDevice(random: RandomSource): Device {
  return {
    deviceId: bytesToDeviceId(random(deviceIdLength)),
    signingSeed: bytesToSigningSeed(random(keyLength)),
  };
}

/** Finds the home space and opens its first epoch, from the master key alone: the recovery words lead back to it. */
export async function deriveHomeSpace(masterKey: MasterKey): Promise<HomeSpace> {
  const [spaceId, spaceKey] = await Promise.all([
    deriveFromMasterKey(masterKey, "lll/v1/home-space-id", idLength),
    deriveFromMasterKey(masterKey, "lll/v1/home-space-key", keyLength),
  ]);
  return { spaceId: bytesToSpaceId(spaceId), spaceKey: bytesToSpaceKey(spaceKey) };
}

/** Seals what a device keeps for itself, such as the local snapshot. */
export async function deriveLocalStoreKey(masterKey: MasterKey): Promise<BlobKey> {
  return bytesToBlobKey(await deriveFromMasterKey(masterKey, "lll/v1/local-store-key", keyLength));
}

/** Follows from the master key, so that every device of the participant could open it and none has to keep it. */
export async function deriveHelpInboxSecret(masterKey: MasterKey): Promise<HelpInboxSecret> {
  const secret = await deriveFromMasterKey(masterKey, "lll/v1/help-inbox-secret", keyLength);
  return new Redacted(secret) as HelpInboxSecret;
}

// From bytes: a copy, so that a kept id does not keep the page it came in. Another length is our own mistake and throws.
export function bytesToMasterKey(bytes: Bytes): MasterKey {
  return new Redacted(copyExactly(bytes, keyLength)) as MasterKey;
}

export function bytesToSpaceKey(bytes: Bytes): SpaceKey {
  return new Redacted(copyExactly(bytes, keyLength)) as SpaceKey;
}

export function bytesToSigningSeed(bytes: Bytes): SigningSeed {
  return new Redacted(copyExactly(bytes, keyLength)) as SigningSeed;
}

export function bytesToBlobKey(bytes: Bytes): BlobKey {
  return new Redacted(copyExactly(bytes, keyLength)) as BlobKey;
}

export function bytesToVerifyKey(bytes: Bytes): VerifyKey {
  return copyExactly(bytes, keyLength) as VerifyKey;
}

export function bytesToSpaceId(bytes: Bytes): SpaceId {
  return copyExactly(bytes, idLength) as SpaceId;
}

export function bytesToRecordId(bytes: Bytes): RecordId {
  return copyExactly(bytes, idLength) as RecordId;
}

export function bytesToDeviceId(bytes: Bytes): DeviceId {
  return copyExactly(bytes, deviceIdLength) as DeviceId;
}

export function bytesToLookupId(bytes: Bytes): LookupId {
  return copyExactly(bytes, idLength) as LookupId;
}

export function bytesToMailboxId(bytes: Bytes): MailboxId {
  return copyExactly(bytes, idLength) as MailboxId;
}

// To lower-case hex, for addresses and for keys of a map.
export function spaceIdToHex(id: SpaceId): string {
  return bytesToHex(id);
}

export function recordIdToHex(id: RecordId): string {
  return bytesToHex(id);
}

export function deviceIdToHex(id: DeviceId): string {
  return bytesToHex(id);
}

export function lookupIdToHex(id: LookupId): string {
  return bytesToHex(id);
}

export function mailboxIdToHex(id: MailboxId): string {
  return bytesToHex(id);
}

// From hex that came from outside: `null` unless it is exactly the lower-case hex of the right length.
export function parseSpaceId(hex: string): SpaceId | null {
  return parseHex(hex, idLength) as SpaceId | null;
}

export function parseRecordId(hex: string): RecordId | null {
  return parseHex(hex, idLength) as RecordId | null;
}

export function parseDeviceId(hex: string): DeviceId | null {
  return parseHex(hex, deviceIdLength) as DeviceId | null;
}

export function parseLookupId(hex: string): LookupId | null {
  return parseHex(hex, idLength) as LookupId | null;
}

export function parseMailboxId(hex: string): MailboxId | null {
  return parseHex(hex, idLength) as MailboxId | null;
}

export function parseVerifyKey(hex: string): VerifyKey | null {
  return parseHex(hex, keyLength) as VerifyKey | null;
}

// From a number that came from outside: `null` unless it is a whole number of 32 bits.
export function parseEpoch(value: number): Epoch | null {
  return isUint32(value) ? (value as Epoch) : null;
}

export function parseRecordVersion(value: number): RecordVersion | null {
  return isUint32(value) ? (value as RecordVersion) : null;
}

export function parseDeviceSequence(value: number): DeviceSequence | null {
  return isUint32(value) ? (value as DeviceSequence) : null;
}

/** The first version of a record is 1. */
export function nextRecordVersion(latest: RecordVersion | null): RecordVersion {
  return countOn(latest) as RecordVersion;
}

/** The first record that a device seals has number 1. */
export function nextDeviceSequence(latest: DeviceSequence | null): DeviceSequence {
  return countOn(latest) as DeviceSequence;
}

async function deriveFromMasterKey(masterKey: MasterKey, label: Label, length: number): Promise<Bytes> {
  return hkdfSha256(masterKey.reveal(), new Uint8Array(), labelled(label), length);
}

function copyExactly(bytes: Bytes, length: number): Bytes {
  if (bytes.length !== length) throw new RangeError(`expected ${length} bytes, got ${bytes.length}`);
  return bytes.slice();
}

function parseHex(hex: string, length: number): Bytes | null {
  const bytes = hexToBytes(hex);
  return bytes?.length === length ? bytes : null;
}

function countOn(latest: number | null): number {
  const next = (latest ?? 0) + 1;
  if (!isUint32(next)) throw new RangeError("counted past 32 bits");
  return next;
}

function isUint32(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 0xffffffff;
}
