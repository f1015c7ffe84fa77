import { type Epoch, parseEpoch } from "../../crypto/keys.ts";
import { type Bytes, bytesToHex, hexToBytes } from "../../lib/bytes.ts";
import type { Json } from "../../lib/json.ts";
import { v } from "../../lib/schema.ts";

/** What the record of a circle holds: docs/protocol.md, "The record of a circle". */
export type CircleContent = {
  /** Of the list, from the first. */
  readonly versions: readonly Bytes[];
  readonly grants: readonly Bytes[];
  /** The newest epoch of the space, and which key it has; epoch 0 and the circle key in a practice. */
  readonly epoch: Epoch;
  /** Hex of the space key hash. */
  readonly keyHash: string;
  /** For people: what somebody is called, by the hex of their signing key. Nothing is decided by it. */
  readonly names: Readonly<Record<string, string>>;
  /** What a practice says of itself to all who read its list. Nothing is decided by it either. */
  readonly texts: Readonly<Record<string, string>>;
};

const hex = v.pipe(v.string(), v.maxLength(100_000), v.transform(hexToBytes), v.custom<Bytes>(isBytes));

const schema = v.looseObject({
  versions: v.pipe(v.array(hex), v.maxLength(10_000)),
  grants: v.pipe(v.array(hex), v.maxLength(10_000)),
  epoch: v.pipe(
    v.number(),
    v.transform(parseEpoch),
    v.custom<Epoch>((epoch) => epoch !== null),
  ),
  keyHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  names: v.record(v.string(), v.pipe(v.string(), v.maxLength(100))),
  texts: v.optional(v.record(v.string(), v.pipe(v.string(), v.maxLength(500))), {}),
});

export function circleToValues({
  versions,
  grants,
  ...plain
}: CircleContent): Readonly<Record<string, Json>> {
  return { versions: versions.map(bytesToHex), grants: grants.map(bytesToHex), ...plain };
}

export function valuesToCircle(values: Readonly<Record<string, Json>>): CircleContent | null {
  const parsed = v.safeParse(schema, values);
  return parsed.success ? parsed.output : null;
}

function isBytes(value: unknown): value is Bytes {
  return value instanceof Uint8Array;
}
