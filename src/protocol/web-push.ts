import type { Bytes } from "../lib/bytes.ts";
import { v } from "../lib/schema.ts";
import { hexField, hexOfLength } from "./hex-fields.ts";

/**
 * Web push without content: the server wakes a device at minutes that its person chose. It is told minutes of the week
 * in UTC, from 0 (Monday 0:00) to 10079, and where the browser can be woken; never what a minute is for.
 */
export const minutesInWeek = 7 * 24 * 60;
export const maxPushMinutes = 64;
const maxEndpointLength = 1_024;
/** An uncompressed point on P-256. */
const pushKeyLength = 65;

/** The body of `POST /api/push/writing`: it takes the place of whatever this device gave before. */
export const pushWritingSchema = v.object({
  endpoint: v.pipe(v.string(), v.maxLength(maxEndpointLength)),
  minutes: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(minutesInWeek - 1))),
    v.minLength(1),
    v.maxLength(maxPushMinutes),
    v.check((minutes) => new Set(minutes).size === minutes.length),
  ),
});
export type PushWriting = v.InferOutput<typeof pushWritingSchema>;
export const pushWritingAnswerSchema = v.object({ stored: v.literal(true) });
/** The body of `POST /api/push/removal`: wake me nowhere. */
export const pushRemovalSchema = v.object({ endpoint: v.null() });
export const pushRemovalAnswerSchema = v.object({ removed: v.boolean() });

/** What `GET /api/push/key` answers: the public key by which push services know this server. */
export const pushKeyAnswerSchema = v.object({ publicKey: hexField(parsePushKey) });

function parsePushKey(hex: string): Bytes | null {
  return hexOfLength(hex, pushKeyLength);
}
