import type { Bytes } from "../lib/bytes.ts";

/** Gives exactly `length` unpredictable bytes; in the app this is `randomBytes` of web-crypto.ts. */
export type RandomSource = (length: number) => Bytes;
