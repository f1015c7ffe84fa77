import type { ComponentChildren } from "preact";
import styles from "./empty-state.module.css";

type EmptyStateProps = { readonly title: string; readonly children: ComponentChildren };

/** What this place will show, and the one thing to do first. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div class={styles.empty}>
      <svg class={styles.drawing} viewBox="0 0 160 64" aria-hidden="true" focusable="false">
        <circle class={styles.sun} cx="112" cy="22" r="14" />
        <path class={styles.far} d="M4 40c20-12 38 10 62-2s44-12 90 2" />
        <path class={styles.near} d="M14 52c18-9 36 8 58-1s44-9 74 1" />
      </svg>
      <h2 class={styles.title}>{title}</h2>
      {children}
    </div>
  );
}
