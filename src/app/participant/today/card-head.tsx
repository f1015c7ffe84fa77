import styles from "./card-head.module.css";

export function CardHead({ title, aside }: { readonly title: string; readonly aside?: string | undefined }) {
  return (
    <div class={styles.head}>
      <h2>{title}</h2>
      {aside !== undefined && <span class={styles.aside}>{aside}</span>}
    </div>
  );
}
