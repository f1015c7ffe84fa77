import { day } from "../check-in/calendar-day.test-support.ts";
import { type CheckIn, emptyCheckIn } from "../check-in/check-in.ts";
import type { DataKind } from "../sharing/data-kind.ts";
import { type HomeRecord, projectRecords } from "../sharing/project-record.ts";
import { makeSlip } from "../slip/slip.test-support.ts";
import { newUrge } from "../urge/urge.ts";
import type { WrittenEntry } from "./guidance-entries.ts";
import type { GuidedCase } from "./need.ts";
import { readSharedCase, type SharedEntry } from "./shared-case.ts";

export const participant = "aa";
export const therapist = "bb";

/** Records of home as they come out in the circle under this consent. */
export function shareRecords(
  records: readonly HomeRecord[],
  consent: readonly DataKind[],
): readonly SharedEntry[] {
  const numbered = records.map((record, index) => ({ id: `r${index}`, ...record }));
  return [...projectRecords(numbered, consent)].map(([id, projection]) => ({
    name: `shared|${id}`,
    values: { ...projection },
  }));
}

export const checkInOn = (on: string, values: Partial<CheckIn> = {}): HomeRecord => ({
  kind: "check-in",
  values: { ...emptyCheckIn(day(on)), urge: 4, ...values },
});
export const slipOn = (on: string, values: Parameters<typeof makeSlip>[0] = {}): HomeRecord => {
  const { changedItem: _changedItem, ...slip } = makeSlip({ day: on, ...values });
  return { kind: "slip", values: slip };
};
export const urgeOn = (on: string, ended: "ridden" | "slip" | null): HomeRecord => ({
  kind: "urge",
  values: { ...newUrge(day(on), 1300, 6, "diary"), ended },
});
export const answersOn = (
  on: string,
  module: string,
  exercise: string,
  answers: Readonly<Record<string, number | string>>,
): HomeRecord => ({
  kind: "answers",
  values: {
    module,
    exercise,
    version: 1,
    savedOn: on,
    ...Object.fromEntries(Object.entries(answers).map(([field, answer]) => [`answer:${field}`, answer])),
  },
});
/** Six symptoms, all the same. */
export const symptomsOn = (on: string, module: string, exercise: string, each: number): HomeRecord =>
  answersOn(on, module, exercise, {
    control: each,
    suppress: each,
    tolerance: each,
    "life-suffers": each,
    preoccupied: each,
    "despite-risks": each,
  });

/** At noon of a day, by the clock of whoever runs the test. */
export const noonOf = (on: string): number => new Date(`${on}T12:00:00`).getTime();

export const writtenOn = (
  on: string,
  kind: string,
  values: Readonly<Record<string, unknown>>,
  author = participant,
): WrittenEntry => ({
  id: `${kind}${on}${author}`,
  name: kind,
  kind,
  author,
  atMs: noonOf(on),
  values,
});

export const everything: readonly DataKind[] = ["analyses", "diary", "measures", "plan", "urges"];

export function guidedCase(
  records: readonly HomeRecord[],
  written: readonly WrittenEntry[] = [],
  { consent = everything, beganOn = "2026-06-01" }: Partial<Situation> = {},
): GuidedCase {
  const shared = readSharedCase(shareRecords(records, consent));
  return { shared, consent, written, participant, beganOn: day(beganOn) };
}

type Situation = { readonly consent: readonly DataKind[]; readonly beganOn: string };
