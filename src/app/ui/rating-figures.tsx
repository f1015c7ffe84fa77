import type { ComponentChildren } from "preact";
import styles from "./rating-figures.module.css";

/** A thing with a first and, on a map and a gap, a second number; both from 0 to `highest`. */
export type RatedPoint = { readonly label: string; readonly first: number; readonly second: number };

type FigureProps = {
  readonly points: readonly RatedPoint[];
  readonly highest: number;
  /** Says in a sentence what the drawing shows; the list below it holds the same numbers. */
  readonly caption: string;
};

const size = 200;
const edge = 22;

/** A wheel with one spoke a thing: the longer, the better it goes. */
export function WheelFigure({ points, highest, caption }: FigureProps) {
  const middle = size / 2;
  const reach = middle - edge - 12;
  const at = (index: number, share: number): { readonly x: number; readonly y: number } => {
    const angle = (index / points.length) * 2 * Math.PI - Math.PI / 2;
    return { x: middle + reach * share * Math.cos(angle), y: middle + reach * share * Math.sin(angle) };
  };
  const outline = points.map(({ first }, index) => at(index, first / highest));
  return (
    <Figure caption={caption}>
      {[0.25, 0.5, 0.75, 1].map((share) => (
        <circle class={styles.grid} key={share} cx={middle} cy={middle} r={reach * share} />
      ))}
      <path class={styles.area} d={`M${outline.map(({ x, y }) => `${x} ${y}`).join("L")}z`} />
      {outline.map((place, index) => (
        <NumberedDot key={index} {...place} number={index + 1} />
      ))}
    </Figure>
  );
}

type MapProps = FigureProps & {
  readonly firstName: string;
  readonly secondName: string;
};

/** Two numbers a thing, on a map: what comes often and pulls hard stands at the top right. */
export function MapFigure({ points, highest, caption, firstName, secondName }: MapProps) {
  const span = size - 2 * edge;
  return (
    <Figure caption={caption}>
      <rect class={styles.quadrant} x={size / 2} y={edge} width={span / 2} height={span / 2} />
      <path
        class={styles.grid}
        d={`M${edge} ${edge}V${size - edge}H${size - edge}M${size / 2} ${edge}V${size - edge}M${edge} ${size / 2}H${size - edge}`}
      />
      {points.map(({ first, second }, index) => (
        <NumberedDot
          key={index}
          x={edge + (span * first) / highest}
          y={size - edge - (span * second) / highest}
          number={index + 1}
        />
      ))}
      <text class={`${styles.word} ${styles.end}`} x={size - edge} y={size - 8}>
        {firstName} →
      </text>
      <text class={styles.word} x={edge} y={14}>
        ↑ {secondName}
      </text>
    </Figure>
  );
}

type GapProps = FigureProps & { readonly gapLabel: (point: RatedPoint) => string };

/** Two bars a thing, and the difference between them in words. */
export function GapFigure({ points, highest, caption, gapLabel }: GapProps) {
  return (
    <figure class={styles.figure}>
      <ul class={styles.rows}>
        {points.map((point) => (
          <li class={styles.row} key={point.label}>
            <span>{gapLabel(point)}</span>
            <Bar share={point.first / highest} />
            <Bar share={point.second / highest} isSecond />
          </li>
        ))}
      </ul>
      <figcaption class={styles.caption}>{caption}</figcaption>
    </figure>
  );
}

function Bar({ share, isSecond }: { readonly share: number; readonly isSecond?: boolean }) {
  return (
    <span class={styles.bar} aria-hidden="true">
      <span
        class={styles.fill}
        data-second={isSecond ? "" : undefined}
        style={{ inlineSize: `${share * 100}%` }}
      />
    </span>
  );
}

function Figure({ caption, children }: { readonly caption: string; readonly children: ComponentChildren }) {
  return (
    <figure class={styles.figure}>
      <svg class={styles.drawing} viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
        {children}
      </svg>
      <figcaption class={styles.caption}>{caption}</figcaption>
    </figure>
  );
}

type DotProps = { readonly x: number; readonly y: number; readonly number: number };

function NumberedDot({ x, y, number }: DotProps) {
  return (
    <g>
      <circle class={styles.dot} cx={x} cy={y} r="9" />
      <text class={styles.digit} x={x} y={y}>
        {number}
      </text>
    </g>
  );
}
