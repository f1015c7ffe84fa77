import type { ImportedSpaceKey } from "../crypto/envelope.ts";
import type { BlobKey, DeviceId, Epoch, SpaceId } from "../crypto/keys.ts";
import type { SigningKey, VerifyingKey } from "../crypto/web-crypto.ts";

/** The keys of one space that this device holds, and the epoch that it seals under. */
export type SpaceKeys = {
  readonly keyByEpoch: ReadonlyMap<Epoch, ImportedSpaceKey>;
  readonly sealingEpoch: Epoch;
};

/** What one device needs to write in one space, and to read what it wrote. */
export type SpaceAccess = {
  readonly spaceId: SpaceId;
  /** What is held from the beginning, for home epoch 0; later epochs come with the members. */
  readonly keys: SpaceKeys;
  readonly deviceId: DeviceId;
  readonly signingKey: SigningKey;
  readonly verifyingKey: VerifyingKey;
  /** Seals what never leaves the device: snapshot and pages of the server. */
  readonly localStoreKey: BlobKey;
};
