import styles from "./marked-text.module.css";

type MarkedTextProps = {
  /** The text in pieces, in order. */
  readonly pieces: readonly { readonly text: string; readonly isFound: boolean }[];
};

/** A text in which what was searched for stands out. */
export function MarkedText({ pieces }: MarkedTextProps) {
  return (
    <>
      {pieces.map(({ text, isFound }, index) =>
        isFound ? (
          <mark class={styles.mark} key={index}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  );
}
