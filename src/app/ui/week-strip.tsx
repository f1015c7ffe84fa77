import { Icon } from "./icon.tsx";
import styles from "./week-strip.module.css";

export type WeekDay = {
  readonly key: string;
  /** Two letters under the mark. */
  readonly label: string;
  /** The whole day and its state in words: what a screen reader says. */
  readonly longLabel: string;
  readonly state: "on-course" | "lesson" | "open" | "today" | "future";
};

/** Seven days as marks. A slip is a day with a lesson: never a cross, never a zero. */
export function WeekStrip({ days }: { readonly days: readonly WeekDay[] }) {
  return (
    <ol class={styles.week}>
      {days.map((day) => (
        <li class={styles.day} key={day.key} data-state={day.state}>
          <span class={styles.mark} aria-hidden="true">
            {day.state === "on-course" && <Icon name="check" />}
            {day.state === "lesson" && <Icon name="lesson" />}
          </span>
          <span aria-hidden="true">{day.label}</span>
          <span class="visually-hidden">{day.longLabel}</span>
        </li>
      ))}
    </ol>
  );
}
