import styles from "./scale.module.css";

type Props = { readonly min: number; readonly max: number; readonly low: string; readonly high: string };

/** Below a scale: what its first and its last number mean. Beside the numbers themselves it is read aloud. */
export function ScaleEnds({ min, max, low, high }: Props) {
  return (
    <p class={styles.ends} aria-hidden="true">
      <span>
        {min} · {low}
      </span>
      <span>
        {max} · {high}
      </span>
    </p>
  );
}
