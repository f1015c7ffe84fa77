import type { CalendarDay } from "../../../domain/check-in/calendar-day.ts";
import {
  boosterOf,
  boosterPlace,
  type MomentName,
  momentPlaces,
  type QuestionnaireMoment,
  readMoment,
} from "../../../domain/insight/questionnaire-moments.ts";
import type { ParticipantData } from "../../vault/participant-data.ts";

type Place = { readonly module: string; readonly suffix: string };

/** Every time that the questionnaires were filled in, in order; a check-up that was done again keeps the earlier ones. */
export function questionnaireMoments(data: ParticipantData): readonly QuestionnaireMoment[] {
  const read = (name: MomentName, { module, suffix }: Place): readonly QuestionnaireMoment[] => {
    const moment = readMoment(name, {
      savedOn: data.answeredOn(module, `symptoms${suffix}`) ?? data.answeredOn(module, `well-being${suffix}`),
      symptoms: data.answers(module, `symptoms${suffix}`),
      wellBeing: data.answers(module, `well-being${suffix}`),
    });
    return moment === null ? [] : [moment];
  };
  return [...momentPlaces.flatMap((place) => read(place.name, place)), ...boosterMoments(data)];
}

function boosterMoments(data: ParticipantData): readonly QuestionnaireMoment[] {
  const { module, suffix } = boosterPlace;
  const [symptoms, wellBeing] = [`symptoms${suffix}`, `well-being${suffix}`];
  const finishedOn =
    data.progress.value.find((each) => each.module === "prevention-plan")?.finishedOn ?? null;
  const nameOf = (savedOn: CalendarDay): MomentName =>
    finishedOn === null ? 30 : boosterOf(finishedOn, savedOn);
  const earlier = data.earlierAnswers(module, symptoms).flatMap(({ savedOn, answers }) => {
    const beside = data.earlierAnswers(module, wellBeing).find((each) => each.savedOn === savedOn);
    return (
      readMoment(nameOf(savedOn), { savedOn, symptoms: answers, wellBeing: beside?.answers ?? {} }) ?? []
    );
  });
  const savedOn = data.answeredOn(module, symptoms) ?? data.answeredOn(module, wellBeing);
  const latest =
    savedOn === null
      ? null
      : readMoment(nameOf(savedOn), {
          savedOn,
          symptoms: data.answers(module, symptoms),
          wellBeing: data.answers(module, wellBeing),
        });
  return [...earlier.toReversed(), ...(latest === null ? [] : [latest])];
}
