import { addDays, type CalendarDay } from "../../src/domain/check-in/calendar-day.ts";
import { exercisesOf } from "../../src/domain/sharing/data-kind.ts";
import type { HomeRecord } from "../../src/domain/sharing/project-record.ts";
import type { InventedCase } from "./desk-people.ts";

/** Four people, each with another reason; `today` is the day on which the desk is opened. */
export function inventCases(today: CalendarDay): readonly InventedCase[] {
  const back = (days: number): CalendarDay => addDays(today, -days);
  return [
    {
      name: "Tom B.",
      began: 3,
      consent: ["diary"],
      records: [checkIn(back(0)), checkIn(back(1))],
    },
    {
      name: "J. de W.",
      began: 40,
      consent: ["diary"],
      records: [checkIn(back(11)), checkIn(back(12))],
    },
    {
      name: "Sam V.",
      began: 30,
      consent: [
        "analyses",
        "diary",
        "measures",
        "plan",
        "urges",
        exercisesOf("start"),
        exercisesOf("triggers"),
        exercisesOf("urges"),
      ],
      records: [
        ...Array.from({ length: 20 }, (_, days) => checkIn(back(days), { urge: 8 - (days % 4) })),
        ...Array.from({ length: 14 }, (_, each) =>
          urge(back(1 + each), 1330, each % 5 === 0 ? "slip" : "ridden"),
        ),
        slip(back(3), { learned: "Telefoon in de keuken vanaf 21.30", analysedOn: back(2) }),
        slip(back(9), { analysedOn: back(8) }),
        answers(back(30), "start", "symptoms", symptoms(3)),
        answers(back(30), "start", "well-being", { urge: 8, mood: 4, confidence: 3 }),
        answers(back(5), "triggers", "symptoms-week-4", symptoms(2)),
        answers(back(5), "triggers", "well-being-week-4", { urge: 6, mood: 6, confidence: 5 }),
        answers(back(12), "urges", "own-wave", {
          ripple: "Ik pakte mijn telefoon",
          top: 7,
          lasted: "minutes-15",
        }),
        item("prevention-plan", "why", "Ik wil ’s avonds echt bij Noor zijn"),
        item("prevention-plan", "green", "Ik slaap voor elf uur"),
        item("prevention-plan", "amber", "Ik scrol zonder doel"),
        item("prevention-plan", "do-red", "Naar buiten, tien minuten lopen"),
        item("measures", "measure", "Telefoon om half tien in de keuken"),
      ],
    },
    {
      name: "Ruben K.",
      began: 3,
      consent: ["diary"],
      records: [
        checkIn(back(0)),
        {
          kind: "topic",
          values: {
            about: { type: "own" },
            text: "Hoe vertel ik het mijn vrouw?",
            isWanted: true,
            tickedOn: back(1),
          },
        },
      ],
      message: "Kunnen we het donderdag over thuis hebben?",
    },
  ];
}

function checkIn(day: CalendarDay, values: Readonly<Record<string, number>> = {}): HomeRecord {
  return {
    kind: "check-in",
    values: { day, urge: 4, mood: 6, sleep: 7, onCourse: "yes", note: "", ...values },
  };
}

function urge(day: CalendarDay, minute: number, ended: "ridden" | "slip"): HomeRecord {
  const empty = { after: null, triggers: [], techniques: [], note: "", from: "diary" };
  return { kind: "urge", values: { day, minute, strength: 7, ended, ...empty } };
}

function slip(
  day: CalendarDay,
  values: { readonly learned?: string; readonly analysedOn: CalendarDay },
): HomeRecord {
  return {
    kind: "slip",
    values: {
      day,
      minute: 1390,
      behaviours: [],
      links: [
        { part: "before", text: "Ruzie, laat nog werken" },
        { part: "choice", text: "Telefoon mee naar bed" },
        { part: "thought", text: "Ik heb het verdiend" },
        { part: "act", text: "40 minuten" },
      ],
      missing: "Iemand om te bellen",
      worked: "",
      learned: "",
      change: "",
      shameBefore: 8,
      shameAfter: 5,
      firstAid: true,
      ...values,
    },
  };
}

/** Each of the six the same, 0 to 4. */
function symptoms(each: number): Readonly<Record<string, number>> {
  const ids = ["control", "suppress", "tolerance", "life-suffers", "preoccupied", "despite-risks"];
  return Object.fromEntries(ids.map((id) => [id, each]));
}

function answers(
  savedOn: CalendarDay,
  module: string,
  exercise: string,
  given: Readonly<Record<string, number | string>>,
): HomeRecord {
  const fields = Object.entries(given).map(([field, answer]) => [`answer:${field}`, answer]);
  return {
    kind: "answers",
    values: { module, exercise, version: 1, savedOn, ...Object.fromEntries(fields) },
  };
}

function item(tool: string, slot: string, text: string): HomeRecord {
  return { kind: "tool-item", values: { tool, slot, text, source: null, sourceText: null, order: 1 } };
}
