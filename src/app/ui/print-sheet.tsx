import type { ComponentChildren } from "preact";
import styles from "./print-sheet.module.css";

type PrintSheetProps = {
  /** For what brings its own margins: the sheet adds no space. */
  readonly bare?: boolean | undefined;
  readonly children: ComponentChildren;
};

/** What stands on paper instead of the screen that it is on: seen only in print, and then alone. */
export function PrintSheet({ bare, children }: PrintSheetProps) {
  return (
    <section class={styles.sheet} data-bare={bare ? "" : undefined}>
      {children}
    </section>
  );
}
