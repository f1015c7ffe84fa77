import type { Brand } from "../lib/brand.ts";
import { type Bytes, concatBytes } from "../lib/bytes.ts";
import { labelled } from "./label.ts";
import { sha256 } from "./web-crypto.ts";

/** Six decimal digits that two devices show, for one person to compare. */
export type CheckNumber = Brand<string, "CheckNumber">;

/** Follows from everything that was said so far. The first 8 bytes of the hash make the bias (2^-44) nothing. */
export async function checkNumberOf(transcript: readonly Bytes[]): Promise<CheckNumber> {
  const hash = await sha256(labelled("lll/v1/pairing-check", concatBytes(...transcript)));
  const number = new DataView(hash.buffer).getBigUint64(0) % 1_000_000n;
  return number.toString().padStart(6, "0") as CheckNumber;
}
