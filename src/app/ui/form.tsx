import type { ComponentChildren } from "preact";
import styles from "./form.module.css";

type FormProps = {
  /** By its button of type submit, and by Enter in a field. The browser itself sends nothing anywhere. */
  readonly onSubmit: () => void | Promise<void>;
  /** How far apart its parts stand. */
  readonly gap?: "near" | "usual" | "far";
  readonly children: ComponentChildren;
};

/** Fields below each other, and what is done with them. */
export function Form({ onSubmit, gap = "usual", children }: FormProps) {
  return (
    <form
      class={`${styles.form} ${styles[gap]}`}
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {children}
    </form>
  );
}
