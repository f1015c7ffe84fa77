import type { SharedAnswers } from "../../../../domain/guidance/shared-case.ts";
import type { Exercise } from "../../../../domain/programme/exercise.ts";
import type { Field } from "../../../../domain/programme/field-kinds.ts";
import { shownFields } from "../../../../domain/programme/shown-fields.ts";
import { answerText } from "../../../shared/exercise/answer-text.ts";
import { caseStrings } from "../../../strings/case-strings.ts";
import { dayText } from "../../frame/day-text.ts";
import styles from "./exercise-answers.module.css";

type Props = { readonly exercise: Exercise; readonly given: SharedAnswers };

const text = caseStrings.parts.programme;

/** The questions of an exercise with what was answered, to read. */
export function ExerciseAnswers({ exercise, given: { answers, savedOn, version } }: Props) {
  return (
    <>
      {savedOn !== null && <p class={styles.day}>{text.savedOn(dayText(savedOn, "long"))}</p>}
      {version !== exercise.version && <p>{text.otherVersion}</p>}
      <dl class={styles.answers}>
        {shownFields(exercise.fields, answers).map((field) => {
          const lines = linesOf(field, answers);
          return (
            <div key={field.id}>
              <dt class={styles.question}>{field.label}</dt>
              {lines.length === 0 ? (
                <dd class={styles.none}>{text.noAnswer}</dd>
              ) : (
                lines.map((line, index) => (
                  <dd class={styles.answer} key={index}>
                    {line}
                  </dd>
                ))
              )}
            </div>
          );
        })}
      </dl>
    </>
  );
}

function linesOf(field: Field, answers: SharedAnswers["answers"]): readonly string[] {
  const answer = answers[field.id];
  return answer === undefined ? [] : answerText(field, answer);
}
