import styles from "./barrel-figure.module.css";

type BarrelFigureProps = {
  /** From 0 (empty) to 1 (full). */
  readonly level: number;
  readonly leaks: number;
  /** Says in words what is drawn. */
  readonly caption: string;
};

const top = 26;
const bottom = 150;
const mostLeaks = 4;

/** A barrel with water in it, and a drop for each leak. The caption says the same in words. */
export function BarrelFigure({ level, leaks, caption }: BarrelFigureProps) {
  const water = bottom - (bottom - top) * Math.min(1, Math.max(0, level));
  const drops = Array.from({ length: Math.min(mostLeaks, leaks) }, (_, index) => index);
  return (
    <figure class={styles.figure}>
      <svg class={styles.barrel} viewBox="0 0 140 176" aria-hidden="true" focusable="false">
        <clipPath id="barrel-inside">
          <path d="M28 20h84q14 66 0 132H28q-14-66 0-132z" />
        </clipPath>
        <path class={styles.shell} d="M28 20h84q14 66 0 132H28q-14-66 0-132z" />
        <g clip-path="url(#barrel-inside)">
          <path class={styles.water} d={`M10 ${water}q15-7 30 0t30 0 30 0 30 0v${bottom - water + 20}H10z`} />
          <path class={styles.crest} d={`M10 ${water}q15-7 30 0t30 0 30 0 30 0`} />
        </g>
        <path class={styles.hoop} d="M22 52q48 9 96 0M22 120q48 9 96 0" />
        {drops.map((index) => (
          <path
            class={styles.leak}
            key={index}
            d={`M${index % 2 === 0 ? 126 : 14} ${70 + index * 22}q4 6 0 9t0-9z`}
          />
        ))}
      </svg>
      <figcaption class={styles.caption}>{caption}</figcaption>
    </figure>
  );
}
