import type { StoredRecord } from "./record.ts";

/** Kind and names of the fields. Thousands of records have one of a few shapes, so where many lie together each stands once. */
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
