import type { Json } from "../lib/json.ts";
import { isStamp, type Stamp } from "./clock.ts";
import type { FieldValue, StoredRecord } from "./record.ts";

/**
 * Kind and names of the fields. Thousands of records have one of a few shapes, so where many records lie together each
 * shape stands once: that halves what has to be parsed before the first screen.
 */
export type RecordShape = readonly [kind: string, ...names: readonly string[]];

/** Gives each shape its place as it comes. */
export type ShapeList = {
  readonly placeOf: (record: StoredRecord) => number;
  readonly shapes: () => readonly RecordShape[];
};

export function newShapeList(): ShapeList {
  const placeByShape = new Map<string, number>();
  const shapes: RecordShape[] = [];
  return {
    placeOf: ({ kind, fields }) => {
      const shape: RecordShape = [kind, ...Object.keys(fields)];
      const name = JSON.stringify(shape);
      const known = placeByShape.get(name);
      if (known !== undefined) return known;
      placeByShape.set(name, shapes.length);
      return shapes.push(shape) - 1;
    },
    shapes: () => shapes,
  };
}

/** A name that stands twice, or that no field can have, makes it none. */
export function isRecordShape(json: unknown): json is RecordShape {
  if (!Array.isArray(json) || !json.every((part) => typeof part === "string")) return false;
  const [kind, ...names] = json;
  return kind !== undefined && new Set(names).size === names.length && !names.includes("__proto__");
}

/** `[place of its shape, removed at or null, stamp of all fields or [stamp of each], [value of each]]` */
export function recordToShapedJson(record: StoredRecord, list: ShapeList): Json {
  const fields = Object.values(record.fields);
  const stamps = fields.map(({ stamp }) => stamp);
  const [first] = stamps;
  const isOne = first !== undefined && stamps.every((stamp) => stamp === first);
  return [list.placeOf(record), record.removedAt, isOne ? first : stamps, fields.map(({ value }) => value)];
}

/** `json` must come from `JSON.parse`; `null` for anything malformed. */
export function shapedJsonToRecord(
  id: string,
  json: unknown,
  shapes: readonly RecordShape[],
): StoredRecord | null {
  if (!Array.isArray(json) || json.length !== 4) return null;
  const [place, removedAt, stamps, values] = json;
  const shape = typeof place === "number" ? shapes[place] : undefined;
  if (shape === undefined || !Array.isArray(values) || values.length !== shape.length - 1) return null;
  const isRemovedAt = removedAt === null || isStamp(removedAt);
  const isOne = isStamp(stamps);
  if (!isRemovedAt || !(isOne || areStamps(stamps, values.length))) return null;
  const fields: Record<string, FieldValue> = {};
  for (let index = 0; index < values.length; index += 1) {
    const stamp = isOne ? stamps : stamps[index];
    const name = shape[index + 1];
    if (name !== undefined && stamp !== undefined) fields[name] = { value: values[index], stamp };
  }
  return { id, kind: shape[0], fields, removedAt };
}

function areStamps(json: unknown, length: number): json is readonly Stamp[] {
  return Array.isArray(json) && json.length === length && json.every(isStamp);
}
