import { argon2id } from "hash-wasm";
import { type Bytes, textToBytes } from "../lib/bytes.ts";
import { type PasswordCost, parsePasswordCost } from "./password-cost.ts";

// The one gate to hash-wasm. It takes half a second and 64 MiB, so load it lazily and call it in a worker.

export const passwordSaltLength = 16;

/**
 * 32 bytes by Argon2id (RFC 9106, version 1.3, one lane) of the NFKC form of the password, so that an é typed as one
 * sign or as two is the same é. A cost that `parsePasswordCost` refuses throws, as does an empty password.
 */
export async function deriveKeyFromPassword(
  password: string,
  salt: Bytes,
  cost: PasswordCost,
): Promise<Bytes> {
  // A cost that came through a message to a worker has lost its type on the way.
  if (!parsePasswordCost(cost).ok) throw new RangeError("refused the cost of a password key");
  if (salt.length !== passwordSaltLength) throw new RangeError("a password salt has 16 bytes");
  const key = await argon2id({
    password: textToBytes(password.normalize("NFKC")),
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.passes,
    parallelism: 1,
    hashLength: 32,
    outputType: "binary",
  });
  return new Uint8Array(key);
}
