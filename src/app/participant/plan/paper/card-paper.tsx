import { UrgentLines } from "../../../shared/plan-paper/urgent-lines.tsx";
import { planStrings } from "../../../strings/plan-strings.ts";
import type { CardLines } from "./card-lines.ts";
import styles from "./card-paper.module.css";

const text = planStrings.paper.card;

/** Two sides beside each other: what to do, and after folding at the back why, and whom to call. */
export function CardPaper({ lines: { reasons, steps, people } }: { readonly lines: CardLines }) {
  return (
    <div class={styles.card}>
      <section class={styles.side} data-room>
        <h1>{text.steps}</h1>
        <ol>
          {steps.map(({ id, text: step }) => (
            <li key={id}>{step}</li>
          ))}
        </ol>
      </section>
      <section class={styles.side} data-room>
        {reasons.map(({ id, text: reason }) => (
          <p class={styles.reason} key={id}>
            {reason}
          </p>
        ))}
        <h2>{text.people}</h2>
        <ul>
          {people.map(({ id, text: name, phone }) => (
            <li key={id}>
              <strong>{name}</strong> {phone}
            </li>
          ))}
        </ul>
        <UrgentLines emergency={text.emergency} suicide={text.suicide} />
      </section>
    </div>
  );
}
