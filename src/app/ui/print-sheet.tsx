import type { ComponentChildren } from "preact";
import styles from "./print-sheet.module.css";

/** What stands on paper instead of the screen that it is on: seen only in print, and then alone. */
export function PrintSheet({ children }: { readonly children: ComponentChildren }) {
  return <section class={styles.sheet}>{children}</section>;
}
