import { expect, test } from "vitest";
import { day } from "../check-in/calendar-day.test-support.ts";
import { exercisesOf } from "../sharing/data-kind.ts";
import {
  checkInOn,
  everything,
  guidedCase,
  shareRecords,
  slipOn,
  symptomsOn,
} from "./guided-case.test-support.ts";
import { readSharedCase, type SharedEntry } from "./shared-case.ts";
import { sharedMoments } from "./shared-moments.ts";

const item = (slot: string, text: string) => ({
  kind: "tool-item",
  values: { tool: "prevention-plan", slot, text, source: "goal/why/0", sourceText: text, order: 1 },
});

test("what comes out of the projection is read again, newest day first, with the id of the record", () => {
  const records = [
    checkInOn("2026-11-20"),
    checkInOn("2026-11-22"),
    slipOn("2026-11-21"),
    item("why", "Voor Noor"),
  ];
  const shared = readSharedCase(shareRecords(records, everything));
  expect(shared.checkIns.map((each) => each.day)).toEqual(["2026-11-22", "2026-11-20"]);
  expect(shared.slips.map(({ id }) => id)).toEqual(["r2"]);
  expect(shared.items.map(({ value }) => [value.slot, value.text, value.source])).toEqual([
    ["why", "Voor Noor", null],
  ]);
  expect(shared.lastDay).toBe("2026-11-22");
});

test("with a first day, what came before is not read, and the newest day is known all the same", () => {
  const entries = shareRecords([checkInOn("2026-10-01"), checkInOn("2026-09-01")], everything);
  const shared = readSharedCase(entries, day("2026-11-01"));
  expect(shared.checkIns).toEqual([]);
  expect(shared.lastDay).toBe("2026-10-01");
});

test("what a newer app shares in another form is left out", () => {
  const entries: SharedEntry[] = [
    {
      name: "shared|1",
      values: { data: "diary", kind: "check-in", values: { day: "2026-11-20", urge: "high" } },
    },
    { name: "shared|2", values: { data: "future", kind: "dream", values: {} } },
    { name: "shared|3", values: { data: "diary", kind: "check-in", values: "text" } },
  ];
  expect(readSharedCase(entries)).toMatchObject({ checkIns: [], items: [], answers: [] });
});

test("of each moment is said whether it may be seen, was filled in, and with what sum", () => {
  const consent = [exercisesOf("start"), exercisesOf("triggers")];
  const { shared } = guidedCase([symptomsOn("2026-10-01", "start", "symptoms", 3)], [], { consent });
  expect(sharedMoments(shared, consent).map(({ place, type }) => [place, type])).toEqual([
    ["start", "filled"],
    ["week-4", "open"],
    ["week-8", "not-shared"],
    ["end", "not-shared"],
    ["booster", "not-shared"],
  ]);
  expect(sharedMoments(shared, consent)[0]).toMatchObject({ savedOn: "2026-10-01", symptoms: 18 });
});
