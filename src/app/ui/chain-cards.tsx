import styles from "./chain-cards.module.css";

export type ChainCard = {
  readonly title: string;
  readonly text: string;
  readonly tone: "foam" | "alert" | "surge" | "calm";
};

/** What followed on what, from left to right where there is room. */
export function ChainCards({ cards }: { readonly cards: readonly ChainCard[] }) {
  return (
    <ol class={styles.chain}>
      {cards.map(({ title, text, tone }, index) => (
        <li class={styles.card} data-tone={tone} key={index}>
          <span class={styles.title}>{title}</span>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}
