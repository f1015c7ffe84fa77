import type { HomeChange } from "../../../src/app/vault/open-space.ts";
import { addDays, type CalendarDay, weekdayOf } from "../../../src/domain/check-in/calendar-day.ts";
import type { Course } from "../../../src/domain/check-in/check-in.ts";
import { seededRandom } from "../../../tests/support/seeded-random.ts";
import { symptomAnswers, urgesOfDay } from "./day-of-life.ts";

export const daysInYear = 365;
const records = 10_000;
const noteWords =
  "werk ruzie wandelen laat moe telefoon Noor rust bank avond gelukt gesprek alleen sport slecht geslapen vergadering".split(
    " ",
  );
const triggers = [
  "Laat op de bank",
  "Ruzie",
  "Alleen thuis",
  "Verveling",
  "Moe na het werk",
  "Vergelijken met anderen",
];
const techniques = [
  "Op de golf blijven",
  "Opstaan en weggaan",
  "Koud water",
  "Mark bellen",
  "Mijn reden lezen",
];
const behaviours = ["Porno kijken", "Sekschat of webcam", "Datingapps", "Masturberen"];
const measures = [
  "Telefoon slaapt in de keuken",
  "Filter op de laptop",
  "Na tien uur geen scherm",
  "Deur open",
  "Eerst bellen",
];

export type YearRecord = Extract<HomeChange, { readonly type: "put" }>;

/**
 * A year that ends on `today`, as somebody may have lived it: 10,000 records, with more urges on Sunday and Monday evenings
 * and after bad nights. The same seed gives the same year, ids aside, for which `newId` is asked.
 */
export function makeYear(seed: number, today: CalendarDay, newId: () => string): readonly YearRecord[] {
  const random = seededRandom(seed);
  const roll = (sides: number): number => Math.floor(random() * sides);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[roll(items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  const clamp = (value: number): number => Math.max(0, Math.min(10, Math.round(value)));
  const note = (): string => Array.from({ length: 4 + roll(14) }, () => pick(noteWords)).join(" ");
  const made: YearRecord[] = [];
  const put = (kind: string, values: YearRecord["values"], name?: string): void => {
    made.push(
      name === undefined ? { type: "put", id: newId(), kind, values } : { type: "put", name, kind, values },
    );
  };
  const item = (
    tool: string,
    slot: string,
    order: number,
    text: string,
    values?: Readonly<Record<string, number | string>>,
  ): void =>
    put(
      "tool-item",
      {
        tool,
        slot,
        text,
        source: null,
        sourceText: null,
        order,
        ...(values === undefined ? {} : { values }),
      },
      `bench-item|${tool}|${slot}|${order}`,
    );

  put("profile", { ageBand: "18-plus", startedOn: addDays(today, -daysInYear) }, "profile");
  for (const [order, text] of triggers.entries())
    item("triggers", "risk", order, text, { chance: 3 + (order % 6), pull: 8 - order });
  for (const [order, text] of techniques.entries()) item("help-now", "technique", order, text);
  for (const [order, text] of behaviours.entries()) item("diary", "behaviours", order, text);
  const measureIds = measures.map((text, order) => {
    const id = newId();
    const values = { startOn: addDays(today, -300), effort: 1 + order };
    const measure = {
      tool: "measures",
      slot: "measure",
      text,
      source: null,
      sourceText: null,
      order,
      values,
    };
    made.push({ type: "put", id, kind: "tool-item", values: measure });
    return id;
  });
  for (const slot of [
    "why",
    "green",
    "do-green",
    "amber",
    "do-amber",
    "red",
    "do-red",
    "people",
    "value",
    "after-slip",
  ])
    for (let order = 0; order < 6; order += 1) item("prevention-plan", slot, order, note());
  for (let order = 0; order < 60; order += 1)
    item("self-worth", pick(["task", "fill", "leak"]), order, note());

  for (const [module, exercise, ago, load] of moments) {
    const savedOn = addDays(today, -ago);
    const symptom = (): number => Math.max(0, Math.min(4, Math.round(load * 4 + random() - 0.5)));
    const scale = (towards: number): number => clamp(towards * 10 + (random() - 0.5) * 2);
    const suffix = exercise === "" ? "" : `-${exercise}`;
    put(
      "answers",
      { module, exercise: `symptoms${suffix}`, version: 1, savedOn, ...symptomAnswers(symptom) },
      `answers|${module}/symptoms${suffix}`,
    );
    put(
      "answers",
      {
        module,
        exercise: `well-being${suffix}`,
        version: 1,
        savedOn,
        "answer:urge": scale(load),
        "answer:mood": scale(1 - load * 0.7),
        "answer:sleep": scale(1 - load * 0.6),
        "answer:confidence": scale(1 - load),
        "answer:support": scale(0.8 - load * 0.5),
        "answer:shame": scale(load),
      },
      `answers|${module}/well-being${suffix}`,
    );
  }

  for (let ago = daysInYear - 1; ago >= 0; ago -= 1) {
    const day = addDays(today, -ago);
    const sleep = clamp(6 + (random() - 0.5) * 7);
    const load = 0.35 + 0.4 * (ago / daysInYear) + (sleep < 5 ? 0.2 : 0);
    const urges = urgesOfDay(day, load, random);
    let hadSlip = false;
    for (const { minute, strength } of urges) {
      const isSlip = random() < 0.04 + load * 0.08;
      hadSlip ||= isSlip;
      put("urge", {
        day,
        minute,
        strength,
        after: random() < 0.7 ? clamp(strength - 2 - roll(4)) : null,
        ended: isSlip ? "slip" : random() < 0.85 ? "ridden" : null,
        triggers: random() < 0.8 ? [pick(triggers.slice(0, 2 + roll(4)))] : [],
        techniques: random() < 0.5 ? [pick(techniques)] : [],
        note: random() < 0.3 ? note() : "",
        from: random() < 0.3 ? "help-now" : "diary",
      });
      if (isSlip)
        put("slip", {
          day,
          minute,
          behaviours: [pick(behaviours)],
          links: [
            { part: "before", text: pick(triggers) },
            { part: "choice", text: note() },
            { part: "act", text: note() },
          ],
          missing: note(),
          worked: note(),
          learned: note(),
          change: "",
          shameBefore: 4 + roll(6),
          shameAfter: roll(6),
          firstAid: random() < 0.5,
          analysedOn: random() < 0.7 ? day : null,
        });
    }
    const course: Course = hadSlip ? (random() < 0.5 ? "no" : "partly") : "yes";
    // Now and then a day stays empty, as with everybody.
    if (random() < 0.93)
      put(
        "check-in",
        {
          day,
          urge: clamp(load * 9 + (random() - 0.5) * 3),
          mood: clamp(8 - load * 5 + (random() - 0.5) * 3),
          sleep,
          onCourse: course,
          note: random() < 0.6 ? note() : "",
          behaviours: hadSlip ? [pick(behaviours)] : [],
        },
        `check-in|${day}`,
      );
    if (weekdayOf(day) === 0)
      for (const id of measureIds)
        put(
          "measure-week",
          {
            item: id,
            monday: day,
            helped: random() < 0.8 - load / 2 ? "yes" : pick(["partly", "no"]),
            choice: "keep",
          },
          `measure-week|${id}|${day}`,
        );
  }
  // What is left of the ten thousand are small things that were done.
  for (let index = 0; made.length < records; index += 1) {
    const day = addDays(today, -roll(daysInYear));
    put(
      "act",
      { item: `task-${index}`, text: note(), tool: "self-worth", day, pleasure: roll(11), meaning: roll(11) },
      `act|${index}|${day}`,
    );
  }
  return made.slice(0, records);
}

/** Module, moment, days ago and how heavy it was then, from 0 to 1. */
const moments = [
  ["start", "", 365, 0.8],
  ["triggers", "week-4", 336, 0.65],
  ["feelings", "week-8", 308, 0.5],
  ["prevention-plan", "end", 250, 0.35],
  ["booster", "booster", 70, 0.3],
] as const;
