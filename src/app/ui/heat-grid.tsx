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
/** The stroke around a square rounds its corners. */
const round = 4;
const inner = cell - 2 * round;

/** Counts as squares that fill up: the more, the deeper. Its figure says in words and numbers what it shows. */
export function HeatGrid({ rows, columns, counts, highest }: HeatGridProps) {
  const columnCount = counts[0]?.length ?? 0;
  const width = left + columnCount * (cell + gap) - gap;
  const height = rows.length * (cell + gap) + 12;
  const paths = Array.from({ length: levels + 1 }, () => "");
  for (const [row, cells] of counts.entries())
    for (const [column, count] of cells.entries()) {
      const level = highest === 0 ? 0 : Math.ceil((count / highest) * levels);
      paths[level] +=
        `M${left + column * (cell + gap) + round} ${row * (cell + gap) + round}h${inner}v${inner}h-${inner}z`;
    }
  return (
    <svg class={styles.drawing} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {rows.map((name, row) => (
        <text class={styles.word} key={name} x="0" y={row * (cell + gap) + cell / 2 + 3.5}>
          {name}
        </text>
      ))}
      {paths.map((path, level) => (
        <path class={styles.cells} key={level} data-level={level} d={path} />
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
