import { expect, test } from "vitest";
import { type DataKind, exercisesOf } from "../sharing/data-kind.ts";
import type { HomeRecord } from "../sharing/project-record.ts";
import { type FhirSource, type FhirText, fhirBundle } from "./fhir-bundle.ts";
import { findFhirFaults } from "./fhir-rules.test-support.ts";
import type { WrittenEntry } from "./guidance-entries.ts";
import { answersOn, checkInOn, shareRecords, slipOn, urgeOn } from "./guided-case.test-support.ts";
import { readSharedCase } from "./shared-case.ts";

const text: FhirText = {
  title: "Samenvatting",
  exercises: "Oefeningen",
  source: "Gedeeld door de cliënt",
  diary: {
    day: "Dagboek",
    urge: "Trek",
    mood: "Stemming",
    sleep: "Slaap",
    course: "Op koers",
    behaviours: "Eigen",
  },
  course: { yes: "ja", partly: "deels", no: "nee" },
  urge: {
    urge: "Trek",
    time: "Tijd",
    after: "Erna",
    ended: "Hoe het ging",
    triggers: "Erbij",
    techniques: "Deed",
    ridden: "golf gehaald",
    slip: "uitglijder",
  },
  analysis: {
    title: "Analyse",
    behaviours: "Wat",
    chain: "Keten",
    missing: "Ontbrak",
    worked: "Werkte",
    learned: "Leerde",
    change: "Verandert",
  },
  week: { title: "Maatregel", choice: "Besluit", keep: "door", change: "anders", drop: "stop" },
  plan: "Plan",
  planOn: (day) => `Plan van ${day}`,
  measures: "Maatregelen",
  given: "Opdrachten",
  slot: (slot) => slot,
  feedback: "Feedback",
  message: "Bericht",
  topic: "Bespreken",
  exercise: ({ exercise }) =>
    exercise === "unknown"
      ? null
      : { title: "Drie kolommen", items: [{ field: "why", question: "Waarom?", lines: ["Rust", "Thuis"] }] },
};

const item = (tool: string, slot: string, words: string): HomeRecord => ({
  kind: "tool-item",
  values: { tool, slot, text: words, source: null, sourceText: null, order: 1 },
});
const records: readonly HomeRecord[] = [
  checkInOn("2026-11-24", {
    urge: 4,
    mood: null,
    onCourse: "partly",
    note: "Rustig <b>&</b>",
    behaviours: ["a"],
  }),
  checkInOn("2026-11-25", { urge: null, mood: null, sleep: null, onCourse: null, note: "" }),
  urgeOn("2026-11-24", "ridden"),
  slipOn("2026-11-20", {
    analysedOn: "2026-11-21",
    change: "Telefoon weg",
    links: [{ part: "act", text: "x" }],
  }),
  slipOn("2026-11-22"),
  answersOn("2026-11-23", "reason", "columns", { why: "rust" }),
  answersOn("2026-11-23", "reason", "unknown", { what: 3 }),
  item("prevention-plan", "why", "Voor mezelf"),
  item("measures", "measure", "Telefoon in de keuken"),
  { kind: "measure-week", values: { item: "r8", monday: "2026-11-16", helped: "yes", choice: "keep" } },
  { kind: "plan-version", values: { day: "2026-11-01", lines: [{ slot: "why", text: "Eerder" }] } },
];
const consent: readonly DataKind[] = [
  "diary",
  "urges",
  "analyses",
  "plan",
  "measures",
  exercisesOf("reason"),
];

const at = Date.parse("2026-11-24T10:00:00Z");
const entry = (kind: string, author: string, values: object, name = kind): WrittenEntry => ({
  id: `${kind.length}${author}`.padEnd(32, "0"),
  name,
  kind,
  author,
  atMs: at,
  values,
});
const homework = entry(
  "assignment",
  "bb",
  { type: "homework", text: "Bel je zus", dueOn: "2026-12-01" },
  "assignment|homework|1",
);
const written: readonly WrittenEntry[] = [
  entry("message", "aa", { text: "Kan dat?" }),
  entry("feedback", "bb", { text: "Fijn gedaan", week: "2026-11-23" }),
  entry("topic", "aa", { about: { type: "own" }, text: "Werk" }),
  entry("topic", "cc", { about: { type: "day", day: "2026-11-24" }, text: "" }),
  entry("message", "gone", { text: "Van wie vertrok" }),
  homework,
  entry("done", "aa", { homework: homework.id, on: "2026-11-24" }),
];

function bundleOf(shared: readonly HomeRecord[], said: readonly WrittenEntry[], given = consent) {
  let count = 0;
  const source: FhirSource = {
    shared: readSharedCase(shareRecords(shared, given)),
    written: said,
    participant: { key: "aa", name: "Sam" },
    therapists: [{ key: "bb", name: "Noor" }],
    practice: "De Haven",
    madeBy: "bb",
    madeAt: new Date(at),
    newId: () => {
      count += 1;
      return count.toString(16).padStart(32, "0");
    },
  };
  return fhirBundle(source, text);
}
type Part = { readonly resource: Readonly<Record<string, unknown>> };
const isPart = (value: unknown): value is Part =>
  typeof value === "object" && value !== null && "resource" in value;
function resourcesOf(bundle: ReturnType<typeof bundleOf>, type: string) {
  const entries: unknown = bundle.entry;
  if (!Array.isArray(entries)) throw new Error("a bundle has entries");
  return entries
    .filter(isPart)
    .map(({ resource }) => resource)
    .filter(({ resourceType }) => resourceType === type);
}

test("everything of every kind makes a document that holds to the rules", () => {
  expect(findFhirFaults(bundleOf(records, written))).toEqual([]);
});

test("nothing shared makes a document too", () => {
  expect(findFhirFaults(bundleOf([], []))).toEqual([]);
});

test("each record is one resource, and there is nothing else in it", () => {
  const bundle = bundleOf(records, written);
  const counts = [
    "Observation",
    "QuestionnaireResponse",
    "CarePlan",
    "Communication",
    "Patient",
    "Practitioner",
  ].map((type) => resourcesOf(bundle, type).length);
  // 2 days, 1 urge and 1 week; 2 analyses and 2 exercises; plan, measures, a kept plan, homework; what has words.
  expect(counts).toEqual([4, 4, 4, 4, 1, 1]);
});

test("a day of the diary", () => {
  const [day] = resourcesOf(bundleOf(records.slice(0, 1), []), "Observation");
  expect(day).toMatchObject({
    status: "final",
    code: { text: "Dagboek" },
    effectiveDateTime: "2026-11-24",
    component: [
      { code: { text: "Trek" }, valueInteger: 4 },
      { code: { text: "Op koers" }, valueString: "deels" },
      { code: { text: "Eigen" }, valueString: "a" },
    ],
    note: [{ text: "Rustig <b>&</b>" }],
  });
});

test("an urge has its time of day apart, because nobody kept a time zone", () => {
  const [urge] = resourcesOf(bundleOf([urgeOn("2026-11-24", "ridden")], []), "Observation");
  // The urge of the test was at minute 1300.
  expect(urge).toMatchObject({ effectiveDateTime: "2026-11-24", valueInteger: 6 });
  expect(JSON.stringify(urge)).toContain('"valueTime":"21:40:00"');
});

test("homework that was done is completed, and was wanted by a day", () => {
  const [plan] = resourcesOf(bundleOf([], written), "CarePlan");
  expect(plan?.activity).toEqual([
    {
      detail: { status: "completed", description: "Bel je zus", scheduledPeriod: { end: "2026-12-01" } },
    },
  ]);
});

test("what is not shared is not there", () => {
  const bundle = JSON.stringify(bundleOf(records, [], ["urges"]));
  for (const hidden of ["Rustig", "Telefoon", "Voor mezelf", "Eerder", "Rust"])
    expect(bundle).not.toContain(hidden);
});

const planted: readonly (readonly [string, (json: string) => string, string])[] = [
  ["a status that FHIR has not", (json) => json.replace('"final"', '"ready"'), "Composition.status: ready"],
  [
    "a reference that leads nowhere",
    (json) =>
      json.replace('"reference":"urn:uuid:00000000-0000-0000-0000-000000000001"', '"reference":"urn:uuid:x"'),
    "reference leads nowhere: urn:uuid:x",
  ],
  [
    "a day that is none",
    (json) => json.replace('"effectiveDateTime":"2026-11-24"', '"effectiveDateTime":"24-11"'),
    "24-11",
  ],
  ["an empty list", (json) => json.replace(/"component":\[/, '"category":[],"component":['), "empty"],
  ["no title", (json) => json.replace('"title":"Samenvatting",', ""), "Composition.title is required"],
];
test.each(planted)("the rules find %s", (_, damage, fault) => {
  const json = JSON.stringify(bundleOf(records, written));
  const damaged = damage(json);
  expect(damaged).not.toBe(json);
  expect(findFhirFaults(JSON.parse(damaged)).join("\n")).toContain(fault);
});
