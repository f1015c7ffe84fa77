import styles from "./write-line.module.css";

/** A line on paper to write behind. */
export function WriteLine({ label }: { readonly label: string }) {
  return (
    <p class={styles.line}>
      {label}
      <span class={styles.rule} />
    </p>
  );
}
