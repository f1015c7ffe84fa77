import { sessionSheet } from "../../../domain/guidance/session-sheet.ts";
import type { Module } from "../../../domain/programme/module.ts";
import { useHome } from "../../shared/home-model.ts";
import { workStrings } from "../../strings/work-strings.ts";
import type { CasePart } from "../case/case-part.ts";
import { dayText } from "../frame/day-text.ts";
import styles from "./paper.module.css";
import { topicText } from "./topic-text.ts";

type Props = { readonly part: CasePart; readonly modules: ReadonlyMap<string, Module> };

const text = workStrings.summary;

/** What a session begins with. */
export function SheetPaper({ part: { name, kept, view }, modules }: Props) {
  const { today } = useHome();
  const { topics, questions, homework } = sessionSheet(view.messages, kept.root);
  return (
    <>
      <h2>{text.sheetTitle}</h2>
      <p class={styles.soft}>{text.sheetFor(name, dayText(today(), "long"))}</p>
      <h3>{text.topics}</h3>
      {topics.length === 0 ? (
        <p>{text.noTopics}</p>
      ) : (
        <ul>
          {topics.map((topic, index) => (
            <li key={index}>{topicText(topic, modules)}</li>
          ))}
        </ul>
      )}
      <h3>{text.questions}</h3>
      {questions.length === 0 ? (
        <p>{text.noQuestions}</p>
      ) : (
        <ul>
          {questions.map(({ id, text: words }) => (
            <li class={styles.words} key={id}>
              {words}
            </li>
          ))}
        </ul>
      )}
      <h3>{text.homework}</h3>
      {homework.length === 0 ? (
        <p>{text.noHomework}</p>
      ) : (
        <ul>
          {homework.map(({ id, text: words, doneOn }) => (
            <li key={id}>
              {words} ({doneOn === null ? text.notDone : text.done})
            </li>
          ))}
        </ul>
      )}
      <h3>{text.notes}</h3>
      <div class={styles.lines} aria-hidden="true">
        <hr />
        <hr />
        <hr />
        <hr />
      </div>
    </>
  );
}
