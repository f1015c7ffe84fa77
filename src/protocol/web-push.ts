import type { Bytes } from "../lib/bytes.ts";
import { v } from "../lib/schema.ts";
import { countField } from "./count-field.ts";
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

const endpointField = v.pipe(v.string(), v.maxLength(maxEndpointLength));

/** The body of `POST /api/push/writing`: it takes the place of whatever this device gave before. */
export const pushWritingSchema = v.object({
  endpoint: endpointField,
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

/** The devices of one person that may follow one space. */
export const maxFollowers = 8;
/**
 * The body of `POST /api/push/following`: wake me there when the space has more than I have read. Again in the place of
 * what was said before, so a device that reads says so and is not woken for it.
 */
export const pushFollowingSchema = v.object({ endpoint: endpointField, seq: countField });
export type PushFollowing = v.InferOutput<typeof pushFollowingSchema>;
export const pushFollowingAnswerSchema = v.object({ stored: v.literal(true) });
/** The body of `POST /api/push/following/removal`. */
export const pushFollowingRemovalSchema = v.object({ endpoint: endpointField });
export const pushFollowingRemovalAnswerSchema = v.object({ removed: v.boolean() });

/** What `GET /api/push/key` answers: the public key by which push services know this server. */
export const pushKeyAnswerSchema = v.object({ publicKey: hexField(parsePushKey) });

function parsePushKey(hex: string): Bytes | null {
  return hexOfLength(hex, pushKeyLength);
}
