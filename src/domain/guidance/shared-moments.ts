import type { CalendarDay } from "../check-in/calendar-day.ts";
import {
  boosterPlace,
  momentPlaces,
  readMoment,
  type WellBeingId,
} from "../insight/questionnaire-moments.ts";
import { type DataKind, exercisesOf } from "../sharing/data-kind.ts";
import { type SharedCase, sharedAnswers } from "./shared-case.ts";

/** A moment at which the programme asks, or the check-up after its end: of that only the latest is shared. */
export type MomentPlace = (typeof momentPlaces)[number]["name"] | "booster";

/**
 * What is known of one moment. "not-shared": the consent for the module in which it is asked was not given, so that nothing
 * is known of it. "open": it may be seen, and nothing was filled in. `symptoms` 0 to 24, null while not all six were
 * answered; `wellBeing` 0 to 10 each.
 */
export type SharedMoment = {
  readonly place: MomentPlace;
  readonly module: string;
} & (
  | { readonly type: "not-shared" }
  | { readonly type: "open" }
  | {
      readonly type: "filled";
      readonly savedOn: CalendarDay | null;
      readonly symptoms: number | null;
      readonly wellBeing: Readonly<Partial<Record<WellBeingId, number>>>;
    }
);

const places = [...momentPlaces, { name: "booster" as const, ...boosterPlace }];

/** All moments, in the order of the programme. */
export function sharedMoments(shared: SharedCase, consent: readonly DataKind[]): readonly SharedMoment[] {
  return places.map(({ name: place, module, suffix }): SharedMoment => {
    if (!consent.includes(exercisesOf(module))) return { place, module, type: "not-shared" };
    const symptoms = sharedAnswers(shared, module, `symptoms${suffix}`);
    const wellBeing = sharedAnswers(shared, module, `well-being${suffix}`);
    const read = readMoment(place === "booster" ? 30 : place, {
      savedOn: symptoms?.savedOn ?? wellBeing?.savedOn ?? null,
      symptoms: symptoms?.answers ?? {},
      wellBeing: wellBeing?.answers ?? {},
    });
    if (read === null) return { place, module, type: "open" };
    const { savedOn, symptoms: sum, wellBeing: own } = read;
    return { place, module, type: "filled", savedOn, symptoms: sum, wellBeing: own };
  });
}
