import { Icon } from "./icon.tsx";
import styles from "./save-state.module.css";

type SaveStateProps = {
  readonly state: "idle" | "saving" | "saved" | "failed";
  readonly text: string;
};

/** Whether what was written is safe. It has its place from the beginning, so nothing moves when it speaks. */
export function SaveState({ state, text }: SaveStateProps) {
  return (
    <p class={styles.line} data-state={state} role="status">
      {state === "saved" && <Icon name="check" />}
      {state === "saving" && <Icon name="wave" />}
      {state === "failed" && <Icon name="alert" />}
      <span>{state === "idle" ? "" : text}</span>
    </p>
  );
}
