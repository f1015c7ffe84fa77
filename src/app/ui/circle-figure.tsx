import styles from "./circle-figure.module.css";

type CircleFigureProps = {
  /** Whether each stop on the ring is filled in. */
  readonly filled: readonly boolean[];
};

const middle = 100;
const radius = 74;

/** A ring of numbered stops. It shows the order and how far somebody is; the fields below say the rest. */
export function CircleFigure({ filled }: CircleFigureProps) {
  const stops = filled.map((isFilled, index) => {
    const angle = (index / filled.length) * 2 * Math.PI - Math.PI / 2;
    return { isFilled, x: middle + radius * Math.cos(angle), y: middle + radius * Math.sin(angle) };
  });
  return (
    <div class={styles.figure}>
      <svg class={styles.ring} viewBox="0 0 200 200" aria-hidden="true" focusable="false">
        <circle class={styles.path} cx={middle} cy={middle} r={radius} />
        {stops.map((_, index) => {
          const degrees = ((index + 0.5) / stops.length) * 360;
          return (
            <path
              class={styles.arrow}
              key={index}
              d={`M${middle - 5} ${middle - radius - 5}l9 5-9 5z`}
              transform={`rotate(${degrees} ${middle} ${middle})`}
            />
          );
        })}
        {stops.map(({ isFilled, x, y }, index) => (
          <g key={index}>
            <circle class={styles.stop} cx={x} cy={y} r="17" data-filled={isFilled ? "" : undefined} />
            <text class={styles.number} x={x} y={y}>
              {index + 1}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
