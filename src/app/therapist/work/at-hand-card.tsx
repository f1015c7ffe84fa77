import { sessionSheet } from "../../../domain/guidance/session-sheet.ts";
import type { Module } from "../../../domain/programme/module.ts";
import { useHome } from "../../shared/home-model.ts";
import { workStrings } from "../../strings/work-strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import type { CasePart } from "../case/case-part.ts";
import { casePath } from "../cases/case-path.ts";
import { topicText } from "./topic-text.ts";
import styles from "./work.module.css";

type Props = { readonly part: CasePart; readonly modules: ReadonlyMap<string, Module> };

const text = workStrings.feedback;

/** Beside what is being written: what the client ticked to talk about, and what nobody answered yet. */
export function AtHandCard({ part: { circle, kept, view }, modules }: Props) {
  const { at } = useHome();
  const { topics, questions } = sessionSheet(view.messages, kept.root);
  return (
    <Card>
      <h2>{text.asideTitle}</h2>
      <h3>{text.topics}</h3>
      {topics.length === 0 ? (
        <p class={styles.soft}>{text.noTopics}</p>
      ) : (
        <ul>
          {topics.map((topic, index) => (
            <li key={index}>{topicText(topic, modules)}</li>
          ))}
        </ul>
      )}
      <h3>{text.questions}</h3>
      {questions.length === 0 ? (
        <p class={styles.soft}>{text.noQuestions}</p>
      ) : (
        <>
          {questions.map(({ id, text: words }) => (
            <p class={styles.letter} key={id}>
              {words}
            </p>
          ))}
          <ButtonLink href={at(casePath(circle, "berichten"))} kind="quiet">
            {text.answer}
          </ButtonLink>
        </>
      )}
      <ButtonLink href={at(casePath(circle, "samenvatting"))} kind="plain">
        {text.sheet}
      </ButtonLink>
    </Card>
  );
}
