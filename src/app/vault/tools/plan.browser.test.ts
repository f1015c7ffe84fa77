import { afterEach, beforeEach, expect, test } from "vitest";
import { randomBytes } from "../../../crypto/web-crypto.ts";
import { day } from "../../../domain/check-in/calendar-day.test-support.ts";
import type { PlanPart } from "../../../domain/plan/build-plan.ts";
import { type ParticipantData, participantData } from "../participant-data.ts";
import { newTabs, openFirstVault, type Tabs } from "../vault.test-support.ts";
import {
  changeLine,
  hideLine,
  keepMonthlyVersion,
  keepVersion,
  moveLineBy,
  planVersionType,
  readPlan,
  removeLine,
} from "./plan.ts";
import { closeReminders, dueNow, keepReminder, minutesForServer, remindersOf } from "./reminders.ts";

let tabs: Tabs;
let data: ParticipantData;

beforeEach(async () => {
  tabs = newTabs();
  data = participantData(await openFirstVault(tabs), randomBytes);
});
afterEach(() => tabs.endAll());

function partOf(id: string): PlanPart {
  const part = readPlan(data)
    .flatMap(({ parts }) => parts)
    .find((one) => one.id === id);
  if (part === undefined) throw new Error(`the plan has no part ${id}`);
  return part;
}
const textsOf = (id: string) => partOf(id).lines.map(({ text }) => text);

function firstLine(id: string) {
  const [line] = partOf(id).lines;
  if (line === undefined) throw new Error("there is no line");
  return line;
}

test("a line that stands in two tools is changed, hidden and taken away in both", async () => {
  await data.addItem("prevention-plan", "why", "Voor Noor");
  await data.addItem("help-now", "reason", "voor Noor.");
  await changeLine(data, firstLine("why"), "Voor Noor en mij");
  expect(data.items("help-now", "reason").map(({ value }) => value.text)).toEqual(["Voor Noor en mij"]);
  await hideLine(data, firstLine("why"), true);
  expect([textsOf("why"), partOf("why").hidden.length]).toEqual([[], 1]);
  expect(data.items("prevention-plan", "why")).toHaveLength(1);
  const [hidden] = partOf("why").hidden;
  if (hidden !== undefined) await hideLine(data, hidden, false);
  await removeLine(data, firstLine("why"));
  expect([data.items("prevention-plan", "why"), data.items("help-now", "reason")]).toEqual([[], []]);
});

test("an order in the plan is kept, and changes nothing about the order in the tool", async () => {
  for (const text of ["douchen", "bellen", "lopen"]) await data.addItem("help-now", "technique", text);
  const last = partOf("do-red").lines[2];
  await moveLineBy(data, partOf("do-red"), last?.id ?? "", -1);
  await moveLineBy(data, partOf("do-red"), last?.id ?? "", -1);
  expect(textsOf("do-red")).toEqual(["lopen", "douchen", "bellen"]);
  expect(data.items("help-now", "technique").map(({ value }) => value.text)).toEqual([
    "douchen",
    "bellen",
    "lopen",
  ]);
});

test("a version holds the lines as they read; the one of a month is one, however often it is kept", async () => {
  await data.addItem("measures", "measure", "Lader in de gang");
  await keepMonthlyVersion(data, day("2026-11-02"));
  await keepMonthlyVersion(data, day("2026-11-20"));
  const id = data.newId();
  await keepVersion(data, id, day("2026-11-21"));
  await keepVersion(data, id, day("2026-11-21"));
  const lines = [{ slot: "measures", text: "Lader in de gang" }];
  const kept = data.records(planVersionType).map(({ value }) => value);
  expect(kept.toSorted((left, right) => (left.day < right.day ? -1 : 1))).toEqual([
    { day: "2026-11-20", lines },
    { day: "2026-11-21", lines },
  ]);
});

test("a reminder is one a subject; closing what is due keeps what was chosen", async () => {
  const chosen = { about: "diary", weekdays: [0, 3], minute: 1260, on: true } as const;
  await keepReminder(data, { ...chosen, weekdays: [1] });
  await keepReminder(data, { ...chosen, weekdays: [0, 3] });
  expect(remindersOf(data)).toEqual([chosen]);
  // 26 November 2026 is a Thursday.
  const now = { day: day("2026-11-26"), minute: 1300 };
  const due = dueNow(data, now);
  expect(due).toEqual([{ about: "diary", since: { day: "2026-11-26", minute: 1260 } }]);
  await closeReminders(data, due, now);
  expect(dueNow(data, now)).toEqual([]);
  expect(remindersOf(data)).toEqual([{ ...chosen, seenOn: "2026-11-26", seenMinute: 1300 }]);
  expect(minutesForServer(data, now.day)).toHaveLength(2);
  expect(dueNow(data, { day: day("2026-11-30"), minute: 1260 })).toHaveLength(1);
});

test("the diary is not due on a day that has an entry", async () => {
  await keepReminder(data, { about: "diary", weekdays: [0, 1, 2, 3, 4, 5, 6], minute: 0, on: true });
  const now = { day: day("2026-11-26"), minute: 600 };
  expect(dueNow(data, now)).toHaveLength(1);
  await data.saveCheckIn({ day: now.day, urge: 3, mood: null, sleep: null, onCourse: null, note: "" });
  expect(dueNow(data, now)).toEqual([]);
});
