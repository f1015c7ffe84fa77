import type { ComponentChildren } from "preact";
import styles from "./action-bar.module.css";

/** The one thing to do next, always within reach of a thumb; a second, quieter one may stand under it. */
export function ActionBar({ children }: { readonly children: ComponentChildren }) {
  return (
    <footer class={styles.bar}>
      <div class={styles.actions}>{children}</div>
    </footer>
  );
}
