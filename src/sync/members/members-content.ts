import { type DeviceSequence, type Epoch, parseDeviceSequence, parseEpoch } from "../../crypto/keys.ts";
import { type Bytes, bytesToHex, hexToBytes } from "../../lib/bytes.ts";
import type { Json } from "../../lib/json.ts";
import { v } from "../../lib/schema.ts";

/**
 * What the members record of a home space says: docs/protocol.md, "Members". Maps are by device id in hex; `since` and
 * `name` are for people, and nothing is decided by them.
 */
export type MembersContent = {
  /** The device list, from its first version. */
  readonly versions: readonly Bytes[];
  /** The key of the newest epoch, for each device and the recovery words; none while that is epoch 0. */
  readonly grants: readonly Bytes[];
  /** Records that were sealed under a lower epoch count no more. */
  readonly closedBelow: Epoch;
  /** How far a removed device had counted when it was removed, until its epoch is closed. */
  readonly lastSequenceByDevice: ReadonlyMap<string, DeviceSequence>;
  /** YYYY-MM-DD. */
  readonly sinceByDevice: ReadonlyMap<string, string>;
  readonly nameByDevice: ReadonlyMap<string, string>;
};

const longestName = 60;

const bytesField = v.pipe(
  v.string(),
  v.transform(hexToBytes),
  v.check((bytes) => bytes !== null),
  v.transform((bytes) => bytes ?? new Uint8Array()),
);
const epochField = v.pipe(
  v.number(),
  v.check((value) => parseEpoch(value) !== null),
  v.transform((value) => value as Epoch),
);
const sequenceField = v.pipe(
  v.number(),
  v.check((value) => parseDeviceSequence(value) !== null),
  v.transform((value) => value as DeviceSequence),
);
const deviceIdField = v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/));

const contentSchema = v.object({
  versions: v.array(bytesField),
  grants: v.array(bytesField),
  closedBelow: epochField,
  lastSequences: v.record(deviceIdField, sequenceField),
  since: v.record(deviceIdField, v.pipe(v.string(), v.isoDate())),
  names: v.record(deviceIdField, v.pipe(v.string(), v.maxLength(longestName))),
});

export function membersToValues(content: MembersContent): Readonly<Record<string, Json>> {
  return {
    versions: content.versions.map(bytesToHex),
    grants: content.grants.map(bytesToHex),
    closedBelow: content.closedBelow,
    lastSequences: Object.fromEntries(content.lastSequenceByDevice),
    since: Object.fromEntries(content.sinceByDevice),
    names: Object.fromEntries(content.nameByDevice),
  };
}

/** `null` when it is not what a members record looks like; nothing in it is proven yet. */
export function valuesToMembers(values: Readonly<Record<string, Json>>): MembersContent | null {
  const parsed = v.safeParse(contentSchema, values);
  if (!parsed.success) return null;
  const { versions, grants, closedBelow, lastSequences, since, names } = parsed.output;
  return {
    versions,
    grants,
    closedBelow,
    lastSequenceByDevice: new Map(Object.entries(lastSequences)),
    sinceByDevice: new Map(Object.entries(since)),
    nameByDevice: new Map(Object.entries(names)),
  };
}

/** Fits what may stand in the record: a label for people, and no place to put anything else. */
export function shortenName(name: string): string {
  return [...name.trim()].slice(0, longestName / 2).join("");
}
