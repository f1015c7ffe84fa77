import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import styles from "./evidence-box.module.css";

type EvidenceBoxProps = { readonly title: string; readonly children: ComponentChildren };

/** What is known about this, and how surely: quieter than the text around it. */
export function EvidenceBox({ title, children }: EvidenceBoxProps) {
  const titleId = useId();
  return (
    <div class={styles.box} role="note" aria-labelledby={titleId}>
      <p class={styles.title} id={titleId}>
        {title}
      </p>
      {children}
    </div>
  );
}
