import { areBytesEqual, type Bytes, concatBytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { type CheckNumber, checkNumberOf } from "./check-number.ts";
import type { DeviceEntry } from "./device-list-version.ts";
import { type BoxKey, type BoxSecret, boxSecretToBoxKey, newBoxSecret } from "./hpke.ts";
import { bytesToSigningSeed, type SigningSeed, type VerifyKey } from "./keys.ts";
import {
  answerToBytes,
  offerToBytes,
  type PairingFormatError,
  pairingCommitment,
  pairingIdLength,
  pairingNonceLength,
  parseAnswer,
  parseOffer,
  parseReveal,
  revealToBytes,
} from "./pairing-messages.ts";
import type { RandomSource } from "./random-source.ts";
import { signingSeedToVerifyKey } from "./signature.ts";

// Nothing here waits or sends: each step takes what the other side said and gives what to say next.

export type PairingError =
  | PairingFormatError
  /** Belongs to another pairing. */
  | { readonly type: "wrong-pairing" }
  /** The new device says something else than it promised: somebody stands in between. */
  | { readonly type: "broken-promise" };

/** New device, after its offer. */
export type OfferedPairing = {
  readonly boxSecret: BoxSecret;
  readonly offer: Bytes;
  readonly reveal: Bytes;
};
/** Old device, after its answer. */
export type AnsweredPairing = {
  readonly signingSeed: SigningSeed;
  readonly offer: Bytes;
  readonly answer: Bytes;
};
/** Both sides, once everything was said. Only a person who saw the same number on both may go on. */
export type SpokenPairing = {
  /** The three messages: what the package is bound to. */
  readonly transcript: Bytes;
  readonly pairingId: Bytes;
  readonly checkNumber: CheckNumber;
};
export type NewDeviceSide = SpokenPairing & {
  readonly boxSecret: BoxSecret;
  readonly packageKey: VerifyKey;
  /** To be sent to the old device. */
  readonly reveal: Bytes;
};
export type OldDeviceSide = SpokenPairing & {
  readonly signingSeed: SigningSeed;
  readonly pairingBoxKey: BoxKey;
  /** For the device list. */
  readonly entry: DeviceEntry;
};

/** New device, step 1. `offer` goes in the QR code, or to the server behind a code that is typed over. */
export async function offerPairing(
  device: Pick<DeviceEntry, "deviceId" | "verifyKey" | "boxKey">,
  random: RandomSource,
): Promise<OfferedPairing> {
  const boxSecret = newBoxSecret(random);
  const pairingId = random(pairingIdLength);
  const reveal = revealToBytes({
    pairingId,
    nonce: random(pairingNonceLength),
    pairingBoxKey: await boxSecretToBoxKey(boxSecret),
    deviceId: device.deviceId,
    deviceVerifyKey: device.verifyKey,
    deviceBoxKey: device.boxKey,
  });
  const offer = offerToBytes({ pairingId, commitment: await pairingCommitment(reveal) });
  return { boxSecret, offer, reveal };
}

/** Old device, step 2. */
export async function answerPairing(
  offer: Bytes,
  random: RandomSource,
): Promise<Result<AnsweredPairing, PairingError>> {
  const parsed = parseOffer(offer);
  if (!parsed.ok) return parsed;
  const signingSeed = bytesToSigningSeed(random(32));
  const answer = answerToBytes({
    pairingId: parsed.value.pairingId,
    nonce: random(pairingNonceLength),
    verifyKey: await signingSeedToVerifyKey(signingSeed),
  });
  return ok({ signingSeed, offer, answer });
}

/** New device, step 3: only one answer is ever listened to; a second one takes a new offer. */
export async function revealPairing(
  offered: OfferedPairing,
  answer: Bytes,
): Promise<Result<NewDeviceSide, PairingError>> {
  const parsed = parseAnswer(answer);
  const offer = parseOffer(offered.offer);
  if (!parsed.ok) return parsed;
  if (!offer.ok) return offer;
  if (!areBytesEqual(parsed.value.pairingId, offer.value.pairingId)) return fail({ type: "wrong-pairing" });
  const spoken = await speak(offer.value.pairingId, offered.offer, answer, offered.reveal);
  return ok({
    ...spoken,
    boxSecret: offered.boxSecret,
    packageKey: parsed.value.verifyKey,
    reveal: offered.reveal,
  });
}

/** Old device, step 4. */
export async function acceptReveal(
  answered: AnsweredPairing,
  reveal: Bytes,
): Promise<Result<OldDeviceSide, PairingError>> {
  const parsed = parseReveal(reveal);
  const offer = parseOffer(answered.offer);
  if (!parsed.ok) return parsed;
  if (!offer.ok) return offer;
  const { pairingId, pairingBoxKey, deviceId, deviceVerifyKey, deviceBoxKey } = parsed.value;
  if (!areBytesEqual(pairingId, offer.value.pairingId)) return fail({ type: "wrong-pairing" });
  const isAsPromised = areBytesEqual(await pairingCommitment(reveal), offer.value.commitment);
  if (!isAsPromised) return fail({ type: "broken-promise" });
  const spoken = await speak(pairingId, answered.offer, answered.answer, reveal);
  const entry = { kind: "device", deviceId, verifyKey: deviceVerifyKey, boxKey: deviceBoxKey } as const;
  return ok({ ...spoken, signingSeed: answered.signingSeed, pairingBoxKey, entry });
}

async function speak(pairingId: Bytes, offer: Bytes, answer: Bytes, reveal: Bytes): Promise<SpokenPairing> {
  const checkNumber = await checkNumberOf([offer, answer, reveal]);
  return { transcript: concatBytes(offer, answer, reveal), pairingId, checkNumber };
}
