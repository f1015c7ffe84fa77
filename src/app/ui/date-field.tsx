import { useId } from "preact/hooks";
import styles from "./field.module.css";
import { describedBy, Field, type TextProps } from "./field.tsx";

type DateFieldProps = Pick<TextProps, "label" | "hint" | "error" | "value" | "name"> & {
  /** Values are YYYY-MM-DD for a date and HH:MM for a time, as the browser's own fields have them. */
  readonly type: "date" | "time";
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** Called only with a whole date or time. */
  readonly onPick: (value: string) => void;
};

/** A day or a time, by the picker of the device. */
export function DateField({ label, hint, error, value, name, type, min, max, onPick }: DateFieldProps) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error} value="">
      <input
        class={styles.input}
        id={id}
        type={type}
        name={name}
        value={value}
        min={min}
        max={max}
        aria-invalid={error === undefined ? undefined : "true"}
        aria-describedby={describedBy(id, { hint, error })}
        onChange={(event) => {
          if (event.currentTarget.value !== "") onPick(event.currentTarget.value);
        }}
      />
    </Field>
  );
}
