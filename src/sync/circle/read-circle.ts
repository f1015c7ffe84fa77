import { type Circle, type CircleError, type CircleHead, readCircleVersions } from "../../crypto/circle.ts";
import { authorIdOf } from "../../crypto/circle-keys.ts";
import type { OpenError } from "../../crypto/envelope.ts";
import {
  type DeviceId,
  firstEpoch,
  type RecordVersion,
  recordIdToHex,
  type VerifyKey,
} from "../../crypto/keys.ts";
import { envelopeHash } from "../../crypto/record-root.ts";
import { openSelfSignedRecord } from "../../crypto/self-signed-record.ts";
import { importVerifyKey } from "../../crypto/signature.ts";
import { areBytesEqual, type Bytes } from "../../lib/bytes.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { bytesToRecord } from "../record.ts";
import { type CircleContent, valuesToCircle } from "./circle-content.ts";
import type { CirclePlace } from "./circle-place.ts";

/** The circle as the server shows it, and as somebody signed it who may. */
export type PulledCircle = {
  readonly content: CircleContent;
  readonly circle: Circle;
  readonly version: RecordVersion;
  readonly hash: Bytes;
};

/** The newest that was seen: nothing older and nothing beside it is believed. */
export type KnownCircle = {
  readonly head: CircleHead;
  readonly version: RecordVersion;
  readonly hash: Bytes;
};

export type CircleRecordError =
  | OpenError
  | CircleError
  /** Another record of the space stands in its place. */
  | { readonly type: "wrong-record" }
  | { readonly type: "malformed-circle" }
  /** Sealed by who may not say who belongs. */
  | { readonly type: "foreign-signer" };

export function circleToKnown({ circle, version, hash }: PulledCircle): KnownCircle {
  return { head: circle.head, version, hash };
}

export async function readCircle(
  envelope: Bytes,
  place: CirclePlace,
  known: KnownCircle | null,
): Promise<Result<PulledCircle, CircleRecordError>> {
  const hash = await envelopeHash(envelope);
  const opened = await openSelfSignedRecord<PulledCircle, CircleRecordError>(envelope, {
    spaceId: place.spaceId,
    epoch: firstEpoch,
    spaceKey: place.recordKey,
    judge: async ({ header, plaintext }) => {
      if (!areBytesEqual(header.recordId, place.recordId)) return fail({ type: "wrong-record" });
      const content = bytesToContent(recordIdToHex(place.recordId), plaintext);
      if (content === null) return fail({ type: "malformed-circle" });
      const read = await readCircleVersions(content.versions, place, known?.head ?? null);
      if (!read.ok) return read;
      const circle = read.value;
      if (circle === null) return fail({ type: "malformed-circle" });
      const signer = await findSealer(circle, place, header.deviceId);
      if (signer === null) return fail({ type: "foreign-signer" });
      const value = { content, circle, version: header.version, hash };
      return ok({ signer: await importVerifyKey(signer), value });
    },
  });
  if (!opened.ok || known === null) return opened;
  if (opened.value.version < known.version) return fail({ type: "rollback" });
  const isOther = opened.value.version === known.version && !areBytesEqual(hash, known.hash);
  return isOther ? fail({ type: "fork" }) : opened;
}

function bytesToContent(id: string, plaintext: Bytes): CircleContent | null {
  const record = bytesToRecord(id, plaintext);
  if (!record.ok || record.value.kind !== "circle" || record.value.removedAt !== null) return null;
  const values = Object.entries(record.value.fields).map(([name, { value }]) => [name, value]);
  return valuesToCircle(Object.fromEntries(values));
}

/** Care and buddy: the participant. Practice: whoever belongs, or has just left. */
async function findSealer(circle: Circle, place: CirclePlace, authorId: DeviceId): Promise<VerifyKey | null> {
  const last = circle.events.at(-1)?.signer;
  const candidates =
    place.kind === "practice"
      ? [...circle.present.map(({ identity }) => identity.verifyKey), ...(last === undefined ? [] : [last])]
      : [place.root];
  for (const verifyKey of candidates)
    if (areBytesEqual(await authorIdOf(verifyKey), authorId)) return verifyKey;
  return null;
}
