import styles from "./risk-map.module.css";

export type RiskPoint = {
  readonly key: string;
  /** From 0 to 10. */
  readonly across: number;
  readonly up: number;
  /** The number that stands before it in the list. */
  readonly badge: string;
  /** Drawn as a ring: nobody gave this number, it was counted. */
  readonly isCounted: boolean;
};

type RiskMapProps = {
  readonly points: readonly RiskPoint[];
  /** What the axes mean, and the corner where both are high. */
  readonly acrossName: string;
  readonly upName: string;
  readonly cornerName: string;
  /** Says in a sentence what is drawn; a list with the same numbers stands beside it. */
  readonly caption: string;
  /** A tap on a point. The list gives the same to the keyboard and the screen reader. */
  readonly onOpen: (key: string) => void;
};

const width = 320;
const height = 292;
const left = 26;
const right = width - 12;
const top = 12;
const bottom = height - 30;
const highest = 10;
const dot = 13;

/** Two numbers a thing, on a map: what comes often and pulls hard stands at the top right. */
export function RiskMap({ points, acrossName, upName, cornerName, caption, onOpen }: RiskMapProps) {
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  return (
    <figure class={styles.figure}>
      <svg class={styles.map} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        <rect class={styles.paper} x={left} y={top} width={right - left} height={bottom - top} rx="14" />
        <path
          class={styles.corner}
          d={`M${middle.x} ${middle.y}V${top}H${right - 14}a14 14 0 0 1 14 14V${middle.y}z`}
        />
        <path class={styles.grid} d={`M${middle.x} ${top}V${bottom}M${left} ${middle.y}H${right}`} />
        <text class={styles.cornerName} x={right - 10} y={top + 20}>
          {cornerName}
        </text>
        <text class={styles.axis} x={(left + right) / 2} y={height - 8}>
          {acrossName} →
        </text>
        <text class={styles.axis} transform={`translate(16 ${middle.y}) rotate(-90)`}>
          {upName} →
        </text>
        {spread(points).map(({ point, x, y }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the figure opens the same by key
          <g class={styles.point} key={point.key} onClick={() => onOpen(point.key)}>
            <circle class={styles.reach} cx={x} cy={y} r="22" />
            <circle
              class={styles.dot}
              data-counted={point.isCounted ? "" : undefined}
              cx={x}
              cy={y}
              r={dot}
            />
            <text class={styles.number} data-counted={point.isCounted ? "" : undefined} x={x} y={y}>
              {point.badge}
            </text>
          </g>
        ))}
      </svg>
      <figcaption class={styles.caption}>{caption}</figcaption>
    </figure>
  );
}

/** Points with the same numbers stand beside each other, so that each can be read and tapped. */
function spread(points: readonly RiskPoint[]) {
  const seen = new Map<string, number>();
  const place = (share: number, from: number, to: number): number => from + (to - from) * share;
  return points.map((point) => {
    const spot = `${point.across}/${point.up}`;
    const before = seen.get(spot) ?? 0;
    seen.set(spot, before + 1);
    const step = dot * 1.7 * before * (point.across > highest / 2 ? -1 : 1);
    return {
      point,
      x: place(point.across / highest, left + dot + 3, right - dot - 3) + step,
      y: place(1 - point.up / highest, top + dot + 3, bottom - dot - 3),
    };
  });
}
