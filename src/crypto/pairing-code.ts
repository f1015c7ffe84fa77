import type { Brand } from "../lib/brand.ts";
import { textToBytes } from "../lib/bytes.ts";
import { bytesToMailboxId, type MailboxId } from "./keys.ts";
import { labelled } from "./label.ts";
import type { RandomSource } from "./random-source.ts";
import { sha256 } from "./web-crypto.ts";

/**
 * Ten letters and digits, 50 random bits: where two devices meet. It protects nothing by itself, because a server that
 * is asked for its mailbox could try all codes; the check number does.
 */
export type PairingCode = Brand<string, "PairingCode">;

/** Crockford's base 32: nothing in it looks like anything else in it. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codeLength = 10;

export function newPairingCode(random: RandomSource): PairingCode {
  const digits = [...random(codeLength)].map((byte) => alphabet[byte & 31]);
  return digits.join("") as PairingCode;
}

/** As somebody typed it, or as it stands behind the `#` of a link; `null` when it is none. */
export function parsePairingCode(typed: string): PairingCode | null {
  const plain = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");
  const code = plain.replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  const isCode = code.length === codeLength && [...code].every((digit) => alphabet.includes(digit));
  return isCode ? (code as PairingCode) : null;
}

/** "ABCDE-FGHJK": two groups read better than one. */
export function formatPairingCode(code: PairingCode): string {
  return `${code.slice(0, codeLength / 2)}-${code.slice(codeLength / 2)}`;
}

/** Where the messages of this pairing lie. */
export async function pairingMailbox(code: PairingCode): Promise<MailboxId> {
  const hash = await sha256(labelled("lll/v1/pairing-mailbox", textToBytes(code)));
  return bytesToMailboxId(hash.slice(0, 16));
}
