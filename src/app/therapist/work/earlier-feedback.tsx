import { dateToCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import { guidanceOf } from "../../../domain/guidance/guidance-entries.ts";
import { workStrings } from "../../strings/work-strings.ts";
import { Card } from "../../ui/card.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import type { CircleView } from "../../vault/people/joined-circle.ts";
import { dayText } from "../frame/day-text.ts";
import styles from "./work.module.css";

const text = workStrings.feedback;

/** What was sent before, newest first. */
export function EarlierFeedback({ messages }: Pick<CircleView, "messages">) {
  const earlier = guidanceOf(messages, "feedback").toReversed();
  if (earlier.length === 0) return null;
  return (
    <Card>
      <h2>{text.earlierTitle}</h2>
      {earlier.map(({ id, atMs, value }) => (
        <Disclosure
          key={id}
          look="plain"
          summary={text.earlierOn(dayText(dateToCalendarDay(new Date(atMs)), "long"))}
        >
          <p class={styles.letter}>{value.text}</p>
        </Disclosure>
      ))}
    </Card>
  );
}
