import styles from "./stat-card.module.css";

type StatCardProps = {
  readonly label: string;
  readonly part: number;
  readonly of: number;
  /** Read aloud in the place of the stroke: "van". */
  readonly ofWord: string;
};

/** A count out of a count, large. */
export function StatCard({ label, part, of, ofWord }: StatCardProps) {
  return (
    <div class={styles.stat}>
      <p class={styles.label}>{label}</p>
      <p class={styles.figure}>
        {part}
        <span class={styles.of}>
          <span aria-hidden="true"> / </span>
          <span class="visually-hidden"> {ofWord} </span>
          {of}
        </span>
      </p>
    </div>
  );
}
