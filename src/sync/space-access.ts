import type { ImportedSpaceKey } from "../crypto/envelope.ts";
import type { BlobKey, DeviceId, Epoch, SpaceId } from "../crypto/keys.ts";
import type { SigningKey, VerifyingKey } from "../crypto/web-crypto.ts";

/** What one device needs to write in one space, and to read what it wrote. */
export type SpaceAccess = {
  readonly spaceId: SpaceId;
  readonly spaceKey: ImportedSpaceKey;
  readonly epoch: Epoch;
  readonly deviceId: DeviceId;
  readonly signingKey: SigningKey;
  readonly verifyingKey: VerifyingKey;
  /** Seals the snapshot, which never leaves the device. */
  readonly localStoreKey: BlobKey;
};
