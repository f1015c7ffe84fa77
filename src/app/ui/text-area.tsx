import { useId } from "preact/hooks";
import styles from "./field.module.css";
import { describedBy, Field, type TextProps } from "./field.tsx";

type TextAreaProps = TextProps & {
  /** Height to begin with; it grows with what is written where the browser can. */
  readonly rows?: number | undefined;
};

export function TextArea(props: TextAreaProps) {
  const { label, hint, error, value, onInput, maxLength, rows = 3 } = props;
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error} value={value} maxLength={maxLength}>
      <textarea
        class={styles.input}
        id={id}
        rows={rows}
        style={{ "--rows": rows }}
        name={props.name}
        value={value}
        maxLength={maxLength}
        inputMode={props.inputMode}
        autocomplete={props.autocomplete}
        placeholder={props.placeholder}
        aria-invalid={error === undefined ? undefined : "true"}
        aria-describedby={describedBy(id, { hint, error })}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Field>
  );
}
