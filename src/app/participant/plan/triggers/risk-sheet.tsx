import { useState } from "preact/hooks";
import {
  chanceFromDiary,
  diaryWindowDays,
  isWorthALook,
} from "../../../../domain/triggers/chance-from-diary.ts";
import { itemToRisk, type Risk, type RiskAnswer, riskAnswers } from "../../../../domain/triggers/risk.ts";
import { momentWords, type WeekPlace } from "../../../../domain/triggers/risk-moment.ts";
import { triggerStrings as text } from "../../../strings/trigger-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { ChoiceList } from "../../../ui/choice-list.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Scale } from "../../../ui/scale.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import type { ItemView } from "../../../vault/participant-data.ts";
import { changeItemWith } from "../../../vault/tools/items.ts";
import { useApp } from "../../app-model.tsx";
import { ItemSheet } from "../item-sheet.tsx";
import { triggerNamings } from "./trigger-namings.ts";
import { placeName, placeText } from "./week-labels.ts";

/** What the sheet is open for: a trigger or a moment, an old one or a new one at a place in the week. */
export type RiskDraft = {
  readonly slot: "risk" | "moment";
  readonly item: ItemView | null;
  readonly place: WeekPlace | null;
  /** What a new one begins with. */
  readonly words?: string;
};

type Props = { readonly draft: RiskDraft; readonly onClose: () => void };

const longestAnswer = 200;

/** A trigger or a hard moment: its words, its numbers, and the one thing to do with it. */
export function RiskSheet({ draft: { slot, item, place, words: first }, onClose }: Props) {
  const { data } = useApp();
  const [words, setWords] = useState(() => first ?? wordsOf(item, place));
  const [risk, setRisk] = useState<Risk>(() => itemToRisk(item?.value ?? {}));
  const isMoment = slot === "moment";
  const save = (typed: string) => {
    const whole = place === null ? typed : `${placeText(place)}: ${typed}`;
    const values = { ...risk, ...(place ?? {}), answerText: risk.answerText.trim() || null };
    if (item !== null) return changeItemWith(data, item, whole, values);
    return data.addItem("triggers", slot, whole, withoutNull(values));
  };
  return (
    <ItemSheet
      title={
        place === null ? (item === null ? text.newRiskTitle : text.riskTitle) : upperFirst(placeName(place))
      }
      item={item}
      text={{
        label: isMoment ? text.momentText : text.riskText,
        placeholder: isMoment ? text.momentPlaceholder : text.riskPlaceholder,
        value: words,
      }}
      onText={setWords}
      onSave={save}
      onClose={onClose}
    >
      {!isMoment && (
        <>
          <Scale
            name="risk-chance"
            {...text.chance}
            min={0}
            max={10}
            value={risk.chance}
            onChange={(chance) => setRisk({ ...risk, chance })}
          />
          <DiaryNotice
            trigger={item?.value.text ?? words}
            own={risk.chance}
            onTakeOver={(chance) => setRisk({ ...risk, chance })}
          />
          <Scale
            name="risk-pull"
            {...text.pull}
            min={0}
            max={10}
            value={risk.pull}
            onChange={(pull) => setRisk({ ...risk, pull })}
          />
        </>
      )}
      <ChoiceList
        name="risk-answer"
        legend={text.answer.legend}
        hint={text.answer.hint}
        options={riskAnswers.map((id) => ({ id, ...text.answer.options[id] }))}
        value={risk.answer}
        onChange={(id) => setRisk({ ...risk, answer: toAnswer(id) })}
      />
      {risk.answer !== null && (
        <TextArea
          label={text.answer.how}
          placeholder={text.answer.examples[risk.answer]}
          value={risk.answerText}
          maxLength={longestAnswer}
          rows={2}
          onInput={(answerText) => setRisk({ ...risk, answerText })}
        />
      )}
    </ItemSheet>
  );
}

type DiaryProps = {
  readonly trigger: string;
  readonly own: number | null;
  readonly onTakeOver: (chance: number) => void;
};

/** What the diary says about how often, with how it knows. It never changes the number by itself. */
function DiaryNotice({ trigger, own, onTakeOver }: DiaryProps) {
  const { data, today } = useApp();
  const diary = chanceFromDiary(trigger, triggerNamings(data), today());
  if (diary === null || (own !== null && !isWorthALook(own, diary))) return null;
  const { days, chance } = diary;
  return (
    <Notice tone="info">
      <p>
        {own === null
          ? text.diaryFills(days, diaryWindowDays, chance)
          : text.diaryDiffers(days, diaryWindowDays, chance, own)}
      </p>
      <Button kind="plain" onClick={() => onTakeOver(chance)}>
        {text.takeOver(chance)}
      </Button>
    </Notice>
  );
}

function wordsOf(item: ItemView | null, place: WeekPlace | null): string {
  if (item === null) return "";
  return place === null ? item.value.text : momentWords(item.value.text, placeText(place));
}

function toAnswer(id: string): RiskAnswer | null {
  return riskAnswers.find((answer) => answer === id) ?? null;
}

function withoutNull(
  values: Readonly<Record<string, string | number | null>>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
