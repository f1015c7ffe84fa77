import type { CalendarDay } from "../../../../domain/check-in/calendar-day.ts";
import {
  chanceFromDiary,
  diaryWindowDays,
  shownChance,
} from "../../../../domain/triggers/chance-from-diary.ts";
import { namedTriggers } from "../../../../domain/triggers/named-triggers.ts";
import { itemToRisk } from "../../../../domain/triggers/risk.ts";
import { triggerStrings as text } from "../../../strings/trigger-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { OpenList } from "../../../ui/open-list.tsx";
import { RiskMap } from "../../../ui/risk-map.tsx";
import type { ItemView, ParticipantData } from "../../../vault/participant-data.ts";
import { useApp } from "../../app-model.tsx";
import { AnswerPill } from "./answer-pill.tsx";
import type { RiskDraft } from "./risk-sheet.tsx";
import { triggerNamings } from "./trigger-namings.ts";

const names = new Intl.ListFormat("nl", { type: "conjunction" });
/** On a scale from 0 to 10: what is more than this comes often, or pulls hard. */
const half = 5;

/** The triggers on a map, and the same as a list that opens. */
export function RiskMapCard({ onOpen }: { readonly onOpen: (draft: RiskDraft) => void }) {
  const { data, today } = useApp();
  const risks = data.items("triggers", "risk").map((item) => readRisk(data, item, today()));
  const placed = risks.flatMap((risk) =>
    risk.shown === null || risk.pull === null ? [] : [{ ...risk, shown: risk.shown, pull: risk.pull }],
  );
  const badgeById = new Map(placed.map(({ item }, index) => [item.id, String(index + 1)]));
  const hot = placed.filter(({ shown, pull }) => shown.chance > half && pull > half);
  const named = namedTriggers(
    triggerNamings(data),
    risks.map(({ item }) => item.value.text),
    today(),
  );
  const open = (item: ItemView) => onOpen({ slot: "risk", item, place: null });
  return (
    <Card>
      <h2>{text.mapTitle}</h2>
      {placed.length === 0 ? (
        <p>{text.mapEmpty}</p>
      ) : (
        <RiskMap
          points={placed.map(({ item, shown, pull }) => ({
            key: item.id,
            across: shown.chance,
            up: pull,
            badge: badgeById.get(item.id) ?? "",
            isCounted: shown.from === "diary",
          }))}
          acrossName={text.across}
          upName={text.up}
          cornerName={text.corner}
          caption={
            hot.length === 0
              ? text.mapNone
              : text.mapSome(names.format(hot.map(({ item }) => `‘${item.value.text}’`)), hot.length)
          }
          onOpen={(key) => {
            const found = placed.find(({ item }) => item.id === key);
            if (found !== undefined) open(found.item);
          }}
        />
      )}
      {placed.some(({ shown }) => shown.from === "diary") && <p>{text.mapCounted}</p>}
      {risks.length > 0 && (
        <OpenList
          rows={risks.map(({ item, shown, pull, diary, answer, answerText }) => ({
            key: item.id,
            title: item.value.text,
            badge: badgeById.get(item.id),
            detail: [
              text.ratings(shown?.chance ?? null, pull) || text.noRating,
              shown?.from === "diary" && diary !== null ? text.counted(diary.days, diaryWindowDays) : "",
            ]
              .filter((part) => part !== "")
              .join(" · "),
            mark: <AnswerPill answer={answer} words={answerText} />,
            onOpen: () => open(item),
          }))}
        />
      )}
      <Button kind="plain" onClick={() => onOpen({ slot: "risk", item: null, place: null })}>
        {text.addRisk}
      </Button>
      {named.length > 0 && (
        <Notice tone="info">
          <p>{text.named}</p>
          {named.map((one) => (
            <Button
              key={one.text}
              kind="plain"
              onClick={() => onOpen({ slot: "risk", item: null, place: null, words: one.text })}
            >
              {text.namedAdd(one.text, one.days)}
            </Button>
          ))}
        </Notice>
      )}
    </Card>
  );
}

function readRisk(data: ParticipantData, item: ItemView, today: CalendarDay) {
  const risk = itemToRisk(item.value);
  const diary = chanceFromDiary(item.value.text, triggerNamings(data), today);
  return { item, ...risk, diary, shown: shownChance(risk.chance, diary) };
}
