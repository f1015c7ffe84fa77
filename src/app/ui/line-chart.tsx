import styles from "./line-chart.module.css";
import { smoothPath } from "./smooth-path.ts";

export type LineSeries = {
  readonly name: string;
  /** One for each place on the line; null where there is nothing to draw. */
  readonly values: readonly (number | null)[];
  /** Colour and stroke: lines are told apart without colour too. */
  readonly tone: "surge" | "tide" | "alert";
  readonly look: "solid" | "dashed" | "dotted";
};

type LineChartProps = {
  readonly series: readonly LineSeries[];
  /** The scale runs from 0 to here. */
  readonly max: number;
  /** What stands under the line, from left to right. */
  readonly labels: readonly string[];
};

const width = 320;
const height = 132;
const left = 20;
const edge = 8;
/** With so many points each has a dot. */
const mostDots = 12;

/** Numbers over time. Its figure says in words and numbers what it shows. */
export function LineChart({ series, max, labels }: LineChartProps) {
  const count = Math.max(...series.map(({ values }) => values.length));
  const atX = (index: number): number =>
    count === 1 ? (left + width - edge) / 2 : left + edge + ((width - left - 2 * edge) * index) / (count - 1);
  const atY = (value: number): number => height - edge - ((height - 2 * edge) * value) / max;
  return (
    <div class={styles.chart} aria-hidden="true">
      <svg class={styles.drawing} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        {[0, max / 2, max].map((value) => (
          <g key={value}>
            <path class={styles.grid} d={`M${left} ${atY(value)}H${width}`} />
            <text class={styles.number} x="0" y={atY(value) + 3.5}>
              {value}
            </text>
          </g>
        ))}
        {series.map(({ name, values, tone, look }) => {
          const points = values.flatMap((value, index) =>
            value === null ? [] : [{ x: atX(index), y: atY(value) }],
          );
          return (
            <g key={name} data-tone={tone}>
              <path class={styles.line} data-look={look} d={smoothPath(points)} />
              {points.length <= mostDots &&
                points.map(({ x, y }) => <circle class={styles.dot} key={x} cx={x} cy={y} r="4.5" />)}
            </g>
          );
        })}
      </svg>
      <ul class={styles.labels}>
        {labels.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
      {series.length > 1 && (
        <ul class={styles.legend}>
          {series.map(({ name, tone, look }) => (
            <li key={name} data-tone={tone}>
              <svg class={styles.sample} viewBox="0 0 28 12" aria-hidden="true" focusable="false">
                <path class={styles.line} data-look={look} d="M2 6H26" />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
