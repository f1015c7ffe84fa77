import bar from "./bar.module.css";
import styles from "./bar-row.module.css";

type BarRowProps = {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** The number as words; the bar only repeats it. */
  readonly valueText: string;
};

/** One line of a bar chart. */
export function BarRow({ label, value, max, valueText }: BarRowProps) {
  return (
    <div class={styles.row}>
      <p class={styles.words}>
        <span>{label}</span> <span class={styles.value}>{valueText}</span>
      </p>
      <progress class={bar.bar} aria-hidden="true" value={value} max={max} />
    </div>
  );
}
