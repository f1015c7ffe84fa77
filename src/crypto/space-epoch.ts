import type { Bytes } from "../lib/bytes.ts";
import { uint32ToBytes } from "./big-endian.ts";
import { type Epoch, firstEpoch, newSpaceKey, parseEpoch, type SpaceId, type SpaceKey } from "./keys.ts";
import { labelled } from "./label.ts";
import type { RandomSource } from "./random-source.ts";
import { sha256 } from "./web-crypto.ts";

/** One key of a space. */
export type SpaceEpoch = { readonly spaceId: SpaceId; readonly epoch: Epoch; readonly spaceKey: SpaceKey };

/** `latest` is the newest epoch of the space, `null` for a new space. Throws when 2^32 epochs are used up. */
export function newSpaceEpoch(spaceId: SpaceId, latest: Epoch | null, random: RandomSource): SpaceEpoch {
  const epoch = latest === null ? firstEpoch : parseEpoch(latest + 1);
  if (epoch === null) throw new RangeError("counted past 32 bits");
  return { spaceId, epoch, spaceKey: newSpaceKey(random) };
}

/**
 * 32 bytes that tell one key of an epoch from another without showing it. Everybody who is given the epoch can see that
 * they were given the same key.
 */
export async function spaceKeyHash({ spaceId, epoch, spaceKey }: SpaceEpoch): Promise<Bytes> {
  return sha256(labelled("lll/v1/space-key-hash", spaceId, uint32ToBytes(epoch), spaceKey.reveal()));
}
