import type { ComponentChildren } from "preact";
import styles from "./card.module.css";

export type CardTone = "paper" | "foam" | "deep" | "alert" | "calm" | "surge";

type CardProps = {
  /** `deep` is for the one next thing on a screen; `calm`, `alert` and `surge` are the phases of the plan. */
  readonly tone?: CardTone | undefined;
  /** A heavy edge in the colour of the tone, as the phases of the plan have. */
  readonly edge?: boolean | undefined;
  readonly children: ComponentChildren;
};

export function Card({ tone = "paper", edge, children }: CardProps) {
  return (
    <div
      class={styles.card}
      data-tone={tone}
      data-edge={edge ? "" : undefined}
      data-surface={tone === "deep" ? "deep" : undefined}
    >
      {children}
    </div>
  );
}
