import { areBytesEqual, type Bytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import {
  decryptEnvelope,
  type ImportedSpaceKey,
  isEnvelopeSignedBy,
  type OpenError,
  type OpenedRecord,
} from "./envelope.ts";
import { parseEnvelope } from "./envelope-header.ts";
import type { Epoch, SpaceId } from "./keys.ts";
import type { VerifyingKey } from "./web-crypto.ts";

/**
 * For the one record that says itself who may seal records: `judge` reads it and names the key of its signer. What it
 * made of it comes out only when the signature holds for that key. `spaceKey` is that of `epoch`.
 */
export async function openSelfSignedRecord<Judged, Refusal extends { readonly type: string }>(
  bytes: Bytes,
  options: {
    readonly spaceId: SpaceId;
    readonly epoch: Epoch;
    readonly spaceKey: ImportedSpaceKey;
    readonly judge: (
      opened: OpenedRecord,
    ) => Promise<Result<{ readonly signer: VerifyingKey; readonly value: Judged }, Refusal>>;
  },
): Promise<Result<Judged, OpenError | Refusal>> {
  const parsed = parseEnvelope(bytes);
  if (!parsed.ok) return parsed;
  const envelope = parsed.value;
  const { header } = envelope;
  if (!areBytesEqual(header.spaceId, options.spaceId)) return fail({ type: "wrong-space" });
  if (header.epoch !== options.epoch) return fail({ type: "unknown-epoch" });
  const plaintext = await decryptEnvelope(envelope, options.spaceKey);
  if (plaintext === null) return fail({ type: "damaged" });
  const judged = await options.judge({ header, plaintext });
  if (!judged.ok) return judged;
  const isSigned = await isEnvelopeSignedBy(judged.value.signer, envelope);
  return isSigned ? ok(judged.value.value) : fail({ type: "bad-signature" });
}
