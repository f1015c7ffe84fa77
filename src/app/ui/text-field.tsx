import { useId } from "preact/hooks";
import styles from "./field.module.css";
import { describedBy, Field, type TextProps } from "./field.tsx";

type TextFieldProps = TextProps & { readonly type?: "text" | "password" | undefined };

const codeAttributes = {
  "data-code": "",
  autocapitalize: "characters",
  autocorrect: "off",
  spellcheck: false,
} as const;

export function TextField(props: TextFieldProps) {
  const { label, hint, error, value, onInput, maxLength, isCode, type = "text" } = props;
  const id = useId();
  const input = {
    class: styles.input,
    id,
    name: props.name,
    value,
    maxLength,
    inputMode: props.inputMode,
    autocomplete: props.autocomplete,
    placeholder: props.placeholder,
    ...(isCode ? codeAttributes : {}),
    "aria-invalid": error === undefined ? undefined : ("true" as const),
    "aria-describedby": describedBy(id, { hint, error }),
    onInput: (event: Event & { readonly currentTarget: HTMLInputElement }) =>
      onInput(event.currentTarget.value),
  };
  return (
    <Field id={id} label={label} hint={hint} error={error} value={value} maxLength={maxLength}>
      {type === "password" ? <input {...input} type="password" /> : <input {...input} type="text" />}
    </Field>
  );
}
