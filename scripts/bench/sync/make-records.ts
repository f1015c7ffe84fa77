import type { Json } from "../../../src/lib/json.ts";
import type { Stamp } from "../../../src/sync/clock.ts";
import { nextStamp } from "../../../src/sync/clock.ts";
import { recordToJson, type StoredRecord } from "../../../src/sync/record.ts";
import { applyChange, type RecordChange } from "../../../src/sync/record-change.ts";
import { seededRandom } from "../../../tests/support/seeded-random.ts";

export type Write = Extract<RecordChange, { readonly type: "put" }>;

const day = 24 * 60 * 60 * 1_000;
const firstDay = Date.UTC(2026, 0, 1);
const device = "0123456789ab";
const courses = ["yes", "partly", "no"] as const;
const words =
  "ik was moe en alleen thuis na het werk de telefoon lag naast mijn bed toen kwam trek op eerst klein daarna sterker ik liep naar buiten belde een vriend dacht aan waarom ik dit doe het zakte na tien minuten morgen probeer eerder te slapen geen scherm in slaapkamer dat hielp vorige week ook".split(
    " ",
  );

type Dice = {
  readonly upTo: (count: number) => number;
  readonly text: (shortest: number, longest: number) => string;
};

/**
 * What somebody who follows the programme for years would have, in the shares of real use: mostly small records of a
 * few fields, a note now and then, and once in a while a page of text. The same for the same seed.
 */
export function makeWrites(count: number, seed: number): readonly Write[] {
  const random = seededRandom(seed);
  const upTo = (limit: number) => Math.floor(random() * limit);
  const text = (shortest: number, longest: number) => {
    const length = shortest + upTo(longest - shortest + 1);
    return Array.from({ length }, () => words[upTo(words.length)]).join(" ");
  };
  const hex = () =>
    upTo(2 ** 32)
      .toString(16)
      .padStart(8, "0");
  return Array.from({ length: count }, (_, index) => ({
    type: "put",
    id: hex() + hex() + hex() + hex(),
    ...makeContent(index, { upTo, text }),
  }));
}

/** The same as they lie in a log, each with one write; a millisecond apart. */
export function makeRecords(count: number, seed: number): readonly StoredRecord[] {
  let stamp: Stamp | null = null;
  return makeWrites(count, seed).map((write, index) => {
    stamp = nextStamp(stamp, firstDay + index, device);
    const record = applyChange(undefined, write, stamp);
    if (record === null) throw new Error("a new record that changes nothing");
    return record;
  });
}

/** What a store without our format would hold of a record: the JSON that we seal. */
export function recordToDocument(record: StoredRecord): { readonly id: string; readonly content: Json } {
  return { id: record.id, content: recordToJson(record) };
}

function makeContent(index: number, { upTo, text }: Dice): Pick<Write, "kind" | "values" | "texts"> {
  const scale = () => upTo(11);
  const date = new Date(firstDay + Math.floor(index / 10) * day).toISOString().slice(0, 10);
  const share = upTo(100);
  if (share < 30) {
    const scales = { urge: scale(), mood: scale(), sleep: scale() };
    const note = upTo(3) === 0 ? text(10, 60) : "";
    return { kind: "check-in", values: { day: date, ...scales, onCourse: courses[upTo(3)] ?? "yes", note } };
  }
  if (share < 60) {
    return {
      kind: "measure-review",
      values: { item: `m${upTo(40)}`, day: date, helped: courses[upTo(3)] ?? "yes" },
    };
  }
  if (share < 80) {
    const [atStart, atEnd] = [scale(), scale()];
    return { kind: "urge", values: { day: date, atStart, atEnd, minutes: upTo(40), helped: text(1, 5) } };
  }
  if (share < 90) {
    const line = text(4, 20);
    const source = `module-${upTo(12)}/exercise-${upTo(9)}/field/${upTo(5)}`;
    const place = { tool: "prevention-plan", slot: "reason", order: upTo(50) };
    return { kind: "tool-item", values: { ...place, text: line, source, sourceText: line } };
  }
  const answers = Object.fromEntries(
    Array.from({ length: 4 }, (_, field) => [`answer:f${field}`, text(2, 15)]),
  );
  const from = { module: `module-${upTo(12)}`, exercise: `exercise-${upTo(9)}`, version: 1 };
  return { kind: "answers", values: { ...from, ...answers }, texts: { "answer:story": text(20, 250) } };
}
