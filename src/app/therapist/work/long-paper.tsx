import type { ComponentChildren } from "preact";
import { PrintSheet } from "../../ui/print-sheet.tsx";
import styles from "./paper.module.css";

/** Something for paper that may be several pages: to read here, and alone on what is printed. */
export function LongPaper({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      <article class={styles.screen}>{children}</article>
      <PrintSheet bare>
        <article class={styles.pages}>{children}</article>
      </PrintSheet>
    </>
  );
}
