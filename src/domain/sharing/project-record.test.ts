import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "../../lib/json.ts";
import { type DataKind, exercisesOf, isDataKind, plainDataKinds, toConsent } from "./data-kind.ts";
import { projectRecord, projectRecords } from "./project-record.ts";

const checkIn = {
  kind: "check-in",
  values: { day: "2026-11-25", urge: 4, mood: null, sleep: 7, onCourse: "yes", note: "rustig", later: "x" },
};
const urge = {
  kind: "urge",
  values: {
    day: "2026-11-25",
    minute: 60,
    strength: 7,
    after: null,
    ended: "ridden",
    triggers: ["alleen"],
    techniques: [],
    note: "",
    from: "diary",
  },
};
const item = (tool: string) => ({
  kind: "tool-item",
  values: {
    tool,
    slot: "why",
    text: "voor mezelf",
    source: "start/reasons/why/0",
    sourceText: "voor mij",
    order: 1,
  },
});
const answers = {
  kind: "answers",
  values: { module: "start", exercise: "goal", version: 2, "answer:why": "rust", seenBy: "nobody" },
};

test("a day of the diary is shared with the fields that are known, and nothing beside them", () => {
  const { later: _later, ...known } = checkIn.values;
  expect(projectRecord(checkIn)).toEqual({ data: "diary", kind: "check-in", values: known });
});

test("a line of the plan goes without where it came from", () => {
  expect(projectRecord(item("prevention-plan"))).toEqual({
    data: "plan",
    kind: "tool-item",
    values: { tool: "prevention-plan", slot: "why", text: "voor mezelf", order: 1 },
  });
  expect(projectRecord(item("measures"))?.data).toBe("measures");
});

test("answers are shared by module, with their answers and no other field", () => {
  expect(projectRecord(answers)).toEqual({
    data: "exercises:start",
    kind: "answers",
    values: { module: "start", exercise: "goal", version: 2, savedOn: null, "answer:why": "rust" },
  });
});

test.each(["support", "triggers", "help-now", "values", "self-worth", "diary", "slip-analysis"])(
  "what stands in the tool %s is never shared",
  (tool) => {
    expect(projectRecord(item(tool))).toBeNull();
  },
);

test("nobody who stands in the plan is named to anybody else", () => {
  const plan = item("prevention-plan");
  expect(projectRecord({ ...plan, values: { ...plan.values, slot: "people" } })).toBeNull();
  const lines = [
    { slot: "why", text: "rust" },
    { slot: "people", text: "Sam" },
    { slot: "signal", text: "bel Sam" },
  ];
  const version = { kind: "plan-version", values: { day: "2026-11-25", lines } };
  expect(projectRecord(version)).toEqual({
    data: "plan",
    kind: "plan-version",
    values: { day: "2026-11-25", lines: [{ slot: "why", text: "rust" }] },
  });
});

test.each(["profile", "settings", "keyring", "recovery", "earlier-answers", "reminder", "made-later"])(
  "a record of kind %s is never shared",
  (kind) => {
    expect(projectRecord({ kind, values: { ...checkIn.values } })).toBeNull();
  },
);

test("a record that is not whole waits", () => {
  expect(projectRecord({ kind: "check-in", values: { day: "2026-11-25" } })).toBeNull();
  expect(
    projectRecord({ kind: "answers", values: { module: "../x", exercise: "a", version: 1 } }),
  ).toBeNull();
});

test("under any consent exactly the records of its kinds are shared", () => {
  const records: readonly {
    readonly id: string;
    readonly kind: string;
    readonly values: Record<string, Json>;
  }[] = [
    { id: "1", ...checkIn },
    { id: "2", ...urge },
    { id: "3", ...item("prevention-plan") },
    { id: "4", ...item("measures") },
    { id: "5", ...answers },
    { id: "6", ...item("support") },
  ];
  const kindById: Record<string, DataKind> = {
    "1": "diary",
    "2": "urges",
    "3": "plan",
    "4": "measures",
    "5": exercisesOf("start"),
  };
  const all = [...plainDataKinds, exercisesOf("start"), exercisesOf("urges")];
  fc.assert(
    fc.property(fc.subarray(all), (consent) => {
      const expected = Object.keys(kindById).filter((id) => consent.some((kind) => kind === kindById[id]));
      expect([...projectRecords(records, consent).keys()]).toEqual(expected);
    }),
  );
});

test("a consent is its kinds, each once and in order", () => {
  expect(toConsent(["urges", "diary", "urges", exercisesOf("start")])).toEqual([
    "diary",
    "exercises:start",
    "urges",
  ]);
  expect(() => exercisesOf("Start/1")).toThrow(RangeError);
  expect(["diary", "exercises:04-urges", "exercises:", "everything", ""].filter(isDataKind)).toEqual([
    "diary",
    "exercises:04-urges",
  ]);
});
