import { authorIdOf } from "../../crypto/circle-keys.ts";
import { type Identity, identityToPublic, type PublicIdentity } from "../../crypto/identity.ts";
import type { DeviceId } from "../../crypto/keys.ts";
import { importSigningSeed } from "../../crypto/signature.ts";
import type { SigningKey } from "../../crypto/web-crypto.ts";

/** Somebody who writes in a circle, on whichever of their devices. */
export type CircleAuthor = {
  readonly identity: Identity;
  readonly publicIdentity: PublicIdentity;
  readonly authorId: DeviceId;
  readonly signingKey: SigningKey;
};

export async function identityToAuthor(identity: Identity): Promise<CircleAuthor> {
  const publicIdentity = await identityToPublic(identity);
  return {
    identity,
    publicIdentity,
    authorId: await authorIdOf(publicIdentity.verifyKey),
    signingKey: await importSigningSeed(identity.signingSeed),
  };
}
