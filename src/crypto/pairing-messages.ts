import { type Bytes, concatBytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { type BoxKey, bytesToBoxKey } from "./hpke.ts";
import { bytesToDeviceId, bytesToVerifyKey, type DeviceId, type VerifyKey } from "./keys.ts";
import { labelled } from "./label.ts";
import { sha256 } from "./web-crypto.ts";

// The three messages before the package. Each begins with format · kind · pairing id 16; docs/protocol.md, "Pairing".

/** 1, from the new device, in the QR code or behind the typed code: a promise, which shows nothing. */
export type PairingOffer = { readonly pairingId: Bytes; readonly commitment: Bytes };

/** 2, from the old device: its share of the luck, and the key that will sign the package. */
export type PairingAnswer = {
  readonly pairingId: Bytes;
  readonly nonce: Bytes;
  readonly verifyKey: VerifyKey;
};

/** 3, from the new device: what was promised. */
export type PairingReveal = {
  readonly pairingId: Bytes;
  readonly nonce: Bytes;
  /** Made for this pairing only: opens the package. */
  readonly pairingBoxKey: BoxKey;
  /** What the old device puts in the device list. */
  readonly deviceId: DeviceId;
  readonly deviceVerifyKey: VerifyKey;
  readonly deviceBoxKey: BoxKey;
};

export type PairingFormatError = { readonly type: "malformed" } | { readonly type: "unknown-format" };

export const pairingIdLength = 16;
export const pairingNonceLength = 32;
export const pairingPrefixLength = 2 + pairingIdLength;

const format = 1;
const codeByKind = { offer: 1, answer: 2, reveal: 3, package: 4 } as const;

export function pairingPrefix(kind: keyof typeof codeByKind, pairingId: Bytes): Bytes {
  return concatBytes(Uint8Array.of(format, codeByKind[kind]), pairingId);
}

export function offerToBytes(offer: PairingOffer): Bytes {
  return concatBytes(pairingPrefix("offer", offer.pairingId), offer.commitment);
}

export function answerToBytes(answer: PairingAnswer): Bytes {
  return concatBytes(pairingPrefix("answer", answer.pairingId), answer.nonce, answer.verifyKey);
}

export function revealToBytes(reveal: PairingReveal): Bytes {
  const { pairingId, nonce, pairingBoxKey, deviceId, deviceVerifyKey, deviceBoxKey } = reveal;
  return concatBytes(
    pairingPrefix("reveal", pairingId),
    nonce,
    pairingBoxKey,
    deviceId,
    deviceVerifyKey,
    deviceBoxKey,
  );
}

export function parseOffer(bytes: Bytes): Result<PairingOffer, PairingFormatError> {
  const body = bodyOf(bytes, "offer", 32);
  return body.ok ? ok({ pairingId: pairingIdOf(bytes), commitment: body.value }) : body;
}

export function parseAnswer(bytes: Bytes): Result<PairingAnswer, PairingFormatError> {
  const body = bodyOf(bytes, "answer", 64);
  if (!body.ok) return body;
  const verifyKey = bytesToVerifyKey(body.value.slice(32));
  return ok({ pairingId: pairingIdOf(bytes), nonce: body.value.slice(0, 32), verifyKey });
}

export function parseReveal(bytes: Bytes): Result<PairingReveal, PairingFormatError> {
  const body = bodyOf(bytes, "reveal", 134);
  if (!body.ok) return body;
  return ok({
    pairingId: pairingIdOf(bytes),
    nonce: body.value.slice(0, 32),
    pairingBoxKey: bytesToBoxKey(body.value.slice(32, 64)),
    deviceId: bytesToDeviceId(body.value.slice(64, 70)),
    deviceVerifyKey: bytesToVerifyKey(body.value.slice(70, 102)),
    deviceBoxKey: bytesToBoxKey(body.value.slice(102)),
  });
}

/** 32 bytes that bind the new device to its reveal before it knows what the old one will say. */
export async function pairingCommitment(reveal: Bytes): Promise<Bytes> {
  return sha256(labelled("lll/v1/pairing-commitment", reveal));
}

export function pairingIdOf(message: Bytes): Bytes {
  return message.slice(2, pairingPrefixLength);
}

/** What follows the prefix; `length` is `null` where any length will do. */
export function bodyOf(
  bytes: Bytes,
  kind: keyof typeof codeByKind,
  length: number | null,
): Result<Bytes, PairingFormatError> {
  if (bytes.length === 0) return fail({ type: "malformed" });
  if (bytes[0] !== format) return fail({ type: "unknown-format" });
  if (bytes.length < pairingPrefixLength || bytes[1] !== codeByKind[kind]) return fail({ type: "malformed" });
  const body = bytes.slice(pairingPrefixLength);
  return length !== null && body.length !== length ? fail({ type: "malformed" }) : ok(body);
}
