import { Encrypter } from "age-encryption";
import type { Bytes } from "../lib/bytes.ts";
import type { Redacted } from "../lib/redacted.ts";

// The one gate to age-encryption. It takes 128 MiB and a second or more, so load it lazily and call it in a worker.

/** Base-2 logarithm of scrypt's N; r is 8 and p is 1. The first choice of the OWASP Password Storage Cheat Sheet. */
const workFactor = 17;

/**
 * A file of the age format, version 1 (https://age-encryption.org/v1), that opens with this passphrase and with nothing
 * else. The library draws its own random bytes. Throws on an empty passphrase.
 */
export async function sealAsAgeFile(plaintext: Bytes, passphrase: Redacted<string>): Promise<Bytes> {
  const typed = passphraseToType(passphrase.reveal());
  if (typed === "") throw new RangeError("an empty passphrase locks nothing");
  const encrypter = new Encrypter();
  encrypter.setPassphrase(typed);
  encrypter.setScryptWorkFactor(workFactor);
  return new Uint8Array(await encrypter.encrypt(plaintext));
}

/**
 * The form in which somebody will type it into age on another device: letters with accents as one sign, as keyboards
 * give them, and without the space that a phone puts behind a word. Not NFKC: age would not make it of what is typed.
 */
function passphraseToType(passphrase: string): string {
  return passphrase.normalize("NFC").trim();
}
