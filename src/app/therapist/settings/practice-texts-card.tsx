import { useState } from "preact/hooks";
import {
  longestHelpLine,
  longestTitle,
  readPracticeTexts,
  responseDayChoices,
  writePracticeTexts,
} from "../../../domain/guidance/practice-texts.ts";
import { useAttempt } from "../../shared/server-copy/use-attempt.ts";
import formStyles from "../../shared/settings/settings.module.css";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { LiveRegion } from "../../ui/live-region.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { FailureNotice } from "../practice/failure-notice.tsx";
import type { Practice } from "../practice/use-practice.ts";

const text = practiceStrings.settings;

/** What a practice says of itself to its clients: leads write it, and everybody who works there can read it. */
export function PracticeTextsCard({ practice }: { readonly practice: Practice }) {
  const { people, id, live, own } = practice;
  const standing = readPracticeTexts(live.kept.texts, live.kept.title);
  const [title, setTitle] = useState(standing.title);
  const [days, setDays] = useState(standing.responseDays);
  const [helpLine, setHelpLine] = useState(standing.helpLine);
  const [isSaved, setSaved] = useState(false);
  const attempt = useAttempt<{ readonly type: string }>();
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
  const save = async (): Promise<void> => {
    if (title.trim() === "") return;
    const texts = writePracticeTexts({ title, responseDays: days, helpLine });
    const saved = await attempt.run<unknown>(() => people.describePractice(id, { texts }));
    setSaved(saved.ok);
    if (saved.ok) await people.live.refresh(id);
  };
  const options = [
    { id: "none", label: text.noDays },
    ...responseDayChoices.map((count) => ({ id: String(count), label: text.dayCount(count) })),
  ];
  return (
    <Card>
      <form
        class={formStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2>{text.practice}</h2>
        <TextField
          label={text.practiceName}
          error={title.trim() === "" ? practiceStrings.start.practiceEmpty : undefined}
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
        <FailureNotice failure={attempt.failure} />
        <LiveRegion>{isSaved && <p>{text.saved}</p>}</LiveRegion>
        <Button kind="quiet" type="submit" busy={attempt.isBusy}>
          {text.save}
        </Button>
      </form>
    </Card>
  );
}
