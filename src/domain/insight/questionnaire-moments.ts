import { boosterDays } from "../booster/due-booster.ts";
import { type CalendarDay, daysBetween } from "../check-in/calendar-day.ts";
import { type SymptomAnswers, scoreSymptoms, symptomIds } from "../questionnaire/score-symptoms.ts";

/** The short own questions, 0 to 10 each. */
export const wellBeingIds = ["urge", "mood", "sleep", "confidence", "support", "shame"] as const;
export type WellBeingId = (typeof wellBeingIds)[number];

/** The moments at which the programme asks; a check-up after the end by its days after it. */
export type MomentName = "start" | "week-4" | "week-8" | "end" | (typeof boosterDays)[number];

/** `symptoms`: the sum of the six, 0 to 24, null while not all are answered. `savedOn` is null where no day was kept. */
export type QuestionnaireMoment = {
  readonly name: MomentName;
  readonly savedOn: CalendarDay | null;
  readonly symptoms: number | null;
  readonly wellBeing: Readonly<Partial<Record<WellBeingId, number>>>;
};

/** Where the programme asks them: the module, and what stands behind the names of both exercises. */
export const momentPlaces = [
  { name: "start", module: "start", suffix: "" },
  { name: "week-4", module: "triggers", suffix: "-week-4" },
  { name: "week-8", module: "feelings", suffix: "-week-8" },
  { name: "end", module: "prevention-plan", suffix: "-end" },
] as const satisfies readonly {
  readonly name: MomentName;
  readonly module: string;
  readonly suffix: string;
}[];

export const boosterPlace = { module: "booster", suffix: "-booster" } as const;

/** What was answered in one place on one day, as it is kept: only numbers count. */
export type MomentAnswers = {
  readonly savedOn: CalendarDay | null;
  readonly symptoms: Readonly<Record<string, unknown>>;
  readonly wellBeing: Readonly<Record<string, unknown>>;
};

/** Null when neither list has an answer. */
export function readMoment(name: MomentName, answers: MomentAnswers): QuestionnaireMoment | null {
  const symptoms = scoreSymptoms(numbersIn<keyof SymptomAnswers>(symptomIds, answers.symptoms, 4));
  const wellBeing = numbersIn<WellBeingId>(wellBeingIds, answers.wellBeing, 10);
  if (symptoms === null && Object.keys(wellBeing).length === 0) return null;
  return { name, savedOn: answers.savedOn, symptoms, wellBeing };
}

/** Which check-up a day belongs to: the one whose day lies nearest. */
export function boosterOf(planFinishedOn: CalendarDay, savedOn: CalendarDay): (typeof boosterDays)[number] {
  const days = daysBetween(planFinishedOn, savedOn);
  return boosterDays.reduce((nearest, each) =>
    Math.abs(each - days) < Math.abs(nearest - days) ? each : nearest,
  );
}

function numbersIn<Id extends string>(
  ids: readonly Id[],
  answers: Readonly<Record<string, unknown>>,
  highest: number,
): Readonly<Partial<Record<Id, number>>> {
  const numbers: Partial<Record<Id, number>> = {};
  for (const id of ids) {
    const answer = answers[id];
    if (typeof answer === "number" && Number.isInteger(answer) && answer >= 0 && answer <= highest)
      numbers[id] = answer;
  }
  return numbers;
}
