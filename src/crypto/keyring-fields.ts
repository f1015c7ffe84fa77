import { type Bytes, bytesToHex, concatBytes, hexToBytes } from "../lib/bytes.ts";
import { bytesToBoxSecret } from "./hpke.ts";
import {
  bytesToPublicIdentity,
  type Identity,
  type PublicIdentity,
  publicIdentityToBytes,
} from "./identity.ts";
import { bytesToSigningSeed, type Epoch, type SpaceId } from "./keys.ts";

const identityFormat = 1;
const identityLength = 65;

/** Names of the fields of a keyring record: docs/protocol.md, "Keyring". Ids, hashes and keys are lower-case hex. */
export const keyringNames = {
  identity: (number: number, fingerprint: Bytes) => `identity/${number}/${bytesToHex(fingerprint)}`,
  space: (spaceId: SpaceId, epoch: Epoch, keyHash: Bytes) =>
    `space/${bytesToHex(spaceId)}/${epoch}/${bytesToHex(keyHash)}`,
  access: (spaceId: SpaceId, epoch: Epoch, publicKey: Bytes) =>
    `access/${bytesToHex(spaceId)}/${epoch}/${bytesToHex(publicKey)}`,
  contact: (fingerprint: Bytes) => `contact/${bytesToHex(fingerprint)}`,
  compared: (fingerprint: Bytes) => `contact/${bytesToHex(fingerprint)}/compared`,
  grant: (id: Bytes) => `grant/${bytesToHex(id)}`,
} as const;

/** Format (1) · X25519 secret 32 · Ed25519 seed 32. */
export function identityToHex({ boxSecret, signingSeed }: Identity): string {
  return bytesToHex(concatBytes(Uint8Array.of(identityFormat), boxSecret.reveal(), signingSeed.reveal()));
}

export function hexToIdentity(hex: string): Identity | null {
  const bytes = hexToBytes(hex);
  if (bytes?.length !== identityLength || bytes[0] !== identityFormat) return null;
  return {
    boxSecret: bytesToBoxSecret(bytes.slice(1, 33)),
    signingSeed: bytesToSigningSeed(bytes.slice(33)),
  };
}

export function publicIdentityToHex(identity: PublicIdentity): string {
  return bytesToHex(publicIdentityToBytes(identity));
}

export function hexToPublicIdentity(hex: string): PublicIdentity | null {
  const bytes = hexToBytes(hex);
  const parsed = bytes === null ? null : bytesToPublicIdentity(bytes);
  return parsed?.ok ? parsed.value : null;
}
