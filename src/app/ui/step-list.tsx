import type { ComponentChildren } from "preact";
import styles from "./step-list.module.css";

/** What to do, in order, a few steps of one sentence. The numbers are real list numbers. */
export function StepList({ steps }: { readonly steps: readonly ComponentChildren[] }) {
  return (
    <ol class={styles.steps}>
      {steps.map((step, index) => (
        <li class={styles.step} key={index}>
          <span class={styles.number}>{index + 1}</span> <span class={styles.words}>{step}</span>
        </li>
      ))}
    </ol>
  );
}
