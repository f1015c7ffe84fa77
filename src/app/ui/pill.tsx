import type { ComponentChildren } from "preact";
import styles from "./pill.module.css";

export type PillTone = "foam" | "calm" | "alert" | "surge" | "outline";

type PillProps = { readonly tone?: PillTone | undefined; readonly children: ComponentChildren };

/** One or two words of state beside a title. */
export function Pill({ tone = "foam", children }: PillProps) {
  return (
    <span class={styles.pill} data-tone={tone}>
      {children}
    </span>
  );
}
