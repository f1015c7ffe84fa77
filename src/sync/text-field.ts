import { isJsonObject, type Json } from "../lib/json.ts";
import { isStamp, laterStamp, type Stamp, stampToDevice } from "./clock.ts";

/**
 * Long free text that two devices may change at once: no words are lost to a rule. A version
 * goes only when somebody who saw it wrote over it. Source: the multi-value register of Shapiro et al., "A comprehensive
 * study of Convergent and Commutative Replicated Data Types" (2011), with the stamp of a write as its name.
 */
export type TextField = {
  /** What stands, by the stamp of its write; empty only after what no honest device makes. */
  readonly versions: Readonly<Record<string, string>>;
  /** Of each device the last write that is in here or was written over. */
  readonly seen: Readonly<Record<string, Stamp>>;
};

const tag = "$text";

export function isTextField(value: Json): boolean {
  return readTextField(value) !== null;
}

/** JSON `{ "$text": { stamp: text }, "seen": { device: stamp } }`; `null` for anything else. */
export function readTextField(value: Json): TextField | null {
  if (!isJsonObject(value)) return null;
  const { [tag]: versions, seen } = value;
  if (!isJsonObject(versions) || !isJsonObject(seen)) return null;
  const isSeen = Object.entries(seen).every(
    ([device, stamp]) => isStamp(stamp) && stampToDevice(stamp) === device,
  );
  const entries = Object.entries(versions);
  const isStanding = entries.every(([stamp, text]) => {
    const last = isStamp(stamp) ? seen[stampToDevice(stamp)] : undefined;
    return typeof text === "string" && typeof last === "string" && stamp <= last;
  });
  if (!isSeen || !isStanding || Object.keys(seen).length === 0) return null;
  return { versions: versions as TextField["versions"], seen: seen as TextField["seen"] };
}

/** The texts that stand, oldest first, each once: more than one when they were written without seeing each other. */
export function textVersions(field: TextField): readonly string[] {
  return [...new Set(sorted(field.versions).map(([, text]) => text))];
}

/** True when this text stands there and no other. */
export function hasOnlyText(value: Json, text: string): boolean {
  const field = readTextField(value);
  if (field === null) return false;
  const versions = textVersions(field);
  return versions.length === 1 && versions[0] === text;
}

/** Writes over everything that stands. `stamp` must be later than every stamp in `standing`. */
export function writeTextField(standing: TextField | null, text: string, stamp: Stamp): Json {
  return toJson({
    versions: { [stamp]: text },
    seen: { ...standing?.seen, [stampToDevice(stamp)]: stamp },
  });
}

/**
 * Commutative, associative, idempotent: a version stays unless the other side had seen it and holds it no more. `null`
 * when `left` stays as it is.
 */
export function mergeTextFields(left: TextField, right: TextField): Json | null {
  if (!addsAnything(left, right)) return null;
  const seen: Record<string, Stamp> = { ...left.seen };
  for (const [device, stamp] of Object.entries(right.seen)) {
    seen[device] = laterStamp(seen[device] ?? null, stamp);
  }
  return toJson({ versions: { ...keptBeside(left, right), ...keptBeside(right, left) }, seen });
}

/** Most merges bring nothing new, so this builds nothing. */
function addsAnything(left: TextField, right: TextField): boolean {
  for (const device in right.seen) {
    if ((right.seen[device] ?? "") > (left.seen[device] ?? "")) return true;
  }
  for (const stamp in right.versions) {
    const ours = left.versions[stamp];
    if (ours === undefined ? !wasSeenBy(left, stamp) : (right.versions[stamp] ?? "") > ours) return true;
  }
  for (const stamp in left.versions) {
    if (right.versions[stamp] === undefined && wasSeenBy(right, stamp)) return true;
  }
  return false;
}

function wasSeenBy(field: TextField, stamp: string): boolean {
  return stamp <= (field.seen[stampToDevice(stamp as Stamp)] ?? "");
}

function keptBeside(own: TextField, other: TextField): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const stamp in own.versions) {
    const ours = own.versions[stamp] ?? "";
    const theirs = other.versions[stamp];
    if (theirs === undefined && wasSeenBy(other, stamp)) continue;
    // One stamp with two texts comes only from a defect or an attack; then the text decides, the same everywhere.
    kept[stamp] = theirs !== undefined && theirs > ours ? theirs : ours;
  }
  return kept;
}

/** Sorted by name, so that the same content is the same text on every device. */
function toJson({ versions, seen }: TextField): Json {
  return { [tag]: Object.fromEntries(sorted(versions)), seen: Object.fromEntries(sorted(seen)) };
}

function sorted<Value>(values: Readonly<Record<string, Value>>): readonly (readonly [string, Value])[] {
  return Object.entries(values).sort(([left], [right]) => (left < right ? -1 : 1));
}
