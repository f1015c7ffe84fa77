import type { ComponentChildren } from "preact";
import styles from "./hero.module.css";

type HeroProps = {
  /** `below`: the water alone, along the foot of a screen that has little on it. It gives way to everything else. */
  readonly place?: "above" | "below" | undefined;
  /** A name or a mark in the sky. */
  readonly children?: ComponentChildren;
};

/** The landscape of the first screen: calm water under a low sun; by night under the moon. */
export function Hero({ place = "above", children }: HeroProps) {
  return (
    <div class={styles.hero} data-place={place}>
      <svg
        class={styles.drawing}
        viewBox="0 0 390 372"
        preserveAspectRatio="xMidYMax meet"
        aria-hidden="true"
        focusable="false"
      >
        <circle class={styles.glow} cx="290" cy="118" r="74" />
        <circle class={styles.sun} cx="290" cy="118" r="46" />
        <path
          class={styles.far}
          d="M-420 190S-330 236-250 214-70 250 0 208 128 250 206 216 330 168 390 206 520 170 600 206 730 240 810 200V372H-420Z"
        />
        <path
          class={styles.middle}
          d="M-420 250S-330 290-240 258-80 298 0 262 150 300 230 262 340 226 390 258 530 226 610 258 740 286 810 252V372H-420Z"
        />
        <path
          class={styles.near}
          d="M-420 306S-330 336-240 312-90 342 0 314 170 342 250 312 350 290 390 308 530 288 620 310 740 330 810 306V372H-420Z"
        />
      </svg>
      {children && <div class={styles.words}>{children}</div>}
    </div>
  );
}
