import type { ExportModule } from "../../../../domain/export/export-file.ts";
import { peopleStrings } from "../../../strings/people-strings.ts";
import { Card } from "../../../ui/card.tsx";
import styles from "../people.module.css";

const text = peopleStrings.sharedView;

/** The exercises of one module, question by question, in the words that the participant saw. */
export function SharedAnswers({ module }: { readonly module: ExportModule }) {
  const { number, title, exercises } = module;
  if (exercises.length === 0) return null;
  return (
    <Card>
      <h2>{number === null || title === null ? text.otherExercises : text.exercises(number, title)}</h2>
      {exercises.map((exercise) => (
        <section key={exercise.id}>
          <h3>{exercise.title ?? text.otherExercises}</h3>
          <dl class={styles.answers}>
            {exercise.answers.map(({ field, question, text: lines }) => (
              <div key={field}>
                <dt>{question ?? field}</dt>
                <dd>{lines.length === 0 ? text.notAnswered : lines.join("\n")}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Card>
  );
}
