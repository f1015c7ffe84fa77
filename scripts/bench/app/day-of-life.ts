import { type CalendarDay, weekdayOf } from "../../../src/domain/check-in/calendar-day.ts";

/** The answers of the questionnaire on symptoms, each as `symptom` draws it. */
export function symptomAnswers(symptom: () => number): Readonly<Record<string, number>> {
  const ids = ["control", "suppress", "tolerance", "life-suffers", "preoccupied", "despite-risks"];
  return Object.fromEntries(ids.map((id) => [`answer:${id}`, symptom()]));
}

/** About seven a day at most; the evenings of Sunday and Monday carry the most. */
export function urgesOfDay(
  day: CalendarDay,
  load: number,
  random: () => number,
): readonly { readonly minute: number; readonly strength: number }[] {
  const isHeavy = weekdayOf(day) === 6 || weekdayOf(day) === 0;
  return [480, 780, 1020, 1200, 1320, 1380].flatMap((start) => {
    const isLate = start >= 1200;
    const chance = load * (isLate ? 0.55 : 0.2) + (isLate && isHeavy ? 0.3 : 0);
    if (random() >= chance) return [];
    return [
      {
        minute: start + Math.floor(random() * 55),
        strength: Math.min(10, 2 + Math.floor(random() * (isLate ? 8 : 5))),
      },
    ];
  });
}
