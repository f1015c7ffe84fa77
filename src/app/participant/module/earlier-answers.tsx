import type { Exercise } from "../../../domain/programme/exercise.ts";
import { answerToLines } from "../../../domain/programme/field-kinds.ts";
import type { Module } from "../../../domain/programme/module.ts";
import { moduleStrings } from "../../strings/module-strings.ts";
import { useApp } from "../app-model.tsx";
import { dayToText } from "../today/day-text.ts";
import styles from "./earlier-answers.module.css";

type Props = { readonly module: Module; readonly exercise: Exercise };

/** What somebody filled in on an earlier day, closed until it is asked for. */
export function EarlierAnswers({ module, exercise }: Props) {
  const { data } = useApp();
  const earlier = data.earlierAnswers(module.id, exercise.id);
  if (earlier.length === 0) return null;
  return (
    <details class={styles.earlier}>
      <summary class={styles.summary}>{moduleStrings.moduleFrame.earlier(earlier.length)}</summary>
      {earlier.map(({ savedOn, version, answers }) => (
        <div key={savedOn}>
          <h3 class={styles.day}>{dayToText(savedOn, "long")}</h3>
          {version !== exercise.version && <p>{moduleStrings.moduleFrame.askedOtherwise}</p>}
          <dl class={styles.answers}>
            {exercise.fields.map((field) => {
              const lines = answerToLines(field, answers[field.id]);
              return (
                lines.length > 0 && (
                  <div key={field.id}>
                    <dt>{field.label}</dt>
                    {lines.map(({ text }, index) => (
                      <dd key={index}>{text}</dd>
                    ))}
                  </div>
                )
              );
            })}
          </dl>
        </div>
      ))}
    </details>
  );
}
