import { concatBytes } from "../lib/bytes.ts";
import {
  bytesToDeviceId,
  bytesToSigningSeed,
  bytesToSpaceId,
  bytesToSpaceKey,
  type DeviceId,
  type SigningSeed,
  type SpaceId,
  type SpaceKey,
  type VerifyKey,
} from "./keys.ts";
import { type Label, labelled } from "./label.ts";
import type { SpaceEpoch } from "./space-epoch.ts";
import { hkdfSha256, sha256 } from "./web-crypto.ts";

// What follows from the key of a circle and its epochs, so that one id and one key lead to everything in it.

/** Where the people of a circle write to each other: a space beside the one that only its owner writes in. */
export async function deriveMessagesSpaceId(circleKey: SpaceKey): Promise<SpaceId> {
  return bytesToSpaceId(await derive(circleKey, "lll/v1/circle-messages-id", 16));
}

/** The messages have the same epochs, each with a key that follows from that of the circle's own space. */
export async function deriveMessagesEpoch(circleKey: SpaceKey, space: SpaceEpoch): Promise<SpaceEpoch> {
  return {
    spaceId: await deriveMessagesSpaceId(circleKey),
    epoch: space.epoch,
    spaceKey: bytesToSpaceKey(await derive(space.spaceKey, "lll/v1/circle-messages-key", 32)),
  };
}

/** Names the case in the grants of its key, where a space would stand. */
export async function deriveCaseId(circleKey: SpaceKey): Promise<SpaceId> {
  return bytesToSpaceId(await derive(circleKey, "lll/v1/circle-case-id", 16));
}

/** For a practice: lets everybody who is linked to it read who works there, and no more. */
export async function deriveVisitorSeed(circleKey: SpaceKey): Promise<SigningSeed> {
  return bytesToSigningSeed(await derive(circleKey, "lll/v1/circle-visitor", 32));
}

/** Stands for a person in the header of what they seal in a circle, where the id of a device stands at home. */
export async function authorIdOf(verifyKey: VerifyKey): Promise<DeviceId> {
  const hash = await sha256(concatBytes(labelled("lll/v1/circle-author"), verifyKey));
  return bytesToDeviceId(hash.slice(0, 6));
}

async function derive(key: SpaceKey, label: Label, length: number) {
  return hkdfSha256(key.reveal(), new Uint8Array(), labelled(label), length);
}
