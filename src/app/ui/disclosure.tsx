import type { ComponentChildren } from "preact";
import styles from "./disclosure.module.css";
import { Icon } from "./icon.tsx";

type DisclosureProps = {
  readonly summary: string;
  /** `plain` stands inside a card. */
  readonly look?: "box" | "plain" | undefined;
  readonly children: ComponentChildren;
};

/** Something that is there for whoever wants it, behind one line. */
export function Disclosure({ summary, look = "box", children }: DisclosureProps) {
  return (
    <details class={styles.details} data-look={look}>
      <summary class={styles.summary}>
        <span>{summary}</span>
        <Icon name="down" />
      </summary>
      <div class={styles.body}>{children}</div>
    </details>
  );
}
