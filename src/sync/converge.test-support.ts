import { adoptStamp, nextStamp, type Stamp } from "./clock.ts";
import { mergeRecords, removeRecord, type StoredRecord, writeFields, writeTexts } from "./record.ts";
import { readTextField, textVersions } from "./text-field.ts";

// Many devices that write offline with wrong clocks and pass on parts, doubles and old copies; at the end everybody hears
// everything once, each in another order. Beside it runs a plain account of what must come out.

export type ConvergeReport = {
  readonly writes: number;
  readonly deliveries: number;
  /** Pairs of a device and a record that are not as on the first device. */
  readonly different: number;
  /** Texts that nobody who saw them wrote over, and that are gone all the same. */
  readonly lostTexts: number;
  /** Texts that were written over by somebody who saw them, and are back. */
  readonly returnedTexts: number;
  /** Short fields that do not hold the write with the latest stamp. */
  readonly wrongFields: number;
};

type Device = {
  readonly hex: string;
  readonly clockErrorMs: number;
  /** One in five: that a hundred devices write one long text at once does not happen, and takes minutes. */
  readonly writesTexts: boolean;
  latest: Stamp | null;
  readonly records: Map<string, StoredRecord>;
};

const shortFields = ["mood", "sleep", "plan"];
const year = 365 * 24 * 60 * 60 * 1000;
const start = Date.parse("2026-11-22");

export function runConvergence(size: {
  readonly devices: number;
  readonly operations: number;
  readonly records: number;
  readonly seed: number;
}): ConvergeReport {
  const random = seededRandom(size.seed);
  const upTo = (count: number): number => Math.floor(random() * count);
  const ids = Array.from({ length: size.records }, (_, index) => index.toString(16).padStart(32, "0"));
  const devices: Device[] = Array.from({ length: size.devices }, (_, index) => ({
    hex: (index + 1).toString(16).padStart(12, "0"),
    clockErrorMs: index % 10 === 0 ? (random() - 0.5) * 20 * year : (random() - 0.5) * 60_000,
    writesTexts: index % 5 === 0,
    latest: null,
    records: new Map(),
  }));
  const writtenTexts = new Set<string>();
  const overwrittenTexts = new Set<string>();
  const latestByField = new Map<string, Stamp>();
  /** Old copies that turn up late. */
  const stale: StoredRecord[] = [];
  let [writes, deliveries, nowMs] = [0, 0, start];

  const receive = (device: Device, record: StoredRecord): void => {
    const standing = device.records.get(record.id);
    device.records.set(record.id, standing === undefined ? record : mergeRecords(standing, record));
    deliveries += 1;
    for (const { stamp } of Object.values(record.fields))
      device.latest = adoptStamp(device.latest, stamp, nowMs + device.clockErrorMs);
  };

  const operate = (device: Device): void => {
    const id = ids[upTo(ids.length)] ?? "";
    const before = device.records.get(id) ?? { id, kind: "item", fields: {}, removedAt: null };
    const stamp = nextStamp(device.latest, nowMs + device.clockErrorMs, device.hex);
    device.latest = stamp;
    writes += 1;
    const kind = random();
    if (kind < 0.35 && device.writesTexts) {
      for (const text of textsOf(before)) overwrittenTexts.add(text);
      writtenTexts.add(`${id} ${writes}`);
      device.records.set(id, writeTexts(before, { note: `${id} ${writes}` }, stamp));
    } else if (kind < 0.95) {
      const name = shortFields[upTo(shortFields.length)] ?? "mood";
      const after = writeFields(before, { [name]: writes }, stamp);
      device.records.set(id, after);
      const written = after.fields[name]?.stamp ?? stamp;
      const latest = latestByField.get(`${id}/${name}`);
      if (latest === undefined || written > latest) latestByField.set(`${id}/${name}`, written);
    } else device.records.set(id, removeRecord(before, stamp));
    if (random() < 0.02) stale.push(device.records.get(id) ?? before);
  };

  /** Some of what one has, some of it twice, and now and then an old copy of anybody's. */
  const meet = (from: Device, to: Device): void => {
    const some = shuffled([...from.records.values()], random).slice(0, 1 + upTo(5));
    for (const record of [...some, ...some.slice(0, upTo(3))]) receive(to, record);
    const old = stale[upTo(stale.length)];
    if (old !== undefined) receive(to, old);
  };

  for (let round = 0; round < size.operations; round += 1) {
    for (const device of devices) {
      nowMs += upTo(50);
      operate(device);
      if (random() < 0.1) meet(devices[upTo(devices.length)] ?? device, device);
    }
  }
  const everything = devices.flatMap(({ records }) => [...records.values()]);
  for (const device of devices) for (const record of shuffled(everything, random)) receive(device, record);

  const first = devices[0]?.records ?? new Map<string, StoredRecord>();
  const standing = new Set([...first.values()].flatMap(textsOf));
  return {
    writes,
    deliveries,
    different: devices.flatMap(({ records }) =>
      ids.filter((id) => contentOf(records.get(id)) !== contentOf(first.get(id))),
    ).length,
    lostTexts: [...writtenTexts].filter((text) => !overwrittenTexts.has(text) && !standing.has(text)).length,
    returnedTexts: [...overwrittenTexts].filter((text) => standing.has(text)).length,
    wrongFields: [...latestByField].filter(([place, stamp]) => {
      const [id = "", name = ""] = place.split("/");
      return first.get(id)?.fields[name]?.stamp !== stamp;
    }).length,
  };
}

function textsOf(record: StoredRecord): readonly string[] {
  const field = readTextField(record.fields.note?.value ?? null);
  return field === null ? [] : textVersions(field);
}

function contentOf(record: StoredRecord | undefined): string {
  if (record === undefined) return "";
  const fields = Object.entries(record.fields).sort(([left], [right]) => (left < right ? -1 : 1));
  return JSON.stringify([record.kind, fields, record.removedAt]);
}

function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as Item, mixed[last] as Item];
  }
  return mixed;
}

/** Mulberry32 (Tommy Ettinger, public domain): the same run for the same seed. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
