import { smoothPath } from "./smooth-path.ts";
import styles from "./spark-row.module.css";

type SparkRowProps = {
  readonly label: string;
  readonly values: readonly number[];
  readonly max: number;
  /** The first and the last number, in words or signs. */
  readonly text: string;
};

const width = 88;
const height = 28;
const edge = 4;

/** One line of small lines: what it is, how it went, from what to what. */
export function SparkRow({ label, values, max, text }: SparkRowProps) {
  const points = values.map((value, index) => ({
    x: values.length === 1 ? width / 2 : edge + ((width - 2 * edge) * index) / (values.length - 1),
    y: height - edge - ((height - 2 * edge) * value) / max,
  }));
  const last = points.at(-1);
  return (
    <div class={styles.row}>
      <span>{label}</span>
      <svg class={styles.drawing} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        <path class={styles.line} d={smoothPath(points)} />
        {last !== undefined && <circle class={styles.dot} cx={last.x} cy={last.y} r="3.5" />}
      </svg>
      <span class={styles.numbers}>{text}</span>
    </div>
  );
}
