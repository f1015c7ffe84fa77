import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";
import styles from "./tick-list.module.css";

export type Tick = {
  readonly key: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly isDone: boolean;
  /** What the round button is called: "Gedaan: bed opmaken". Whether it is done, it says by itself. */
  readonly tickLabel: string;
  readonly onTick: () => void;
  /** A line below the words: a small figure, how it goes over time. */
  readonly below?: ComponentChildren;
  /** Opens the thing itself. */
  readonly edit?: { readonly label: string; readonly onClick: () => void } | undefined;
};

/** Things to do on a day, each with a round button that says it was done, and can be taken back. */
export function TickList({ ticks }: { readonly ticks: readonly Tick[] }) {
  return (
    <ul class={styles.ticks}>
      {ticks.map(({ key, title, detail, isDone, tickLabel, onTick, below, edit }) => (
        <li class={styles.tick} key={key}>
          <button
            class={styles.mark}
            type="button"
            aria-pressed={isDone}
            aria-label={tickLabel}
            onClick={onTick}
          >
            <span class={styles.circle}>
              <Icon name="check" />
            </span>
          </button>
          <div class={styles.words}>
            <p class={styles.title}>{title}</p>
            {detail !== undefined && <p class={styles.detail}>{detail}</p>}
            {below}
          </div>
          {edit !== undefined && (
            <button class={styles.edit} type="button" aria-label={edit.label} onClick={edit.onClick}>
              <Icon name="edit" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
