import { useState } from "preact/hooks";
import {
  longestHelpLine,
  longestTitle,
  readPracticeTexts,
  responseDayChoices,
  writePracticeTexts,
} from "../../../domain/guidance/practice-texts.ts";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { Card } from "../../ui/card.tsx";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { Practice } from "../practice/use-practice.ts";
import { PracticeForm } from "./practice-form.tsx";

const text = practiceStrings.settings;

/** What a practice says of itself to its clients: leads write it, and everybody who works there can read it. */
export function PracticeTextsCard({ practice }: { readonly practice: Practice }) {
  const { live, own } = practice;
  const standing = readPracticeTexts(live.kept.texts, live.kept.title);
  const [title, setTitle] = useState(standing.title);
  const [days, setDays] = useState(standing.responseDays);
  const [helpLine, setHelpLine] = useState(standing.helpLine);
  if (own?.role !== "lead") {
    return (
      <Card>
        <h2>{text.practice}</h2>
        <p>
          {standing.title}.{" "}
          {standing.responseDays !== null && `${text.days} ${text.dayCount(standing.responseDays)}.`}{" "}
          {standing.helpLine}
        </p>
        <p>{text.onlyLead}</p>
      </Card>
    );
  }
  const isEmpty = title.trim() === "";
  const said = isEmpty ? null : { texts: writePracticeTexts({ title, responseDays: days, helpLine }) };
  const options = [
    { id: "none", label: text.noDays },
    ...responseDayChoices.map((count) => ({ id: String(count), label: text.dayCount(count) })),
  ];
  return (
    <PracticeForm practice={practice} title={text.practice} said={said}>
      <TextField
        label={text.practiceName}
        error={isEmpty ? practiceStrings.start.practiceEmpty : undefined}
        maxLength={longestTitle}
        value={title}
        onInput={setTitle}
      />
      <ChoiceList
        name="response-days"
        legend={text.days}
        hint={text.daysHint}
        options={options}
        value={days === null ? "none" : String(days)}
        onChange={(chosen) => setDays(responseDayChoices.find((count) => String(count) === chosen) ?? null)}
      />
      <TextField
        label={text.helpLine}
        hint={text.helpLineHint}
        maxLength={longestHelpLine}
        value={helpLine}
        onInput={setHelpLine}
      />
    </PracticeForm>
  );
}
