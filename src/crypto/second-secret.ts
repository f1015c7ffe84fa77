import { concatBytes } from "../lib/bytes.ts";
import type { Redacted } from "../lib/redacted.ts";
import { labelled } from "./label.ts";
import type { DerivePasswordKey } from "./master-key-wrap.ts";
import { defaultCost } from "./password-cost.ts";
import { bytesToRecoveryEntropy, type RecoveryEntropy } from "./recovery-phrase.ts";
import { hkdfSha256 } from "./web-crypto.ts";

const saltLength = 16;
const entropyLength = 16;
const noSalt = new Uint8Array();

/**
 * What the twelve words stand for where they count only together with something that is on no paper: 16 bytes that follow
 * from both. The words alone then lead to another place, where nothing lies, and so do the words with another secret.
 * Whoever has the paper and a copy of the server's database tries one secret at the price of one Argon2id.
 */
export async function addSecondSecret(
  words: RecoveryEntropy,
  secret: Redacted<string>,
  derivePasswordKey: DerivePasswordKey,
): Promise<RecoveryEntropy> {
  const salt = await hkdfSha256(words.reveal(), noSalt, labelled("lll/v1/second-secret-salt"), saltLength);
  const stretched = await derivePasswordKey(secret.reveal(), salt, defaultCost);
  const both = concatBytes(words.reveal(), stretched);
  const info = labelled("lll/v1/second-secret-entropy");
  return bytesToRecoveryEntropy(await hkdfSha256(both, noSalt, info, entropyLength));
}
