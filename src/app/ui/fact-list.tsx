import styles from "./fact-list.module.css";

export type Fact = { readonly name: string; readonly value: string };

/** Names and values under each other: a receipt, a summary. It prints as it stands. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class={styles.facts}>
      {facts.map(({ name, value }) => (
        <div class={styles.fact} key={name}>
          <dt class={styles.name}>{name}</dt>
          <dd class={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
