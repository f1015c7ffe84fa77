import { useState } from "preact/hooks";
import { weekMarks } from "../../../../domain/act/days-done.ts";
import type { Course } from "../../../../domain/check-in/check-in.ts";
import { reviewMonday } from "../../../../domain/measures/due-measure-reviews.ts";
import { type MeasureChoice, mondayOf } from "../../../../domain/measures/measure-week.ts";
import { focusHere } from "../../../shared/frame/focus-here.ts";
import { measureStrings as text } from "../../../strings/measure-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { DayDots } from "../../../ui/day-dots.tsx";
import { actsOf } from "../../../vault/tools/acts.ts";
import { decideMeasure, type MeasureView } from "../../../vault/tools/measures.ts";
import { useApp } from "../../app-model.tsx";
import answerStyles from "../../card-answers.module.css";
import styles from "./measure-review.module.css";

type Props = {
  /** Those of which the week is still to be looked back on. */
  readonly due: readonly MeasureView[];
  /** Opens the measure when it is to be changed. */
  readonly onChange: (view: MeasureView) => void;
};

const answers: readonly Course[] = ["yes", "partly", "no"];
const choices: readonly MeasureChoice[] = ["keep", "change", "drop"];

/** One measure at a time: did it help this week, and what is done with it. Every answer is as good as another. */
export function MeasureReview({ due, onChange }: Props) {
  const { data, today } = useApp();
  const [helped, setHelped] = useState<Course | null>(null);
  const [decided, setDecided] = useState(0);
  // The next question takes the focus of the button that was pressed; the first one takes it from nothing.
  const [isTouched, setTouched] = useState(false);
  const view = due[0];
  if (view === undefined) return decided === 0 ? null : <Done />;
  const monday = reviewMonday(today());
  const marks = weekMarks(actsOf(data), view.id, monday);
  const done = marks.filter(({ state }) => state === "done").length;
  const answer = (given: Course | null): void => {
    setHelped(given);
    setTouched(true);
  };
  const decide = async (choice: MeasureChoice): Promise<void> => {
    if (helped === null) return;
    const saved = await decideMeasure(data, view, { monday, helped, choice }, today());
    if (!saved.ok) return;
    answer(null);
    setDecided(decided + 1);
    if (choice === "change") onChange(view);
  };
  return (
    <Card tone="foam">
      <p class={styles.head}>
        <span>{text.reviewTitle}</span>
        {due.length + decided > 1 && <span>{text.reviewOf(decided + 1, due.length + decided)}</span>}
      </p>
      <h2>{view.item.value.text}</h2>
      <DayDots
        days={marks.map(({ day, state }) => ({ key: day, state: state === "done" ? "done" : "open" }))}
        caption={text.week(done)}
      />
      <p class={styles.ask} key={`${view.id}/${helped}`} tabIndex={-1} ref={isTouched ? focusHere : null}>
        {helped !== null
          ? text.choiceAsk[helped]
          : monday === mondayOf(today())
            ? text.reviewAsk
            : text.reviewAskLast}
      </p>
      <div class={answerStyles.answers}>
        {helped === null
          ? answers.map((given) => (
              <Button key={given} kind="quiet" onClick={() => answer(given)}>
                {text.helped[given]}
              </Button>
            ))
          : choices.map((choice) => (
              <Button key={choice} kind="quiet" onClick={() => void decide(choice)}>
                {text.choice[choice]}
              </Button>
            ))}
      </div>
      {helped !== null && (
        <Button kind="plain" onClick={() => answer(null)}>
          {text.backToAsk}
        </Button>
      )}
    </Card>
  );
}

function Done() {
  return (
    <Card tone="foam">
      <p tabIndex={-1} ref={focusHere}>
        {text.reviewDone}
      </p>
    </Card>
  );
}
