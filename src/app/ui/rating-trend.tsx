import styles from "./rating-trend.module.css";

export type TrendPoint = {
  readonly key: string;
  /** The day, as it is read. */
  readonly day: string;
  readonly label: string;
  /** From 0 to 10; null where it was not rated. */
  readonly first: number | null;
  readonly second: number | null;
};

type RatingTrendProps = {
  readonly points: readonly TrendPoint[];
  readonly firstName: string;
  readonly secondName: string;
  /** Says in a sentence what is drawn. */
  readonly caption: string;
  /** On what opens the table with the same numbers, and over its columns. */
  readonly table: {
    readonly title: string;
    readonly day: string;
    readonly label: string;
    readonly none: string;
  };
};

const width = 320;
const height = 132;
const left = 22;
const right = width - 14;
const top = 12;
const bottom = height - 14;

/** Two ratings from 0 to 10 over time, one with round and one with square marks; the table holds the same. */
export function RatingTrend({ points, firstName, secondName, caption, table }: RatingTrendProps) {
  const x = (index: number): number =>
    points.length === 1 ? (left + right) / 2 : left + ((right - left) * index) / (points.length - 1);
  const y = (value: number): number => bottom - ((bottom - top) * value) / 10;
  const placed = (of: "first" | "second") =>
    points.flatMap((point, index) => {
      const value = point[of];
      return value === null ? [] : [{ key: point.key, x: x(index), y: y(value) }];
    });
  const [first, second] = [placed("first"), placed("second")];
  return (
    <figure class={styles.figure}>
      <svg class={styles.drawing} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        {[0, 5, 10].map((value) => (
          <g key={value}>
            <path class={styles.grid} d={`M${left} ${y(value)}H${right}`} />
            <text class={styles.scale} x={left - 8} y={y(value)}>
              {value}
            </text>
          </g>
        ))}
        <path class={styles.first} d={toPath(first)} />
        <path class={styles.second} d={toPath(second)} />
        {first.map((mark) => (
          <circle class={styles.round} key={mark.key} cx={mark.x} cy={mark.y} r="5" />
        ))}
        {second.map((mark) => (
          <rect class={styles.square} key={mark.key} x={mark.x - 4.5} y={mark.y - 4.5} width="9" height="9" />
        ))}
      </svg>
      <p class={styles.legend} aria-hidden="true">
        <span class={styles.key}>
          <svg class={styles.sign} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <circle class={styles.round} cx="6" cy="6" r="5" />
          </svg>
          {firstName}
        </span>
        <span class={styles.key}>
          <svg class={styles.sign} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <rect class={styles.square} x="1.5" y="1.5" width="9" height="9" />
          </svg>
          {secondName}
        </span>
      </p>
      <figcaption class={styles.caption}>{caption}</figcaption>
      <details class={styles.details}>
        <summary class={styles.summary}>{table.title}</summary>
        <table class={styles.table}>
          <thead>
            <tr>
              <th scope="col">{table.day}</th>
              <th scope="col">{table.label}</th>
              <th scope="col">{firstName}</th>
              <th scope="col">{secondName}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.key}>
                <th scope="row">{point.day}</th>
                <td>{point.label}</td>
                <td>{point.first ?? table.none}</td>
                <td>{point.second ?? table.none}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function toPath(marks: readonly { readonly x: number; readonly y: number }[]): string {
  return marks.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
}
