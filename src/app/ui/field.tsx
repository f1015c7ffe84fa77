import type { ComponentChildren } from "preact";
import styles from "./field.module.css";
import { Icon } from "./icon.tsx";

/** What a text field and a text area have in common. */
export type TextProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and what to do about it. */
  readonly error?: string | undefined;
  readonly value: string;
  readonly onInput: (text: string) => void;
  /** Counted on screen from four fifths on, so that the end does not come as a surprise. */
  readonly maxLength?: number | undefined;
  readonly inputMode?: "text" | "numeric" | "decimal" | "tel" | "email" | "url" | "search" | undefined;
  readonly autocomplete?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly name?: string | undefined;
  /** What is typed over from elsewhere, sign by sign: shown large, and left as it is by the keyboard. */
  readonly isCode?: boolean | undefined;
};

type FieldProps = Pick<TextProps, "label" | "hint" | "error" | "value" | "maxLength"> & {
  readonly id: string;
  readonly children: ComponentChildren;
};

export function Field({ id, label, hint, error, value, maxLength, children }: FieldProps) {
  const isNearEnd = maxLength !== undefined && value.length >= maxLength * 0.8;
  return (
    <div class={styles.field}>
      <div class={styles.head}>
        <label class={styles.label} for={id}>
          {label}
        </label>
        {isNearEnd && (
          <span class={styles.count}>
            {value.length} / {maxLength}
          </span>
        )}
      </div>
      {hint !== undefined && (
        <p class={styles.hint} id={hintIdOf(id)}>
          {hint}
        </p>
      )}
      {children}
      {error !== undefined && <FieldError id={errorIdOf(id)}>{error}</FieldError>}
    </div>
  );
}

export function FieldError({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <p class={styles.error} id={id} role="alert">
      <Icon name="alert" />
      <span>{children}</span>
    </p>
  );
}

/** The ids of what explains a field, for `aria-describedby`; the error first. */
export function describedBy(
  id: string,
  { hint, error }: Pick<TextProps, "hint" | "error">,
): string | undefined {
  const ids = [error === undefined ? "" : errorIdOf(id), hint === undefined ? "" : hintIdOf(id)];
  return ids.join(" ").trim() || undefined;
}

function hintIdOf(id: string): string {
  return `${id}-hint`;
}

function errorIdOf(id: string): string {
  return `${id}-error`;
}
