import type { SpaceId, VerifyKey } from "../crypto/keys.ts";
import type { Brand } from "../lib/brand.ts";
import { type Bytes, concatBytes, textToBytes } from "../lib/bytes.ts";
import { v } from "../lib/schema.ts";
import { countField } from "./count-field.ts";
import { hexField, hexOfLength, publicKeyField, signatureField, spaceIdField } from "./hex-fields.ts";

/** 32 bytes from the server, good for one minute. Only the server can read or make one. */
export type Nonce = Brand<Bytes, "Nonce">;

export const nonceLength = 32;

/** What a signed request is for. A signature for one purpose is worthless for the other. */
export const accessPurposes = {
  newSpace: "lll/v1/new-space",
  token: "lll/v1/access-token",
} as const;

export type AccessPurpose = (typeof accessPurposes)[keyof typeof accessPurposes];

const nonceField = hexField((hex) => hexOfLength(hex, nonceLength) as Nonce | null);

export const nonceAnswerSchema = v.object({ nonce: nonceField });

/** The body of `POST /api/spaces` and `POST /api/tokens`. */
export const accessRequestSchema = v.object({
  space: spaceIdField,
  publicKey: publicKeyField,
  nonce: nonceField,
  signature: signatureField,
});

export type AccessRequest = v.InferOutput<typeof accessRequestSchema>;

export const tokenAnswerSchema = v.object({
  /** It travels in a header, so anything else in it would be trouble. */
  token: v.pipe(v.string(), v.regex(/^[\w-]{1,256}$/)),
  expiresInSeconds: countField,
});

/** Access requests in one body: a desk asks for all its cases at once. */
export const maxTokensAtOnce = 512;

/** The body of `POST /api/tokens/several`. Each request holds by itself; they may name the same nonce. */
export const severalTokensSchema = v.object({
  requests: v.pipe(v.array(accessRequestSchema), v.minLength(1), v.maxLength(maxTokensAtOnce)),
});

/** In the order of the requests; `null` where the answer to that request alone would have been `access-denied`. */
export const severalTokensAnswerSchema = v.object({
  tokens: v.pipe(v.array(v.nullable(tokenAnswerSchema.entries.token)), v.maxLength(maxTokensAtOnce)),
  expiresInSeconds: countField,
});

export const newSpaceAnswerSchema = v.object({ created: v.boolean() });

/**
 * What the access key signs, under the label of the purpose: nonce 32 · space 16 · public key 32 · host. The host is
 * the name that the app used (`location.host`), so that another server cannot pass the signature on.
 */
export function accessRequestToBytes(
  nonce: Nonce,
  space: SpaceId,
  publicKey: VerifyKey,
  host: string,
): Bytes {
  return concatBytes(nonce, space, publicKey, textToBytes(host.toLowerCase()));
}
