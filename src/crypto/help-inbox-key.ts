import type { Brand } from "../lib/brand.ts";
import type { Bytes } from "../lib/bytes.ts";
import type { HelpInboxSecret } from "./keys.ts";
import { x25519PublicKeyOfSecret } from "./web-crypto.ts";

// Apart from help-inbox.ts: whoever only hands out the key need not load HPKE.

/** 32 bytes: the public X25519 key that the help screen seals to. It opens nothing. */
export type HelpInboxKey = Brand<Bytes, "HelpInboxKey">;

export async function helpInboxSecretToKey(secret: HelpInboxSecret): Promise<HelpInboxKey> {
  return (await x25519PublicKeyOfSecret(secret.reveal())) as HelpInboxKey;
}

/** `null` unless it is 32 bytes. Not every value is a usable key: sealing refuses the others. */
export function parseHelpInboxKey(bytes: Bytes): HelpInboxKey | null {
  return bytes.length === 32 ? (bytes.slice() as HelpInboxKey) : null;
}
