import type { HomeChange } from "../../src/app/vault/open-space.ts";
import { addDays, type CalendarDay } from "../../src/domain/check-in/calendar-day.ts";
import { seededRandom } from "../../tests/support/seeded-random.ts";
import { symptomAnswers, urgesOfDay } from "../bench/app/day-of-life.ts";
import type { DemoPerson } from "./demo-people.ts";

export const demoWeeks = 16;

type Put = Extract<HomeChange, { readonly type: "put" }>;

/**
 * Sixteen weeks of an invented person that end on `today`, as the app would have kept them: diary, urges, slips that
 * were looked back at, triggers, measures and a plan. The same person and day give the same weeks.
 */
export function makeWeeks(person: DemoPerson, today: CalendarDay): readonly Put[] {
  const random = seededRandom(person.seed);
  const firstDay = addDays(today, 1 - demoWeeks * 7);
  const weeks = Array.from({ length: person.lastWeek }, (_, index) => index + 1);
  const days = weeks.flatMap((week) => {
    const share = (week - 1) / (demoWeeks - 1);
    const load = person.loadAtStart + (person.loadAtEnd - person.loadAtStart) * share;
    const slip = person.slipWeeks.indexOf(week);
    // Later in the week, when it has built up.
    const slipDay = slip === -1 ? null : 4 + Math.floor(random() * 3);
    return Array.from({ length: 7 }, (_, weekday) => {
      const day = addDays(firstDay, (week - 1) * 7 + weekday);
      const learned = weekday === slipDay ? (person.learned[slip] ?? "") : null;
      return makeDay(person, { day, load, learned }, random);
    }).flat();
  });
  return [...makeTools(person, firstDay), ...makeMoments(person, firstDay, random), ...days];
}

type Day = {
  readonly day: CalendarDay;
  readonly load: number;
  /** What a slip on this day taught; null when there was none. */
  readonly learned: string | null;
};

function makeDay(
  { triggers, techniques, notes }: DemoPerson,
  { day, load, learned }: Day,
  random: () => number,
): readonly Put[] {
  const pick = (items: readonly string[]): string => items[Math.floor(random() * items.length)] ?? "";
  const scale = (value: number): number => Math.max(0, Math.min(10, Math.round(value)));
  const urges = urgesOfDay(day, load * 0.6, random).map(({ minute, strength }): Put => {
    const values = {
      day,
      minute,
      strength,
      after: scale(strength - 2 - random() * 4),
      ended: "ridden",
      triggers: [pick(triggers)],
      techniques: random() < 0.7 ? [pick(techniques)] : [],
      note: "",
      from: random() < 0.4 ? "help-now" : "diary",
    };
    return { type: "put", name: `demo|urge|${day}|${minute}`, kind: "urge", values };
  });
  const slips = learned === null ? [] : [makeSlip(day, learned, pick(triggers))];
  // Now and then a day stays empty, as with everybody; not one on which there is something to tell.
  if (learned === null && random() < 0.12) return urges;
  const checkIn: Put = {
    type: "put",
    name: `check-in|${day}`,
    kind: "check-in",
    values: {
      day,
      urge: scale(load * 9 + (random() - 0.5) * 3),
      mood: scale(8 - load * 5 + (random() - 0.5) * 3),
      sleep: scale(7 + (random() - 0.5) * 4),
      onCourse: learned === null ? "yes" : "partly",
      note: random() < 0.6 ? pick(notes) : "",
      behaviours: [],
    },
  };
  return [...urges, ...slips, checkIn];
}

function makeSlip(day: CalendarDay, learned: string, trigger: string): Put {
  const values = {
    day,
    minute: 22 * 60 + 30,
    behaviours: [],
    links: [
      { part: "before", text: trigger },
      { part: "choice", text: "Ik bleef alleen, met mijn telefoon." },
      { part: "feeling", text: "Moe en onrustig." },
      { part: "after", text: "Eerst spijt. Daarna heb ik de app geopend." },
    ],
    missing: "Iemand om even mee te praten.",
    worked: "Ik stopte eerder dan vroeger.",
    learned,
    change: "",
    shameBefore: 7,
    shameAfter: 3,
    firstAid: true,
    analysedOn: day,
  };
  return { type: "put", name: `demo|slip|${day}`, kind: "slip", values };
}

function makeTools(person: DemoPerson, firstDay: CalendarDay): readonly Put[] {
  const items = (
    tool: string,
    slot: string,
    texts: readonly string[],
    values?: Readonly<Record<string, string | number>>,
  ) =>
    texts.map((text, order): Put => {
      const item = { tool, slot, text, source: null, sourceText: null, order };
      return {
        type: "put",
        name: `demo|item|${tool}|${slot}|${order}`,
        kind: "tool-item",
        values: values === undefined ? item : { ...item, values },
      };
    });
  return [
    { type: "put", name: "profile", kind: "profile", values: { ageBand: "18-plus", startedOn: firstDay } },
    ...items("triggers", "risk", person.triggers, { chance: 6, pull: 7 }),
    ...items("help-now", "technique", person.techniques),
    ...items("help-now", "reason", [person.why]),
    ...items("measures", "measure", person.measures, { startOn: addDays(firstDay, 14), effort: 2 }),
    ...items("prevention-plan", "why", [person.why]),
    ...items("prevention-plan", "green", ["Ik slaap goed en zie mensen."]),
    ...items("prevention-plan", "amber", person.triggers),
    ...items("prevention-plan", "do-amber", person.techniques),
    ...items("prevention-plan", "red", ["Ik ben alleen en heb het al besloten."]),
    ...items("prevention-plan", "do-red", ["Hulp nu openen.", "Naar een andere kamer."]),
    ...items("prevention-plan", "after-slip", ["Eerste hulp doen. Morgen terugkijken."]),
  ];
}

/** Module, what its exercises are called there, and the week in which it was filled in. */
const moments = [
  ["start", "", 1],
  ["triggers", "-week-4", 4],
  ["feelings", "-week-8", 8],
] as const;

function makeMoments(person: DemoPerson, firstDay: CalendarDay, random: () => number): readonly Put[] {
  return moments.map(([module, suffix, week]): Put => {
    const share = (week - 1) / (demoWeeks - 1);
    const load = person.loadAtStart + (person.loadAtEnd - person.loadAtStart) * share;
    const symptom = (): number => Math.max(0, Math.min(4, Math.round(load * 4 + random() - 0.5)));
    const exercise = `symptoms${suffix}`;
    const savedOn = addDays(firstDay, (week - 1) * 7);
    const values = { module, exercise, version: 1, savedOn, ...symptomAnswers(symptom) };
    return { type: "put", name: `answers|${module}/${exercise}`, kind: "answers", values };
  });
}
