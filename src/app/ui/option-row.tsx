import { useId } from "preact/hooks";
import styles from "./option-row.module.css";

type OptionRowProps = {
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly checked: boolean;
  readonly onChange: () => void;
};

/** A native radio or checkbox of which the whole row can be tapped. */
export function OptionRow({ type, name, value, label, hint, checked, onChange }: OptionRowProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div class={styles.row}>
      <input
        class={styles.input}
        id={id}
        type={type}
        name={name}
        value={value}
        checked={checked}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={onChange}
      />
      <div class={styles.text}>
        <label class={styles.label} for={id}>
          {label}
        </label>
        {hint !== undefined && (
          <p class={styles.hint} id={hintId}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
