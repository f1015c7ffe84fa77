import { type CalendarDay, dateToCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import { guidanceOf } from "../../../domain/guidance/guidance-entries.ts";
import type { Module } from "../../../domain/programme/module.ts";
import { workStrings } from "../../strings/work-strings.ts";
import type { CasePart } from "../case/case-part.ts";
import { dayText } from "../frame/day-text.ts";
import styles from "./paper.module.css";
import { topicText } from "./topic-text.ts";

type Props = {
  readonly part: CasePart;
  readonly from: CalendarDay | null;
  readonly modules: ReadonlyMap<string, Module>;
};

const text = workStrings.summary;

/** What was said to each other, oldest first, with who said it and when. */
export function SaidLines({ part: { view, kept }, from, modules }: Props) {
  const said = [
    ...guidanceOf(view.messages, "message").map((one) => ({
      ...one,
      what: text.message,
      words: one.value.text,
    })),
    ...guidanceOf(view.messages, "feedback").map((one) => ({
      ...one,
      what: text.feedback,
      words: one.value.text,
    })),
    ...guidanceOf(view.messages, "topic").map((one) => ({
      ...one,
      what: text.topic,
      words: topicText(one.value, modules),
    })),
  ]
    .map((one) => ({ ...one, day: dateToCalendarDay(new Date(one.atMs)) }))
    .filter(({ day }) => from === null || day >= from)
    .toSorted((left, right) => left.atMs - right.atMs);
  if (said.length === 0) return null;
  return (
    <>
      <h3>{text.messages}</h3>
      {said.map(({ id, day, author, what, words }) => (
        <div key={id}>
          <p class={styles.soft}>
            {dayText(day, "long")} · {what} · {author === kept.root ? text.client : text.practice}
          </p>
          <p class={styles.words}>{words}</p>
        </div>
      ))}
    </>
  );
}
