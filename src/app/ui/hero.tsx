import type { ComponentChildren } from "preact";
import styles from "./hero.module.css";

type HeroProps = {
  /** A name or a mark in the sky. */
  readonly children?: ComponentChildren;
};

/** The landscape of the first screen: calm water under a low sun; by night under the moon. */
export function Hero({ children }: HeroProps) {
  return (
    <div class={styles.hero}>
      <svg
        class={styles.drawing}
        viewBox="0 0 390 372"
        preserveAspectRatio="xMidYMax slice"
        aria-hidden="true"
        focusable="false"
      >
        <circle class={styles.glow} cx="290" cy="118" r="74" />
        <circle class={styles.sun} cx="290" cy="118" r="46" />
        <path
          class={styles.far}
          d="M-420 210C-340 176-280 246-200 214S-70 170 0 206C70 168 128 250 206 216S330 168 390 206 470 232 560 204 700 176 810 214V372H-420Z"
        />
        <path
          class={styles.middle}
          d="M-420 262C-340 232-270 296-190 262S-70 228 0 262C80 226 150 300 230 262S340 226 390 258 520 290 600 258 730 230 810 262V372H-420Z"
        />
        <path
          class={styles.near}
          d="M-420 314C-330 288-250 340-170 314S-60 292 0 314C90 286 170 342 250 312S350 290 390 308 520 336 610 310 740 292 810 312V372H-420Z"
        />
      </svg>
      {children && <div class={styles.words}>{children}</div>}
    </div>
  );
}
