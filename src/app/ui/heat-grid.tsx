import styles from "./heat-grid.module.css";

type HeatGridProps = {
  /** Names of the rows, short. */
  readonly rows: readonly string[];
  /** What stands under every second column. */
  readonly columns: readonly string[];
  readonly counts: readonly (readonly number[])[];
  /** The highest count: it has the full colour. */
  readonly highest: number;
};

const cell = 23;
const gap = 3;
const left = 24;
const levels = 4;

/** Counts as squares that fill up: the more, the deeper. Its figure says in words and numbers what it shows. */
export function HeatGrid({ rows, columns, counts, highest }: HeatGridProps) {
  const columnCount = counts[0]?.length ?? 0;
  const width = left + columnCount * (cell + gap) - gap;
  const height = rows.length * (cell + gap) + 12;
  return (
    <svg class={styles.drawing} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {rows.map((name, row) => (
        <g key={name}>
          <text class={styles.word} x="0" y={row * (cell + gap) + cell / 2 + 3.5}>
            {name}
          </text>
          {(counts[row] ?? []).map((count, column) => (
            <rect
              class={styles.cell}
              key={column}
              data-level={highest === 0 ? 0 : Math.ceil((count / highest) * levels)}
              x={left + column * (cell + gap)}
              y={row * (cell + gap)}
              width={cell}
              height={cell}
              rx="5"
            />
          ))}
        </g>
      ))}
      {columns.map((name, index) => (
        <text
          class={`${styles.word} ${styles.middle}`}
          key={name}
          x={left + index * 2 * (cell + gap) - gap / 2}
          y={height - 1}
        >
          {name}
        </text>
      ))}
    </svg>
  );
}
