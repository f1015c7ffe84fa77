import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import styles from "./field-group.module.css";

type FieldGroupProps = {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly children: ComponentChildren;
};

/** A question with more than one control: the legend is read with each of them. */
export function FieldGroup({ legend, hint, children }: FieldGroupProps) {
  const hintId = useId();
  return (
    <fieldset class={styles.group} aria-describedby={hint === undefined ? undefined : hintId}>
      <legend class={styles.legend}>{legend}</legend>
      {hint !== undefined && (
        <p class={styles.hint} id={hintId}>
          {hint}
        </p>
      )}
      <div class={styles.body}>{children}</div>
    </fieldset>
  );
}
