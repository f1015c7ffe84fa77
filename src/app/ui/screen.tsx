import type { ComponentChildren } from "preact";
import styles from "./screen.module.css";

type ScreenProps = {
  readonly top?: ComponentChildren;
  /** Stays at the bottom of the window: a `BottomBar` or an `ActionBar`. */
  readonly bar?: ComponentChildren;
  readonly children: ComponentChildren;
  /** For a desk: two columns and more. Without it lines keep a readable length. */
  readonly wide?: boolean | undefined;
};

/** One screen: top, main landmark, bar. What stands in it keeps the same distance from each other. */
export function Screen({ top, bar, children, wide }: ScreenProps) {
  return (
    <div class={styles.screen} data-wide={wide ? "" : undefined} data-bar={bar ? "" : undefined}>
      {top && <header class={styles.top}>{top}</header>}
      <main class={styles.main} id="main" tabIndex={-1}>
        {children}
      </main>
      {bar}
    </div>
  );
}
