import { expect, test } from "vitest";
import { type ExportFile, exportFileSchema } from "../../domain/export/export-file.ts";
import type { Exercise } from "../../domain/programme/exercise.ts";
import { answerToLines } from "../../domain/programme/field-kinds.ts";
import type { Module } from "../../domain/programme/module.ts";
import { makeSlip } from "../../domain/slip/slip.test-support.ts";
import type { Json } from "../../lib/json.ts";
import { v } from "../../lib/schema.ts";
import { nextStamp, type Stamp } from "../../sync/clock.ts";
import { mergeRecords, type StoredRecord } from "../../sync/record.ts";
import { applyChange, type RecordChange } from "../../sync/record-change.ts";
import { buildExport } from "./build-export.ts";

const firstMs = Date.UTC(2026, 10, 25, 20, 40);

const reason: Exercise = {
  id: "reason",
  version: 2,
  title: "Jouw reden",
  intro: [[{ type: "text", text: "Wat wil je met je " }, { type: "own-word" }, { type: "text", text: "?" }]],
  fields: [
    { id: "first", kind: "short-text", label: "Waarom?", maxLength: 200, optional: false },
    {
      id: "goal",
      kind: "choice",
      label: "Wat wil je?",
      options: [{ id: "stop", label: "Stoppen" }],
      optional: false,
    },
  ],
  feeds: [],
  keep: "sealed",
  gate: null,
};

const start: Module = {
  id: "start",
  number: "0",
  title: "Start",
  version: 1,
  minutes: 15,
  homework: [{ id: "charger", text: "Zet je lader in de gang." }],
  sections: [],
  exercises: [reason],
};

/** The records after these changes, each written a second after the one before. */
function recordsAfter(changes: readonly RecordChange[]): ReadonlyMap<string, StoredRecord> {
  const records = new Map<string, StoredRecord>();
  let stamp: Stamp | null = null;
  for (const [index, change] of changes.entries()) {
    stamp = nextStamp(stamp, firstMs + index * 1000, "0a0a0a0a0a0a");
    const record = applyChange(records.get(change.id), change, stamp);
    if (record !== null) records.set(change.id, record);
  }
  return records;
}

/** Held against the schema each time. */
function exportOf(records: ReadonlyMap<string, StoredRecord>): ExportFile {
  const file = buildExport({
    recordById: records,
    damaged: 0,
    people: [],
    modules: [start],
    ownWord: "gewoonte",
    answerText: (field, answer) => answerToLines(field, answer).map((line) => line.text),
    madeAt: new Date(firstMs),
    appVersion: "0.1.0",
    about: "Gemaakt voor een test.",
  });
  v.parse(exportFileSchema, JSON.parse(JSON.stringify(file)));
  return file;
}

function put(id: string, kind: string, values: Readonly<Record<string, Json>>): RecordChange {
  return { type: "put", id: id.repeat(32), kind, values };
}

const earlier = { module: "start", exercise: "reason", version: 2 };
const checkIn = { urge: 3, mood: 6, sleep: null, onCourse: "yes", note: "" };
const item = { tool: "measures", slot: "measure", source: null, sourceText: null };

test("an answer stands with its question, its words, its value and its moment", () => {
  const { modules } = exportOf(
    recordsAfter([
      put("a", "answers", {
        module: "start",
        exercise: "reason",
        version: 2,
        "answer:goal": "stop",
        "answer:first": "Rust.",
        savedOn: "2026-11-25",
      }),
      put("b", "module-progress", { module: "start", page: 11, finishedOn: "2026-11-25" }),
    ]),
  );
  expect(modules).toEqual([
    {
      id: "start",
      number: "0",
      title: "Start",
      furthestPage: 12,
      finishedOn: "2026-11-25",
      exercises: [
        {
          id: "reason",
          title: "Jouw reden",
          intro: ["Wat wil je met je gewoonte?"],
          version: 2,
          questionsVersion: 2,
          savedOn: "2026-11-25",
          answers: [
            {
              field: "first",
              question: "Waarom?",
              value: "Rust.",
              text: ["Rust."],
              writtenAt: "2026-11-25T20:40:00.000Z",
            },
            {
              field: "goal",
              question: "Wat wil je?",
              value: "stop",
              text: ["Stoppen"],
              writtenAt: "2026-11-25T20:40:00.000Z",
            },
          ],
          earlier: [],
        },
      ],
      homework: [],
    },
  ]);
});

test("what stood there on earlier days, and what was done of the homework, stand with their module", () => {
  const [module] = exportOf(
    recordsAfter([
      put("a", "answers", { module: "start", exercise: "reason", version: 2, "answer:first": "Rust." }),
      put("b", "earlier-answers", { ...earlier, savedOn: "2026-12-02", "answer:first": "Geld." }),
      put("c", "earlier-answers", { ...earlier, savedOn: "2026-11-25", "answer:first": "Slaap." }),
      put("d", "homework", { module: "start", item: "charger", doneOn: "2026-11-26" }),
      put("e", "homework", { module: "start", item: "gone", doneOn: null }),
    ]),
  ).modules;
  expect(module?.exercises[0]?.earlier.map(({ savedOn, answers }) => [savedOn, answers[0]?.text])).toEqual([
    ["2026-11-25", ["Slaap."]],
    ["2026-12-02", ["Geld."]],
  ]);
  expect(module?.homework).toEqual([
    { id: "charger", text: "Zet je lader in de gang.", doneOn: "2026-11-26" },
    { id: "gone", text: null, doneOn: null },
  ]);
});

test("an answer to what this version does not know is there as it was kept", () => {
  const { modules } = exportOf(
    recordsAfter([
      put("a", "answers", { module: "start", exercise: "reason", version: 1, "answer:goal": "rest" }),
      put("b", "answers", { module: "later", exercise: "new", version: 7, "answer:sky": { blue: true } }),
    ]),
  );
  const [old, later] = modules.map(({ exercises }) => exercises[0]);
  expect(old).toMatchObject({ version: 1, questionsVersion: 2, answers: [{ value: "rest", text: [] }] });
  expect(later).toMatchObject({
    title: null,
    questionsVersion: null,
    answers: [{ field: "sky", question: null, value: { blue: true }, text: [] }],
  });
});

test("days stand from old to new, tools in the order of the programme, a review with its measure", () => {
  const file = exportOf(
    recordsAfter([
      put("a", "check-in", { day: "2026-11-26", ...checkIn }),
      put("b", "check-in", { day: "2026-11-25", ...checkIn }),
      put("c", "tool-item", { ...item, text: "Lader in de gang", order: 1 }),
      put("d", "tool-item", { ...item, text: "Boek op bed", order: 0 }),
      put("e", "tool-item", {
        ...item,
        tool: "help-now",
        slot: "technique",
        text: "Douchen",
        order: 0,
        values: { pull: 3 },
      }),
      put("f", "measure-review", { item: "c".repeat(32), day: "2026-11-26", helped: "partly" }),
      put("1", "plan-version", { day: "2026-11-24", lines: [{ slot: "why", text: "Voor Noor" }] }),
      put("2", "plan-version", { day: "2026-10-24", lines: [] }),
    ]),
  );
  expect(file.checkIns.map(({ day }) => day)).toEqual(["2026-11-25", "2026-11-26"]);
  expect(file.tools.map(({ text }) => text)).toEqual(["Douchen", "Boek op bed", "Lader in de gang"]);
  expect(file.tools.map(({ values }) => values)).toEqual([{ pull: 3 }, null, null]);
  expect(file.measureReviews).toEqual([
    { day: "2026-11-26", measure: "Lader in de gang", item: "c".repeat(32), helped: "partly" },
  ]);
  expect(file.planVersions).toEqual([
    { day: "2026-10-24", lines: [] },
    { day: "2026-11-24", lines: [{ slot: "why", text: "Voor Noor" }] },
  ]);
});

test("a slip stands there with what was decided on it, oldest first", () => {
  const proposal = { tool: "measures", slot: "measure", item: null, reason: "change" };
  const slip = makeSlip({ learned: "Na ruzie eerst naar beneden", analysedOn: "2025-11-20" });
  const decided = {
    ...proposal,
    slip: "a".repeat(32),
    text: "Later",
    written: "Later",
    decision: "rejected",
  };
  const { slips } = exportOf(
    recordsAfter([
      put("a", "slip", { ...slip, day: "2025-11-21" }),
      put("b", "slip", { ...slip }),
      put("c", "proposal", decided),
    ]),
  );
  expect(slips.map(({ day, proposals }) => [day, proposals.map(({ text }) => text)])).toEqual([
    ["2025-11-19", []],
    ["2025-11-21", ["Later"]],
  ]);
  expect(slips[0]).toMatchObject({ learned: "Na ruzie eerst naar beneden" });
});

test("every record is there as it stands, also of a kind and with a field that this version does not know", () => {
  const { records } = exportOf(
    recordsAfter([
      put("b", "check-in", { day: "2026-11-25", ...checkIn, steps: 4000 }),
      put("a", "letter", { to: "later", constructor: "words" }),
    ]),
  );
  expect(records.map(({ kind }) => kind)).toEqual(["check-in", "letter"]);
  expect(records[0]?.fields.steps?.value).toBe(4000);
  expect(JSON.stringify(records[1])).toContain(
    '"to":{"value":"later","writtenAt":"2026-11-25T20:40:01.000Z"}',
  );
  expect(JSON.stringify(records[1])).toContain('"constructor":{"value":"words"');
});

test.each(["keyring", "members", "recovery", "checkpoint", "pack", "pack-index", "keys-of-a-later-version"])(
  "nothing of the kind %s leaves the device",
  (kind) => {
    const file = exportOf(recordsAfter([put("a", kind, { secret: "kwartel" }), put("b", "letter", {})]));
    expect(file.records.map((record) => record.kind)).toEqual(["letter"]);
    expect(JSON.stringify(file)).not.toContain("kwartel");
  },
);

test("what was taken away is not there", () => {
  const file = exportOf(
    recordsAfter([
      put("a", "tool-item", { ...item, text: "Kwartel", order: 0 }),
      put("b", "measure-review", { item: "a".repeat(32), day: "2026-11-26", helped: "no" }),
      { type: "remove", id: "a".repeat(32) },
    ]),
  );
  expect(JSON.stringify(file)).not.toContain("Kwartel");
  expect(file.measureReviews[0]?.measure).toBeNull();
});

test("long text is plain text, and both texts where two devices wrote at once", () => {
  const written = (text: string, device: string): StoredRecord => {
    const change = {
      type: "put",
      id: "a".repeat(32),
      kind: "letter",
      values: {},
      texts: { body: text },
    } as const;
    const record = applyChange(undefined, change, nextStamp(null, firstMs, device));
    if (record === null) throw new Error("nothing was written");
    return record;
  };
  const one = written("Hier", "0a0a0a0a0a0a");
  const both = mergeRecords(one, written("Daar", "0b0b0b0b0b0b"));
  const bodyOf = (record: StoredRecord) =>
    exportOf(new Map([[record.id, record]])).records[0]?.fields.body?.value;
  expect(bodyOf(one)).toBe("Hier");
  expect(bodyOf(both)).toEqual(["Hier", "Daar"]);
});

test("what was done, decided and planned in the tools stands by day, with the words of its item", () => {
  const act = {
    item: "b".repeat(32),
    text: "Bed opmaken",
    tool: "self-worth",
    pleasure: null,
    meaning: null,
  };
  const week = { item: "a".repeat(32), monday: "2026-11-16", helped: "partly", choice: "change" };
  const gone = { item: "f".repeat(32), monday: "2026-11-09", helped: "no", choice: "drop" };
  const appointment = {
    item: "a".repeat(32),
    day: "2026-11-26",
    minute: 1080,
    obstacle: "",
    answer: "",
    doneOn: null,
  };
  const file = exportOf(
    recordsAfter([
      put("a", "tool-item", { ...item, text: "Telefoon in de keuken", order: 0 }),
      put("1", "act", { ...act, day: "2026-11-25" }),
      put("2", "act", { ...act, day: "2026-11-24" }),
      put("3", "measure-week", week),
      put("4", "measure-week", gone),
      put("5", "appointment", appointment),
    ]),
  );
  expect(file.acts.map(({ day, text }) => `${day} ${text}`)).toEqual([
    "2026-11-24 Bed opmaken",
    "2026-11-25 Bed opmaken",
  ]);
  expect(file.measureWeeks).toEqual([
    { ...gone, measure: null },
    { ...week, measure: "Telefoon in de keuken" },
  ]);
  expect(file.appointments).toEqual([{ ...appointment, activity: "Telefoon in de keuken" }]);
});

test("urges stand in the order in which they came", () => {
  const urge = (day: string, minute: number): Readonly<Record<string, Json>> => ({
    day,
    minute,
    strength: 5,
    after: null,
    ended: null,
    triggers: ["Ruzie"],
    techniques: [],
    note: "",
    from: "diary",
  });
  const { urges } = exportOf(
    recordsAfter([
      put("a", "urge", urge("2026-11-25", 1300)),
      put("b", "urge", urge("2026-11-25", 90)),
      put("c", "urge", urge("2026-11-24", 1439)),
    ]),
  );
  expect(urges.map(({ day, minute }) => [day, minute])).toEqual([
    ["2026-11-24", 1439],
    ["2026-11-25", 90],
    ["2026-11-25", 1300],
  ]);
});

test("what was written to somebody and has not arrived comes out, with whom it is for", () => {
  const space = "ab".repeat(16);
  const put = (id: string, kind: string, values: Readonly<Record<string, Json>>): RecordChange => ({
    type: "put",
    id: id.repeat(32),
    kind,
    values,
  });
  const { messages } = exportOf(
    recordsAfter([
      put("1", "keys-circle", { space, title: "De Haven" }),
      put("2", "message-waiting", { circle: space, text: "later", writtenAtMs: 2 }),
      put("3", "message-waiting", { circle: space, text: "eerder", writtenAtMs: 1 }),
      put("4", "message-draft", { circle: space, text: "half een zin" }),
      put("5", "message-draft", { circle: "cd".repeat(16), text: "" }),
    ]),
  );
  expect(messages).toEqual([
    { with: "De Haven", state: "draft", text: "half een zin" },
    { with: "De Haven", state: "waiting", text: "eerder" },
    { with: "De Haven", state: "waiting", text: "later" },
  ]);
});
