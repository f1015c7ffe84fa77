import type { KeyObject } from "node:crypto";
import { importVerifyKey, isSignedBy } from "../../crypto/signature.ts";
import {
  type AccessPurpose,
  type AccessRequest,
  accessRequestToBytes,
} from "../../protocol/access-request.ts";
import { isNonceGood } from "./nonce.ts";

export type SignedRequestParts = {
  readonly nonceKey: KeyObject;
  /** The host that the request was sent to, already known to be ours. */
  readonly host: string;
  readonly nowMs: number;
};

/** True when the holder of the public key signed this very request for this purpose, with a fresh nonce of ours. */
export async function isSignedRequest(
  request: AccessRequest,
  purpose: AccessPurpose,
  { nonceKey, host, nowMs }: SignedRequestParts,
): Promise<boolean> {
  if (!isNonceGood(nonceKey, request.nonce, nowMs)) return false;
  const message = accessRequestToBytes(request.nonce, request.space, request.publicKey, host);
  const key = await importVerifyKey(request.publicKey);
  return isSignedBy(key, purpose, message, request.signature);
}
