import styles from "./word-grid.module.css";

/** Words to copy on paper, in order. The numbers are real list numbers: they are read, printed and copied. */
export function WordGrid({ words }: { readonly words: readonly string[] }) {
  return (
    <ol class={styles.grid}>
      {words.map((word, index) => (
        <li class={styles.word} key={index}>
          <span class={styles.number}>{index + 1}</span>{" "}
          <span translate={false} class={styles.text}>
            {word}
          </span>
        </li>
      ))}
    </ol>
  );
}
