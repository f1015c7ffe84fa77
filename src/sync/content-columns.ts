import { parseEpoch, parseRecordVersion, type RecordVersion } from "../crypto/keys.ts";
import type { Json } from "../lib/json.ts";
import { v } from "../lib/schema.ts";
import { countStamps, isStampRow, type Stamp, type StampRow, stampAt, stampsToRow } from "./clock.ts";
import type { ServerMark } from "./log-record.ts";
import type { FieldValue, StoredRecord } from "./record.ts";
import type { RecordEntry } from "./record-entry.ts";
import { isRecordShape, newShapeList, type RecordShape } from "./record-shapes.ts";

// Thousands of entries in a few long columns: a start that has no array, no name and no quotes to read for each of them
// takes half the time. What stands in every entry comes in the order of the entries, the rest in the order of those that
// have it.

const idLength = 32;
const hashLength = 64;

/** What one digit of `marks` says of an entry, in base 32. */
const isAtServer = 1;
const isDifferent = 2;
const isHashUnknown = 4;
const hasManyStamps = 8;
const hasRemoval = 16;

const numbers = v.custom<readonly number[]>(
  (json) => Array.isArray(json) && json.every((item) => typeof item === "number"),
);

export const columnsSchema = v.object({
  shapes: v.array(v.custom<RecordShape>(isRecordShape)),
  /** 32 hex digits each. */
  ids: v.string(),
  versions: numbers,
  marks: v.pipe(v.string(), v.regex(/^[0-9a-v]*$/)),
  /** The place of its shape; -1 when the record is as it stood. */
  places: numbers,
  /** Of each record: when it was removed, then one for all its fields or one for each. */
  stamps: v.custom<StampRow>(isStampRow),
  /** By shape and field, of each record that has the shape. */
  values: v.array(v.array(v.custom<readonly Json[]>(Array.isArray))),
  /** Of each record that the server has. */
  seqs: numbers,
  serverVersions: numbers,
  epochs: numbers,
  /** 64 hex digits each, of those that are known. */
  hashes: v.string(),
});

export type Columns = v.InferOutput<typeof columnsSchema>;

export function entriesToColumns(entries: readonly RecordEntry[]): Columns {
  const list = newShapeList();
  const places = entries.map(({ record }) => (record === null ? -1 : list.placeOf(record)));
  const shapes = list.shapes();
  const values: Json[][][] = shapes.map(([, ...names]) => names.map(() => []));
  const marks: string[] = [];
  const stamps: Stamp[] = [];
  for (const [index, { record, server, isDirty }] of entries.entries()) {
    let mark = 0;
    if (server !== null) {
      mark += isAtServer + (isDirty ? isDifferent : 0) + (server.hash === null ? isHashUnknown : 0);
    }
    if (record !== null) {
      const fields = Object.values(record.fields);
      const ofShape = values[places[index] ?? -1] ?? [];
      for (const [place, { value }] of fields.entries()) ofShape[place]?.push(value);
      const [first] = fields;
      const isOne = fields.every(({ stamp }) => stamp === first?.stamp);
      mark += (isOne ? 0 : hasManyStamps) + (record.removedAt === null ? 0 : hasRemoval);
      if (record.removedAt !== null) stamps.push(record.removedAt);
      if (first !== undefined) stamps.push(...(isOne ? [first] : fields).map(({ stamp }) => stamp));
    }
    marks.push(mark.toString(32));
  }
  const servers = entries.flatMap(({ server }) => server ?? []);
  return {
    shapes: [...shapes],
    ids: entries.map(({ id }) => id).join(""),
    versions: entries.map(({ version }) => version),
    marks: marks.join(""),
    places,
    stamps: stampsToRow(stamps),
    values,
    seqs: servers.map(({ seq }) => seq),
    serverVersions: servers.map(({ version }) => version),
    epochs: servers.map(({ epoch }) => epoch),
    hashes: servers.map(({ hash }) => hash ?? "").join(""),
  };
}

/** `null` where the columns do not fit each other: too little or too much of one is damage to the whole. */
export function columnsToEntries(columns: Columns): readonly RecordEntry[] | null {
  const { ids, versions, marks, places } = columns;
  const count = marks.length;
  if (ids.length !== count * idLength || versions.length !== count || places.length !== count) return null;
  const server = readServerColumns(columns);
  const records = readRecordColumns(columns);
  const entries: RecordEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    const id = ids.slice(index * idLength, (index + 1) * idLength);
    const mark = Number.parseInt(marks.charAt(index), 32);
    const version = toVersion(versions[index]);
    const place = places[index] ?? Number.NaN;
    const record = place === -1 ? null : records.next(id, place, mark);
    const at = (mark & isAtServer) === 0 ? null : server.next((mark & isHashUnknown) !== 0);
    if (version === null || record === undefined || at === undefined) return null;
    entries.push({ id, version, record, server: at, isDirty: at === null || (mark & isDifferent) !== 0 });
  }
  return server.isAtEnd() && records.isAtEnd() ? entries : null;
}

/** `undefined` for what is malformed or not there. */
function readServerColumns({ seqs, serverVersions, epochs, hashes }: Columns) {
  let [next, nextHash] = [0, 0];
  return {
    next: (isUnknown: boolean): ServerMark | undefined => {
      const seq = seqs[next];
      const version = toVersion(serverVersions[next]);
      const epoch = parseEpoch(epochs[next] ?? -1);
      next += 1;
      if (seq === undefined || !Number.isSafeInteger(seq) || version === null || epoch === null)
        return undefined;
      if (isUnknown) return { seq, version, epoch, hash: null };
      const hash = hashes.slice(nextHash, nextHash + hashLength);
      nextHash += hashLength;
      return hash.length === hashLength ? { seq, version, epoch, hash } : undefined;
    },
    isAtEnd: () =>
      [seqs, serverVersions, epochs].every(({ length }) => length === next) && hashes.length === nextHash,
  };
}

function readRecordColumns({ shapes, stamps, values }: Columns) {
  const nextByShape = shapes.map(() => 0);
  let nextStamp = 0;
  const takeStamp = (): Stamp | undefined => {
    nextStamp += 1;
    return stampAt(stamps, nextStamp - 1);
  };
  return {
    next: (id: string, place: number, mark: number): StoredRecord | undefined => {
      const [shape, columns, row] = [shapes[place], values[place], nextByShape[place]];
      if (shape === undefined || columns === undefined || row === undefined) return undefined;
      nextByShape[place] = row + 1;
      const removedAt = (mark & hasRemoval) === 0 ? null : takeStamp();
      const isOne = (mark & hasManyStamps) === 0;
      const one = isOne && shape.length > 1 ? takeStamp() : undefined;
      const fields: Record<string, FieldValue> = {};
      for (let index = 1; index < shape.length; index += 1) {
        const name = shape[index];
        const value = columns[index - 1]?.[row];
        const stamp = isOne ? one : takeStamp();
        if (name === undefined || value === undefined || stamp === undefined) return undefined;
        fields[name] = { value, stamp };
      }
      return removedAt === undefined ? undefined : { id, kind: shape[0], fields, removedAt };
    },
    isAtEnd: () =>
      countStamps(stamps) === nextStamp &&
      values.length === shapes.length &&
      shapes.every((shape, place) => {
        const columns = values[place];
        const isFull = ({ length }: readonly Json[]) => length === nextByShape[place];
        return columns?.length === shape.length - 1 && columns.every(isFull);
      }),
  };
}

function toVersion(value: number | undefined): RecordVersion | null {
  return value === undefined ? null : parseRecordVersion(value);
}
