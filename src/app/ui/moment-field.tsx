import { useId } from "preact/hooks";
import styles from "./field.module.css";
import { describedBy, Field } from "./field.tsx";

type MomentFieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** A day as YYYY-MM-DD, or a time as HH:MM. */
  readonly type: "date" | "time";
  /** Empty while nothing was chosen. */
  readonly value: string;
  readonly onInput: (value: string) => void;
};

/** A day or an hour, in the device's own way of choosing one. */
export function MomentField({ label, hint, type, value, onInput }: MomentFieldProps) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={undefined} value={value} maxLength={undefined}>
      <input
        class={styles.input}
        id={id}
        type={type}
        value={value}
        aria-describedby={describedBy(id, { hint })}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Field>
  );
}
