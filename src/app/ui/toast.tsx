import type { ComponentChildren } from "preact";
import { LiveRegion } from "./live-region.tsx";
import styles from "./toast.module.css";

type ToastProps = {
  readonly children: ComponentChildren;
  /** A plain `Button`, such as "undo". */
  readonly action?: ComponentChildren;
};

/** Says that something was done. It is read aloud, covers nothing that has to be tapped, and asks for nothing. */
export function Toast({ children, action }: ToastProps) {
  return (
    <div class={styles.place}>
      <div class={styles.toast} data-surface="deep">
        <LiveRegion class={styles.text}>{children}</LiveRegion>
        {action}
      </div>
    </div>
  );
}
