import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import styles from "./wave-dial.module.css";
import {
  dialSize,
  ringPath,
  ringRadius,
  surfaceDepth,
  waterLevel,
  waterRadius,
  wavePath,
} from "./wave-motion.ts";

type WaveDialProps = {
  /** Share of the time that has gone by, 0 to 1: the ring shows what is left, the water rises and ebbs. */
  readonly elapsed: number;
  /** Whether the surface drifts; under reduced motion it never does. */
  readonly isMoving: boolean;
  /** What stands in the middle: the clock and a few words. */
  readonly children: ComponentChildren;
};

const centre = dialSize / 2;
const farWave = wavePath(30);
const nearWave = wavePath(20);

export function WaveDial({ elapsed, isMoving, children }: WaveDialProps) {
  const clipId = useId();
  const depth = surfaceDepth(waterLevel(elapsed));
  return (
    <div class={styles.dial} data-moving={isMoving ? "" : undefined}>
      <svg
        class={styles.drawing}
        viewBox={`0 0 ${dialSize} ${dialSize}`}
        aria-hidden="true"
        focusable="false"
      >
        <clipPath id={clipId}>
          <circle cx={centre} cy={centre} r={waterRadius} />
        </clipPath>
        <circle class={styles.track} cx={centre} cy={centre} r={ringRadius} />
        <path class={styles.ring} d={ringPath(1 - elapsed)} />
        <g clip-path={`url(#${clipId})`}>
          <circle class={styles.air} cx={centre} cy={centre} r={waterRadius} />
          <g class={styles.water} style={{ transform: `translateY(${depth}px)` }}>
            <path class={styles.far} d={farWave} />
            <path class={styles.near} d={nearWave} />
          </g>
        </g>
      </svg>
      <div class={styles.middle}>{children}</div>
    </div>
  );
}
