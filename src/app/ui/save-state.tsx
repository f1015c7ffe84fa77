import { Icon } from "./icon.tsx";
import styles from "./save-state.module.css";

type SaveStateProps = {
  readonly state: "idle" | "saving" | "saved" | "failed";
  readonly text: string;
  /** Says how things stand, and not that something was just done: then it is not read aloud when it changes. */
  readonly isStanding?: boolean | undefined;
};

/** Whether what was written is safe. It has its place from the beginning, so nothing moves when it speaks. */
export function SaveState({ state, text, isStanding }: SaveStateProps) {
  return (
    <p class={styles.line} data-state={state} role={isStanding ? undefined : "status"}>
      {state === "saved" && <Icon name="check" />}
      {state === "saving" && <Icon name="wave" />}
      {state === "failed" && <Icon name="alert" />}
      <span>{state === "idle" ? "" : text}</span>
    </p>
  );
}
