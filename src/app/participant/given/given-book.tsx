import { useState } from "preact/hooks";
import { dateToCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import { readGuidance } from "../../../domain/guidance/assignment.ts";
import { guidanceOf } from "../../../domain/guidance/guidance-entries.ts";
import { givenStrings } from "../../strings/given-strings.ts";
import { Card } from "../../ui/card.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { givenEntries } from "../../vault/tools/given.ts";
import { useApp } from "../app-model.tsx";
import { dayToText } from "../today/day-text.ts";
import styles from "./given.module.css";
import { GivenHomework } from "./given-homework.tsx";
import { TopicCard } from "./topic-card.tsx";

const text = givenStrings;

/** Beside the therapist: all that they wrote and gave, and what somebody wants to talk about. */
export function GivenBook() {
  const { data } = useApp();
  const entries = givenEntries(data);
  const feedback = guidanceOf(entries, "feedback").toReversed();
  const { homework, worksheets } = readGuidance(entries);
  const [open] = useState(() => feedback[0]?.id);
  return (
    <>
      <Card>
        <h2>{text.feedbackTitle}</h2>
        {feedback.length === 0 && <p>{text.noFeedback}</p>}
        {feedback.map(({ id, atMs, value }) => {
          const day = dayToText(dateToCalendarDay(new Date(atMs)), "long");
          return id === open ? (
            <div key={id}>
              <h3>{day}</h3>
              <p class={styles.letter}>{value.text}</p>
            </div>
          ) : (
            <Disclosure key={id} look="plain" summary={day}>
              <p class={styles.letter}>{value.text}</p>
            </Disclosure>
          );
        })}
      </Card>
      {homework.length + worksheets.length > 0 && (
        <Card>
          <h2>{text.homeworkTitle}</h2>
          <GivenHomework openOnly={false} />
        </Card>
      )}
      <TopicCard />
    </>
  );
}
