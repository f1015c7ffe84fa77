import { partsOfDay } from "../../../../domain/programme/fields/week-calendar.ts";
import { itemToRisk } from "../../../../domain/triggers/risk.ts";
import {
  itemToWeekPlace,
  momentWords,
  type WeekPlace,
  weekPlaceIndex,
} from "../../../../domain/triggers/risk-moment.ts";
import { triggerStrings as text } from "../../../strings/trigger-strings.ts";
import { Card } from "../../../ui/card.tsx";
import { OpenList } from "../../../ui/open-list.tsx";
import { WeekMap } from "../../../ui/week-map.tsx";
import { useApp } from "../../app-model.tsx";
import { AnswerPill } from "./answer-pill.tsx";
import type { RiskDraft } from "./risk-sheet.tsx";
import { days, placeName, placeText } from "./week-labels.ts";

const placesInAWeek = 28;
const parts = partsOfDay.map((id) => ({ id, label: text.parts[id] }));

/** The hard moments of an ordinary week, each with what somebody does then. */
export function RiskWeekCard({ onOpen }: { readonly onOpen: (draft: RiskDraft) => void }) {
  const { data } = useApp();
  const moments = data
    .items("triggers", "moment")
    .map((item) => {
      const place = itemToWeekPlace(item.value);
      const words = place === null ? item.value.text : momentWords(item.value.text, placeText(place));
      return { item, place, words, ...itemToRisk(item.value) };
    })
    .toSorted((left, right) => orderOf(left.place) - orderOf(right.place));
  const settled = moments.filter(({ answer }) => answer !== null).length;
  const openPlace = (day: string, part: string) => {
    const place = itemToWeekPlace({ values: { day: Number(day), part } });
    if (place === null) return;
    const here = moments.find((moment) => moment.place !== null && orderOf(moment.place) === orderOf(place));
    onOpen({ slot: "moment", item: here?.item ?? null, place });
  };
  return (
    <Card>
      <h2>{text.weekTitle}</h2>
      <p>{text.weekIntro}</p>
      <WeekMap
        caption={text.weekCaption}
        days={days}
        parts={parts}
        marks={moments.flatMap(({ place, words, answer }) =>
          place === null
            ? []
            : [
                {
                  day: String(place.day),
                  part: place.part,
                  label: `${words}, ${answer === null ? text.legendOpen : text.answer.options[answer].label}`,
                  isSettled: answer !== null,
                },
              ],
        )}
        addLabel={text.addMoment}
        onOpen={openPlace}
      />
      <p>{text.weekCount(moments.length, settled)}</p>
      {moments.length > 0 && (
        <OpenList
          rows={moments.map(({ item, place, words, answer, answerText }) => ({
            key: item.id,
            title: words,
            detail: place === null ? text.noPlace : placeName(place),
            mark: <AnswerPill answer={answer} words={answerText} />,
            onOpen: () => onOpen({ slot: "moment", item, place }),
          }))}
        />
      )}
    </Card>
  );
}

/** What has no hour stands behind the week. */
function orderOf(place: WeekPlace | null): number {
  return place === null ? placesInAWeek : weekPlaceIndex(place);
}
