import { textToBytes } from "../lib/bytes.ts";
import { bytesToRecordId, type RecordId, type SpaceKey } from "./keys.ts";
import { labelled } from "./label.ts";
import { hkdfSha256 } from "./web-crypto.ts";

/**
 * The id of the one record that bears this name in a space: the same on every device of its owner, and a random number
 * to everybody without the space key.
 */
export async function namedRecordId(spaceKey: SpaceKey, name: string): Promise<RecordId> {
  const info = labelled("lll/v1/named-record", textToBytes(name));
  return bytesToRecordId(await hkdfSha256(spaceKey.reveal(), new Uint8Array(), info, 16));
}
