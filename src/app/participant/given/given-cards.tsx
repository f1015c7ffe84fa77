import { dateToCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import { givenStrings } from "../../strings/given-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { newFeedback, putFeedbackAside } from "../../vault/tools/given.ts";
import { useApp } from "../app-model.tsx";
import { CardHead } from "../today/card-head.tsx";
import { dayToText } from "../today/day-text.ts";
import styles from "./given.module.css";
import { GivenHomework, hasOpenHomework } from "./given-homework.tsx";

const text = givenStrings;

/** On Vandaag: what a therapist wrote, until it is put aside, and what they gave to do, until it is done. */
export function GivenCards() {
  const app = useApp();
  return (
    <>
      <FeedbackCard />
      {hasOpenHomework(app) && (
        <Card>
          <h2>{text.homeworkTitle}</h2>
          <GivenHomework openOnly />
        </Card>
      )}
    </>
  );
}

function FeedbackCard() {
  const { data, today } = useApp();
  const feedback = newFeedback(data);
  if (feedback === null) return null;
  const on = dateToCalendarDay(new Date(feedback.atMs));
  return (
    <Card tone="foam">
      <CardHead title={text.feedbackTitle} aside={dayToText(on, "long").toLowerCase()} />
      <p class={styles.letter}>{String(feedback.values.text ?? "")}</p>
      <Button kind="quiet" onClick={() => void putFeedbackAside(data, feedback, today())}>
        {text.putAside}
      </Button>
    </Card>
  );
}
