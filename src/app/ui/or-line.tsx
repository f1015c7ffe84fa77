import styles from "./or-line.module.css";

/** Between two ways to do the same thing. */
export function OrLine({ word }: { readonly word: string }) {
  return (
    <p class={styles.line}>
      <span>{word}</span>
    </p>
  );
}
