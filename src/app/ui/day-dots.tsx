import styles from "./day-dots.module.css";

export type DayDot = { readonly key: string; readonly state: "done" | "open" | "today" | "future" };

type DayDotsProps = {
  readonly days: readonly DayDot[];
  /** The same in words. */
  readonly caption: string;
};

/** A week as seven small dots, with what they say beside them. An open day is an empty ring, nothing worse. */
export function DayDots({ days, caption }: DayDotsProps) {
  return (
    <p class={styles.line}>
      <span class={styles.dots} aria-hidden="true">
        {days.map(({ key, state }) => (
          <span class={styles.dot} data-state={state} key={key} />
        ))}
      </span>
      <span>{caption}</span>
    </p>
  );
}
