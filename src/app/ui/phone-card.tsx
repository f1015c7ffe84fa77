import { Icon } from "./icon.tsx";
import styles from "./phone-card.module.css";

type PhoneCardProps = {
  readonly name: string;
  /** As shown. */
  readonly number: string;
  readonly dialHref: string;
  readonly about: string;
  /** Hours and cost. */
  readonly meta: string;
};

/** A line of help: the number is the button. */
export function PhoneCard({ name, number, dialHref, about, meta }: PhoneCardProps) {
  return (
    <div class={styles.card}>
      <div class={styles.words}>
        <p class={styles.name}>{name}</p>
        <p class={styles.about}>{about}</p>
        <p class={styles.meta}>{meta}</p>
      </div>
      <a class={styles.call} href={dialHref} aria-label={`${name}: ${number}`}>
        <Icon name="phone" />
        <span>{number}</span>
      </a>
    </div>
  );
}
