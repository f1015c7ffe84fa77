import { Icon } from "./icon.tsx";
import styles from "./search-field.module.css";

type SearchFieldProps = {
  /** Read aloud, and shown as long as nothing is typed. */
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
};

/** Looks for words among what is on the screen. */
export function SearchField({ label, value, onInput }: SearchFieldProps) {
  return (
    <div class={styles.search}>
      <span class={styles.icon}>
        <Icon name="search" />
      </span>
      <input
        class={styles.input}
        type="search"
        value={value}
        aria-label={label}
        placeholder={label}
        autocomplete="off"
        enterkeyhint="search"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
